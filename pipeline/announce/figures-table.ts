/** The ledger for the eye: one line per figure. */
import * as messages from '#messages/figures.ts';
import type { Figure } from '#model/figure.ts';
import { inColumns } from './columns.ts';
import type { Language } from './findings-json.ts';

/** 407000000 or 5..8 or 8.3:41.4:50.3 */
export function valueShown(figure: Pick<Figure, 'value' | 'from' | 'to' | 'parts'>): string {
  if (figure.parts.length > 0) return figure.parts.join(':');
  if (figure.value !== null) return figure.value;
  return figure.from === null && figure.to === null ? '—' : `${figure.from ?? ''}..${figure.to ?? ''}`;
}

export function figuresTable(figures: readonly Figure[], language: Language): string {
  const head = messages.TABLE_HEAD.map((title) => title[language]);
  const rows = figures.map((figure) => [
    `${figure.place.start.line}:${figure.place.start.column}`,
    figure.indicator,
    figure.text,
    valueShown(figure),
    figure.unit,
    figure.qualifier,
    messages.kindName(figure.kind)[language],
  ]);
  const count = figures.filter(({ id }) => id !== '').length;
  const styles = [
    {},
    { most: 40 },
    { most: 28 },
    { align: 'right' as const, most: 28 },
    { most: 16 },
    { most: 14 },
    {},
  ];
  return `${inColumns([head, ...rows], styles)}${messages.figureCount(count)[language]}\n`;
}
