/** Figures over the years: one indicator of one body as its reports gave it, year by year, or not at all. */
import type { Figure, FigureKind } from '#model/figure.ts';
import { compare, yearOf } from './published.ts';
import type { SiteBody, SiteEdition } from './site-edition.ts';

export interface SeriesPoint {
  /** of the report, not of the figure */
  readonly year: string;
  readonly figure: Figure;
  readonly edition: SiteEdition;
}

export interface Series {
  readonly indicator: string;
  readonly unit: string;
  /** ascending by year, one point a year */
  readonly points: readonly SeriesPoint[];
}

/** Kinds that measure something; dates, ranks and spans are no series. */
const MEASURES = new Set<FigureKind>(['quantity', 'money', 'percent', 'percentagePoint', 'permille', 'multiple']);

/**
 * Rather nothing than something wrong: a report counts only where the indicator stands in it once with this unit, for
 * of two figures of one name (the year's result and next year's target) nobody here can tell which is meant.
 */
export function seriesOf(body: SiteBody): Series[] {
  const points = new Map<string, SeriesPoint[]>();
  for (const { current: edition } of body.reports) {
    if (edition.withdrawn) continue;
    const own = Map.groupBy(edition.figures.filter(isMeasure), keyOf);
    for (const [key, figures] of own) {
      const [figure, ...more] = figures;
      if (figure && more.length === 0)
        points.set(key, [...(points.get(key) ?? []), { year: yearOf(edition), figure, edition }]);
    }
  }
  return [...points]
    .map(([key, found]) => toSeries(key, found))
    .filter((series) => series.points.length > 1)
    .toSorted(
      (a, b) => b.points.length - a.points.length || compare(a.indicator, b.indicator) || compare(a.unit, b.unit),
    );
}

function isMeasure({ kind, indicator, value }: Figure): boolean {
  return indicator !== '' && value !== null && MEASURES.has(kind as FigureKind);
}

const keyOf = ({ indicator, unit }: Figure): string => `${indicator}\n${unit}`;

/** Two reports of one year (a body that was split) make no point: a year has one value. */
function toSeries(key: string, found: readonly SeriesPoint[]): Series {
  const [indicator = '', unit = ''] = key.split('\n');
  const years = Map.groupBy(found, ({ year }) => year);
  const single = found.filter(({ year }) => years.get(year)?.length === 1);
  return { indicator, unit, points: single.toSorted((a, b) => compare(a.year, b.year)) };
}
