/** Resolves the key figures that the front matter names, so that a card can never disagree with the prose. */

import { keyFigureNotInText, keyFigureWithoutIndicator } from '#messages/compose.ts';
import type { KeyFigure } from '#model/composed-report.ts';
import type { Figure } from '#model/figure.ts';
import type { Finding } from '#model/finding.ts';
import type { Report } from '#model/report.ts';

/** `4.07亿元`, a ledger id, or `盘活闲置资产=4.07亿元` where the indicator is to be said otherwise. */
export function keyFigures(report: Report, figures: readonly Figure[], findings: Finding[]): KeyFigure[] {
  const place = report.front.places['key_figures'] ?? report.title.place;
  return report.front.keyFigures.flatMap((written) => {
    const [, said, name] = /^(?:([^=＝]+)[=＝])?(.+)$/u.exec(written.trim()) ?? [];
    const figure = figures.find((candidate) => candidate.id === name) ?? figures.find(({ text }) => text === name);
    if (!name || !figure) {
      findings.push({
        rule: 'compose/key-figure-not-in-text',
        severity: 'error',
        place,
        message: keyFigureNotInText(written),
      });
      return [];
    }
    const indicator = said ?? figure.indicator;
    if (!indicator) {
      const message = keyFigureWithoutIndicator(written);
      findings.push({ rule: 'compose/key-figure-without-indicator', severity: 'warning', place, message });
    }
    const [, number = figure.text, unit = ''] = /^(.*?\d[\d.,，]*)(.*)$/u.exec(figure.text) ?? [];
    return [{ text: figure.text, number, unit, indicator, anchor: figure.anchor }];
  });
}
