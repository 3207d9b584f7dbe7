/** What an operator of a content stream may work on. */
import type { PdfFile } from './file.ts';
import type { PdfFont } from './fonts.ts';
import type { Matrix, PathShape } from './geometry.ts';
import type { Painter } from './painter.ts';
import type { PdfDict, PdfValue } from './values.ts';

/** What all pages of one file share while they are read. */
export interface FileContext {
  readonly file: PdfFile;
  readonly fonts: Map<PdfDict, PdfFont>;
}

export interface Context {
  readonly shared: FileContext;
  readonly painter: Painter;
  readonly resources: PdfDict;
  /** by their names in `resources`, as far as they were asked for */
  readonly fonts: Map<string, PdfFont | null>;
  /** of forms in forms */
  readonly depth: number;
  /** of the path under construction */
  path: PathShape[];
  clipNext: boolean;
}

export type Operator = (context: Context, operands: readonly PdfValue[]) => void;

export function num(value: PdfValue | undefined): number {
  return typeof value === 'number' ? value : 0;
}

export function matrixOf(operands: readonly PdfValue[]): Matrix {
  return [num(operands[0]), num(operands[1]), num(operands[2]), num(operands[3]), num(operands[4]), num(operands[5])];
}

/** The resource of that kind and name; null when there is none. */
export function resource({ shared, resources }: Context, kind: string, name: PdfValue | undefined): PdfValue {
  return typeof name === 'string' ? shared.file.resolve(shared.file.dict(resources.get(kind))?.get(name)) : null;
}
