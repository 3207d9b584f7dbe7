/** What an operator of a content stream may work on. */
import type { PdfFile } from './file.ts';
import type { PdfFont } from './fonts.ts';
import type { Matrix } from './geometry.ts';
import { Glyphs } from './glyphs.ts';
import type { Operands } from './instructions.ts';
import { LexerMemory } from './memory.ts';
import type { Painter } from './painter.ts';
import type { Path } from './path.ts';
import type { PdfDict, PdfValue } from './values.ts';

/** What all pages of one file share while they are read. */
export class FileContext {
  readonly file: PdfFile;
  readonly fonts = new Map<PdfDict, PdfFont>();
  /** of content streams alone: their strings are soon forgotten, the file's are kept */
  readonly memory = new LexerMemory();
  /** of the page that is being read */
  readonly glyphs = new Glyphs();
  constructor(file: PdfFile) {
    this.file = file;
  }
}

export interface Context {
  readonly shared: FileContext;
  readonly painter: Painter;
  readonly resources: PdfDict;
  /** by their names in `resources`, as far as they were asked for */
  readonly fonts: Map<string, PdfFont | null>;
  /** of forms in forms */
  readonly depth: number;
  readonly path: Path;
  clipNext: boolean;
}

export type Operator = (context: Context, operands: Operands) => void;

/** Of six operands. */
export function matrixOf(operands: Operands): Matrix {
  return [
    operands.number(0),
    operands.number(1),
    operands.number(2),
    operands.number(3),
    operands.number(4),
    operands.number(5),
  ];
}

/** The resource of that kind and name; null when there is none. */
export function resource({ shared, resources }: Context, kind: string, name: PdfValue | undefined): PdfValue {
  return typeof name === 'string' ? shared.file.resolve(shared.file.dict(resources.get(kind))?.get(name)) : null;
}
