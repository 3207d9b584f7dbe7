/** templates/looks/*.yml → Look: every style complete, an unknown key is an error. */
import * as z from 'zod/mini';
import { TONES } from '#model/chart.ts';
import { FACES, type FaceName, type Look, STYLE_NAMES, type StyleName, type TextStyle } from '#model/look.ts';
import { lookTexts } from './look-texts.ts';
import { parseYaml } from './parse.ts';

const length = z.number();
const positive = length.check(z.positive());
const notNegative = length.check(z.minimum(0));
const face = z.strictObject({
  docx: z.strictObject({ eastAsia: z.string(), latin: z.string(), fallback: z.string() }),
  css: z.string(),
});
const colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/iu));
const style = z.strictObject({
  face: z.enum(FACES),
  bold: z.boolean(),
  sizePt: positive,
  linePitchPt: positive,
  align: z.enum(['left', 'center', 'right', 'justify']),
  firstLineIndentChars: notNegative,
  spaceBeforePt: notNegative,
  spaceAfterPt: notNegative,
  colour,
});
const side = z.enum(['left', 'center', 'right']);
const record = <K extends string, V extends z.ZodMiniType>(keys: readonly K[], value: V) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<K, V>);

export const lookFile = z.strictObject({
  id: z.string(),
  page: record(['widthPt', 'heightPt', 'topPt', 'rightPt', 'bottomPt', 'leftPt'], length),
  grid: record(['lines', 'characters', 'linePitchPt', 'characterPitchPt', 'hanLatinGapEm'], length),
  faces: record(FACES, face),
  base: style,
  styles: record(STYLE_NAMES, z.partial(style)),
  pageNumber: z.strictObject({ pattern: z.string(), belowPt: length, odd: side, even: side, indentPt: length }),
  table: z.strictObject({
    headRulePt: length,
    rowRulePt: length,
    outerRulePt: length,
    ruleColour: z.string(),
    cellPaddingPt: length,
  }),
  chart: record(TONES, colour),
  contents: z.strictObject({ depth: length, fromHeadings: length }),
  titleBlockGapPt: notNegative,
  annexOnNewPage: z.boolean(),
  css: z.string(),
  texts: z.union([z.string(), z.strictObject({ zh: lookTexts, en: lookTexts })]),
});

/** Reads a template file by its path below templates/; the adapter answers. */
export type ReadTemplate = (path: string) => Promise<string>;

/** @throws SettingsError where a file is missing, broken or holds an unknown key */
export async function readLook(name: string, language: string, read: ReadTemplate): Promise<Look> {
  const file = `looks/${name}.yml`;
  const written = parseYaml(`templates/${file}`, await read(file), lookFile);
  const styles = Object.fromEntries(
    STYLE_NAMES.map((key) => [key, { ...written.base, ...written.styles[key] } as TextStyle]),
  ) as Record<StyleName, TextStyle>;
  const source = await textsOf(written.texts, name, read);
  return {
    ...written,
    faces: written.faces as Look['faces'] satisfies Readonly<Record<FaceName, unknown>>,
    styles,
    css: await read(written.css),
    texts: language.startsWith('zh') ? source.zh : source.en,
  };
}

/** The words may be shared: `texts: gongwen` takes those of that look. */
async function textsOf(written: z.infer<typeof lookFile>['texts'], name: string, read: ReadTemplate) {
  if (typeof written !== 'string') return written;
  const shared = parseYaml(`templates/looks/${written}.yml`, await read(`looks/${written}.yml`), lookFile);
  if (typeof shared.texts === 'string')
    throw new Error(`templates/looks/${name}.yml takes its texts from ${written}, which has none`);
  return shared.texts;
}
