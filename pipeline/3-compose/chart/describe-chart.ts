/** The alternative text of a chart, made from its table: every value where there are few, else ends and extremes. */
import { chartAlt, chartDrawn, chartExtremes, chartName } from '#messages/chart.ts';
import type { ChartPlan, ChartPoint } from '#model/chart.ts';
import type { Bilingual } from '#model/finding.ts';

/** A listener cannot skip within an alternative text; the table beside it has all of them. */
const MOST_TOLD = 24;

interface Named extends ChartPoint {
  readonly category: string;
}

export function describeChart(plan: ChartPlan, language: string): string {
  const say = ({ zh, en }: Bilingual): string => (language.startsWith('zh') ? zh : en);
  const stop = language.startsWith('zh') ? '，' : ', ';
  const named = plan.series.map(({ name, points }) => ({ name, points: withCategories(plan, points) }));
  const count = named.reduce((sum, { points }) => sum + points.length, 0);
  const told = named.map(({ name, points }) => ({
    name,
    points: count <= MOST_TOLD ? points.map(tell) : tellShortly(points, say),
  }));
  const opening = [say(chartName(plan.type)), plan.title, plan.unitLine].filter((part) => part !== '').join(stop);
  const whole = say(chartAlt(opening, told));
  return count <= MOST_TOLD ? whole : whole + say(chartDrawn());
}

function withCategories({ categories }: ChartPlan, points: readonly (ChartPoint | null)[]): Named[] {
  return points.flatMap((point, at) => (point ? [{ ...point, category: categories[at] ?? '' }] : []));
}

function tell({ category, label }: Named): string {
  return `${category} ${label}`.trim();
}

function tellShortly(points: readonly Named[], say: (text: Bilingual) => string): string[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const ordered = [...points].sort((a, b) => Number(a.value) - Number(b.value));
  const [least, most] = [ordered[0] ?? first, ordered.at(-1) ?? last];
  return [tell(first), tell(last), say(chartExtremes(tell(least), tell(most)))];
}
