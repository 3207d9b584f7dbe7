/** Runs the content of a page, with the forms that it draws, and gives every stretch of text. */
import { CLASS, SPACE } from './characters.ts';
import { type Context, type FileContext, matrixOf, type Operator, resource } from './context.ts';
import { boxOf, times } from './geometry.ts';
import { GRAPHICS_OPERATORS } from './graphics-operators.ts';
import { byKey, END, Instructions, keyOf, Operands } from './instructions.ts';
import { type Mark, marksWithin } from './marks.ts';
import type { PageRuns } from './page-runs.ts';
import { type Page, pageContent } from './pages.ts';
import { Painter } from './painter.ts';
import { Path } from './path.ts';
import { TEXT_OPERATORS } from './text-operators.ts';
import { isDict, PdfStream, PdfString, textOf } from './values.ts';

const MAX_FORM_DEPTH = 8;
/** a picture is neither paper nor ink */
const PICTURE_LUMINANCE = 0.5;

const OPERATORS = byKey<Operator>([
  ...TEXT_OPERATORS,
  ...GRAPHICS_OPERATORS,
  ['Do', paintObject],
  ['BMC', openMark],
  ['BDC', openMark],
  [
    'EMC',
    ({ painter }) => {
      painter.marks = painter.marks.outer ?? painter.marks;
    },
  ],
]);
const [BEGIN_IMAGE, IMAGE_DATA] = [keyOf('BI'), keyOf('ID')];

function openMark(context: Context, operands: Operands): void {
  const tag = operands.get(0);
  const named = operands.get(1);
  const found = typeof named === 'string' ? resource(context, 'Properties', named) : named;
  const properties = isDict(found) ? found : null;
  const mcid = properties?.get('MCID');
  const actual = context.shared.file.resolve(properties?.get('ActualText'));
  const mark: Mark = {
    tag: typeof tag === 'string' ? tag : '',
    mcid: typeof mcid === 'number' ? mcid : null,
    actualText: actual instanceof PdfString ? textOf(actual) : null,
  };
  context.painter.marks = marksWithin(context.painter.marks, mark);
}

function paintObject(context: Context, operands: Operands): void {
  const object = resource(context, 'XObject', operands.get(0));
  if (!(object instanceof PdfStream)) return;
  const { painter } = context;
  const subtype = object.dict.get('Subtype');
  if (subtype === 'Image')
    painter.ground({ box: boxOf(painter.state.ctm, 0, 0, 1, 1), corners: null }, PICTURE_LUMINANCE);
  if (subtype === 'Form' && context.depth < MAX_FORM_DEPTH) paintForm(context, object);
}

function paintForm(context: Context, form: PdfStream): void {
  const { painter, shared } = context;
  painter.save();
  const matrix = shared.file.array(form.dict.get('Matrix'));
  if (matrix.length === 6) painter.state.ctm = times(matrixOf(new Operands(matrix)), painter.state.ctm);
  const resources = shared.file.dict(form.dict.get('Resources')) ?? context.resources;
  const bytes = shared.file.stream(form) ?? new Uint8Array();
  runContent(
    { ...context, resources, fonts: new Map(), depth: context.depth + 1, path: new Path(), clipNext: false },
    bytes,
  );
  painter.restore();
}

function runContent(context: Context, bytes: Uint8Array): void {
  const instructions = new Instructions(bytes, context.shared.memory);
  const { operands } = instructions;
  for (let key = instructions.next(); key !== END; key = instructions.next()) {
    if (key === BEGIN_IMAGE) skipInlineImage(instructions);
    else OPERATORS.get(key)?.(context, operands);
  }
}

/** From `BI` to behind `EI`: between `ID` and `EI` lie raw bytes (8.9.7). */
function skipInlineImage(instructions: Instructions): void {
  const { lexer } = instructions;
  const { bytes } = lexer;
  for (let key = instructions.next(); key !== IMAGE_DATA; key = instructions.next()) {
    if (key === END) lexer.fail('open inline image');
  }
  for (; lexer.pos < bytes.length; lexer.pos++) {
    if (bytes[lexer.pos] !== 0x45 || bytes[lexer.pos + 1] !== 0x49) continue;
    const after = bytes[lexer.pos + 2];
    if (CLASS[bytes[lexer.pos - 1] as number] === SPACE && (after === undefined || CLASS[after] === SPACE)) break;
  }
  lexer.pos += 2;
}

/** Every run of a page in the order of drawing. `number` is the page's, from 1. */
export function readPage(shared: FileContext, page: Page, number: number): PageRuns {
  const painter = new Painter(number, page.box, shared.glyphs);
  const { resources } = page;
  const context: Context = {
    shared,
    painter,
    resources,
    fonts: new Map(),
    depth: 0,
    path: new Path(),
    clipNext: false,
  };
  runContent(context, pageContent(shared.file, page));
  return painter.finish();
}
