/** The 数据核校表 as rows of text: one per figure, with the sentence it stands in and who answers for it. */
import { SHEET_COLUMNS } from '#messages/figure-sources.ts';
import type { Figure } from '#model/figure.ts';
import type { WhereNames } from '#model/figure-change.ts';
import type { FigureSource } from '#model/figure-source.ts';
import { valueShown } from './figures-table.ts';

export type SheetColumn = keyof typeof SHEET_COLUMNS;
export const SHEET_ORDER = Object.keys(SHEET_COLUMNS) as readonly SheetColumn[];
export type SheetRow = Readonly<Record<SheetColumn, string>>;

export interface SheetInput {
  readonly figures: readonly Figure[];
  readonly where: WhereNames;
  /** the plain text of each block, by anchor */
  readonly texts: ReadonlyMap<string, string>;
}

const SENTENCE_END = /[。！？；\n]/u;
const LONGEST_SENTENCE = 400;

/** The sentence around text[from, to), its end mark included. */
export function sentenceAround(text: string, [from, to]: readonly [number, number]): string {
  let start = from;
  while (start > 0 && from - start < LONGEST_SENTENCE && !SENTENCE_END.test(text[start - 1] ?? '')) start -= 1;
  let end = to;
  while (end < text.length && end - to < LONGEST_SENTENCE && !SENTENCE_END.test(text[end] ?? '')) end += 1;
  return text.slice(start, /[。！？；]/u.test(text[end] ?? '') ? end + 1 : end).trim();
}

export function sheetRows({ figures, where, texts }: SheetInput): readonly SheetRow[] {
  return figures.map((figure): SheetRow => {
    const { id, anchor, indicator, text, unit, span } = figure;
    const source: FigureSource = figure.source ?? {};
    return {
      id,
      where: where.get(anchor)?.zh ?? '',
      indicator,
      text,
      value: valueShown(figure),
      unit,
      sentence: sentenceAround(texts.get(anchor) ?? '', span),
      provider: source.provider ?? '',
      definition: source.definition ?? '',
      verifiedBy: source.verifiedBy ?? '',
      status: source.status ?? '',
    };
  });
}
