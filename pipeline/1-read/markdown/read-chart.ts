/** Reads `:::chart{type=bar}` around a table: the table keeps its place and gets a chart. */
import { chartAttribute, chartContent, chartType } from '#messages/read.ts';
import type { Block, Table } from '#model/block.ts';
import { CHART_TYPES, type Chart, type ChartType } from '#model/chart.ts';
import type { Place } from '#model/place.ts';
import { type Reading, report } from '../reading.ts';

export const CHART_ATTRIBUTES = ['type', 'unit', 'columns', 'alt'] as const;

export interface ChartDirective {
  readonly attributes: Readonly<Record<string, string | null | undefined>>;
  /** what stands between its fences, captions taken in */
  readonly blocks: readonly Block[];
  readonly place: Place;
}

/** The blocks inside, the only table among them with its chart; whatever is wrong leaves the table as it is. */
export function readChart({ attributes, blocks, place }: ChartDirective, reading: Reading): Block[] {
  const [table, second] = blocks.filter((block): block is Table => block.kind === 'table');
  const chart = chartOf(attributes, place, reading);
  if (!table || second || blocks.length > 1) report(reading, 'chart-content', opening(place, reading), chartContent());
  if (!chart || !table || second) return [...blocks];
  return blocks.map((block) => (block === table ? { ...table, chart } : block));
}

function chartOf(attributes: ChartDirective['attributes'], place: Place, reading: Reading): Chart | null {
  const at = opening(place, reading);
  for (const name of Object.keys(attributes)) {
    if (!CHART_ATTRIBUTES.some((known) => known === name)) {
      report(reading, 'chart-attribute', at, chartAttribute(name, CHART_ATTRIBUTES), name);
    }
  }
  const type = attributes['type'] ?? '';
  if (!isChartType(type)) {
    report(reading, 'chart-type', at, chartType(type, CHART_TYPES), type);
    return null;
  }
  const columns = attributes['columns']?.split(/[,，、]/u).map((name) => name.trim());
  const text = (name: 'unit' | 'alt'): string | null => attributes[name]?.trim() || null;
  return { type, unit: text('unit'), columns: columns?.filter(Boolean) ?? null, alt: text('alt'), place: at };
}

function isChartType(name: string): name is ChartType {
  return CHART_TYPES.some((known) => known === name);
}

/** The line `:::chart…` alone: what is wrong with it is there. */
function opening({ start }: Place, reading: Reading): Place {
  const rest = reading.source.slice(start.offset);
  const length = /^[^\r\n]*/u.exec(rest)?.[0].length ?? 0;
  return reading.lines.placeOf(start.offset, start.offset + length);
}
