/** Resolves the key figures that the front matter names, so that a card can never disagree with the prose. */

import {
  keyFigureAmbiguous,
  keyFigureAnother,
  keyFigureNotInText,
  keyFigureWithoutIndicator,
} from '#messages/compose.ts';
import type { KeyFigure } from '#model/composed-report.ts';
import type { Figure } from '#model/figure.ts';
import type { Finding } from '#model/finding.ts';
import type { Place } from '#model/place.ts';
import type { Report } from '#model/report.ts';

/** `4.07亿元`, a ledger id, or `盘活闲置资产=4.07亿元` where the indicator is to be said otherwise. */
export function keyFigures(report: Report, figures: readonly Figure[], findings: Finding[]): KeyFigure[] {
  return report.front.keyFigures.flatMap((written, index) => {
    const { places } = report.front;
    const place = places[`key_figures.${index}`] ?? places['key_figures'] ?? report.title.place;
    const warn = openWarnings(findings, place);
    const [, said, name] = /^(?:([^=＝]+)[=＝])?(.+)$/u.exec(written.trim()) ?? [];
    const figure = name === undefined ? null : pickFigure(figures, { name: name.trim(), said: said?.trim() }, warn);
    if (!figure) {
      warn('key-figure-not-in-text', 'error', keyFigureNotInText(written));
      return [];
    }
    const indicator = said?.trim() ?? figure.indicator;
    if (!indicator) warn('key-figure-without-indicator', 'warning', keyFigureWithoutIndicator(written));
    const [, number = figure.text, unit = ''] = /^(.*?\d[\d.,，]*)(.*)$/u.exec(figure.text) ?? [];
    return [{ text: figure.text, number, unit, indicator, anchor: figure.anchor }];
  });
}

type Warn = (
  rule: string,
  severity: Finding['severity'],
  message: Finding['message'],
  related?: Finding['related'],
) => void;

function openWarnings(findings: Finding[], place: Place): Warn {
  return (rule, severity, message, related) => {
    findings.push({ rule: `compose/${rule}`, severity, place, message, ...(related ? { related } : {}) });
  };
}

interface Asked {
  readonly name: string;
  readonly said: string | undefined;
}

/**
 * An id names one figure. A text may stand in many places: the one whose indicator is the one said is meant; where all
 * measure the same the first will do; else nobody but the author can tell.
 */
function pickFigure(figures: readonly Figure[], { name, said }: Asked, warn: Warn): Figure | null {
  const named = figures.find(({ id }) => id === name);
  if (named) return named;
  const found = figures.filter(({ text }) => text === name);
  const meant = said === undefined ? [] : found.filter(({ indicator }) => alike(indicator, said));
  const [first] = meant.length > 0 ? meant : found;
  if (!first) return null;
  const others = (meant.length > 0 ? meant : found).filter(({ indicator }) => !alike(indicator, first.indicator));
  if (others.length > 0) {
    const related = [first, ...others].map((each) => ({ place: each.place, message: keyFigureAnother(each) }));
    warn('key-figure-ambiguous', 'warning', keyFigureAmbiguous(name, found.length), related);
  }
  return first;
}

/** 地区生产总值 and 全区地区生产总值 are one indicator; one that was not found is like no other. */
function alike(a: string, b: string): boolean {
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}
