/** Lists every figure of a report in reading order, each with an id, its indicator and its place. */
import type { Figure } from '#model/figure.ts';
import type { Report } from '#model/report.ts';
import { type Passage, passagesOf } from './passages.ts';

function figuresIn(passage: Passage): readonly Figure[] {
  const figures: Figure[] = [];
  for (const numeral of passage.numerals) {
    if (!numeral.figure) continue;
    const { start, end, figure: _, ...rest } = numeral;
    figures.push({
      ...rest,
      id: `${passage.anchor}_f${figures.length + 1}`,
      indicator: '',
      anchor: passage.anchor,
      span: [start, end],
      place: passage.place(start, end),
    });
  }
  return figures;
}

/** `passages` only spares reading them twice. */
export function listFigures(report: Report, passages: readonly Passage[] = passagesOf(report)): readonly Figure[] {
  return passages.flatMap(figuresIn);
}
