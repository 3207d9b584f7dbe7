/** Lists the numerals of a report that are no figures: names, idioms, indefinites, what cannot be read. */
import type { Figure } from '#model/figure.ts';
import type { Report } from '#model/report.ts';
import { type Passage, passagesOf } from './passages.ts';

/** In reading order; they have no id and measure nothing. */
export function listNonFigures(report: Report, passages: readonly Passage[] = passagesOf(report)): readonly Figure[] {
  return passages.flatMap((passage) =>
    passage.numerals
      .filter(({ figure }) => !figure)
      .map(({ start, end, figure: _, ...rest }): Figure => {
        const place = passage.place(start, end);
        return { ...rest, id: '', indicator: '', anchor: passage.anchor, span: [start, end], place };
      }),
  );
}
