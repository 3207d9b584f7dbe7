/** Turns the rows that an office has filled in into entries of figures.sources.yml. */
import * as messages from '#messages/figure-sources.ts';
import type { Figure } from '#model/figure.ts';
import type { FigureSource, SourceEntry } from '#model/figure-source.ts';
import type { Bilingual } from '#model/finding.ts';

export interface AnsweredRow {
  readonly id: string;
  /** of the figure when the sheet was written */
  readonly text: string;
  readonly source: FigureSource;
  /** in the sheet, from 1 */
  readonly row: number;
}

export interface Merge {
  readonly answers: readonly Omit<SourceEntry, 'line'>[];
  /** rows that were left out, and why */
  readonly left: readonly Bilingual[];
}

interface Answer {
  readonly figure: Figure;
  readonly source: FigureSource;
}

const text = (source: FigureSource): string => JSON.stringify(Object.entries(source).toSorted());

/** @param figures with the sources that they have by now */
export function mergeAnswers(
  figures: readonly Figure[],
  entries: readonly SourceEntry[],
  rows: readonly AnsweredRow[],
): Merge {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const left: Bilingual[] = [];
  const answers = rows.flatMap((row): readonly Answer[] => {
    const figure = byId.get(row.id);
    const merged: FigureSource = { ...figure?.source, ...row.source };
    if (figure && figure.text === row.text) return Object.keys(merged).length > 0 ? [{ figure, source: merged }] : [];
    if (Object.keys(row.source).length === 0) return [];
    left.push(figure ? messages.rowOutdated(row.row, row.text, figure.text) : messages.rowUnknown(row.row, row.id));
    return [];
  });
  return { answers: entriesOf(answers, figures, entries), left };
}

/** One entry for an indicator whose figures all have the same answer, else one per figure; known answers give none. */
function entriesOf(
  answers: readonly Answer[],
  figures: readonly Figure[],
  entries: readonly SourceEntry[],
): readonly Omit<SourceEntry, 'line'>[] {
  const keys = new Set(entries.map(({ key }) => key));
  const sizes = Map.groupBy(figures, ({ indicator }) => indicator);
  return [...Map.groupBy(answers, ({ figure }) => figure.indicator)].flatMap(([indicator, group]) => {
    const [first] = group;
    const shared = indicator !== '' && !!first && group.length === sizes.get(indicator)?.length;
    const alike =
      shared && group.every(({ figure, source }) => text(source) === text(first.source) && !keys.has(figure.id));
    const fresh = group.filter(({ figure, source }) => text(source) !== text(figure.source ?? {}));
    if (fresh.length === 0) return [];
    if (alike) return [{ key: indicator, source: first.source }];
    return fresh.map(({ figure, source }) => ({ key: figure.id, source }));
  });
}
