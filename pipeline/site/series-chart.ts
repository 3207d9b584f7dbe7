/** The chart of one series: all years of the body, a gap where a report does not give the value. */
import { chartWords } from '#messages/chart.ts';
import type { ChartPlan, Drawing } from '#model/chart.ts';
import { printChart } from '#render/html/blocks/charts.ts';
import type { Html } from '#render/html/escape.ts';
import type { Series, SeriesPoint } from './series.ts';
import { fill, type SiteTemplate } from './site-texts.ts';

export type DrawSeries = (plan: ChartPlan) => Drawing;

export function printSeriesChart(
  series: Series,
  years: readonly string[],
  id: string,
  { draw, template }: { readonly draw: DrawSeries; readonly template: SiteTemplate },
): Html {
  const { texts, language } = template;
  const unit = printedUnit(series.points);
  const words = chartWords(unit ?? '');
  const say = (both: { readonly zh: string; readonly en: string }): string =>
    language.startsWith('zh') ? both.zh : both.en;
  const points = years.map((year) => series.points.find((point) => point.year === year) ?? null);
  const plan: ChartPlan = {
    type: 'line',
    title: '',
    unitLine: unit === null ? '' : say(words.unit),
    notFromZero: say(words.notFromZero),
    categories: years,
    series: [{ name: series.indicator, points: points.map((point) => point && plotted(point, unit)) }],
  };
  const [from = '', to = ''] = [years[0], years.at(-1)];
  const alt = fill(texts.seriesChart, { indicator: series.indicator, from, to });
  return printChart({ type: 'line', alt, drawing: draw(plan) }, id);
}

/** `亿元` where every value is printed with it; null where reports differ: then values stand with their own units. */
function printedUnit(points: readonly SeriesPoint[]): string | null {
  const units = new Set(points.map(({ figure }) => numberAndUnit(figure.text)[1]));
  const [unit] = units;
  return units.size === 1 && unit !== undefined && unit !== '' ? unit : null;
}

function plotted({ figure }: SeriesPoint, unit: string | null) {
  const [number] = numberAndUnit(figure.text);
  return unit === null ? { value: figure.value ?? '0', label: figure.text } : { value: number, label: number };
}

/** Full and half width are one unit: ％ and %. What is no plain number (两倍) has no unit of its own. */
function numberAndUnit(text: string): [number: string, unit: string] {
  const [, number = '', unit = ''] = /^([-+]?\d+(?:\.\d+)?)(.*)$/u.exec(text.normalize('NFKC')) ?? [];
  return [number, unit];
}
