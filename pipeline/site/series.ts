/** Figures over the years: one indicator of one body as its reports gave it, year by year, or not at all. */
import type { Figure, FigureKind } from '#model/figure.ts';
import { indicatorName } from './indicator-name.ts';
import { compare, yearOf } from './published.ts';
import { type Scope, type ScopedFigure, scopedFigures } from './scope-of-figures.ts';
import type { SiteBody, SiteEdition } from './site-edition.ts';

export interface SeriesPoint {
  /** of the report, not of the figure */
  readonly year: string;
  readonly figure: Figure;
  readonly clause: string;
  readonly edition: SiteEdition;
}

export interface Series {
  /** results of the year before each report, or targets for its own */
  readonly scope: Scope;
  readonly indicator: string;
  readonly unit: string;
  /** ascending by year, one point a year */
  readonly points: readonly SeriesPoint[];
}

/** Kinds that measure something; dates, ranks and spans are no series. */
const MEASURES = new Set<FigureKind>(['quantity', 'money', 'percent', 'percentagePoint', 'permille', 'multiple']);

/** In the order of the page: all results, then all targets, the longest series first. */
export function seriesOf(body: SiteBody): Series[] {
  const points = new Map<string, SeriesPoint[]>();
  const shown = body.reports.filter(({ current }) => current.withdrawn === null);
  for (const { current: edition } of shown) {
    for (const [key, { figure, clause }] of figuresByKey(edition)) {
      points.set(key, [...(points.get(key) ?? []), { year: yearOf(edition), figure, clause, edition }]);
    }
  }
  // in fewer than half of the reports an indicator shows no course of years
  const fewest = Math.max(2, Math.ceil(shown.length / 2));
  return [...points]
    .map(([key, found]) => toSeries(key, found))
    .filter((series) => series.points.length >= fewest)
    .toSorted(
      (a, b) =>
        compare(a.scope, b.scope) ||
        b.points.length - a.points.length ||
        compare(a.indicator, b.indicator) ||
        compare(a.unit, b.unit),
    );
}

/**
 * Rather nothing than something wrong: where a report gives an indicator two values of one scope, nobody here can tell
 * which is meant, and it counts for neither.
 */
function figuresByKey(edition: SiteEdition): Map<string, ScopedFigure> {
  const found = new Map<string, ScopedFigure>();
  const unsure = new Set<string>();
  for (const scoped of scopedFigures(edition)) {
    const { figure, scope } = scoped;
    const name = figure.value === null || !MEASURES.has(figure.kind as FigureKind) ? null : indicatorName(figure);
    if (name === null) continue;
    const key = [scope, name, figure.unit].join('\n');
    const before = found.get(key);
    if (before && before.figure.value !== figure.value) unsure.add(key);
    if (!before) found.set(key, scoped);
  }
  for (const key of unsure) found.delete(key);
  return found;
}

/** Two reports of one year (a body that was split) make no point: a year has one value. */
function toSeries(key: string, found: readonly SeriesPoint[]): Series {
  const [scope, indicator = '', unit = ''] = key.split('\n');
  const years = Map.groupBy(found, ({ year }) => year);
  const single = found.filter(({ year }) => years.get(year)?.length === 1);
  const points = single.toSorted((a, b) => compare(a.year, b.year));
  return { scope: scope === 'target' ? 'target' : 'result', indicator, unit, points };
}
