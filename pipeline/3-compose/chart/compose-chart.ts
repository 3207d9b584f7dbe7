/** Table with a directive → chart with its drawing and its alternative text, or the table alone and a finding. */
import type { Table } from '#model/block.ts';
import type { ChartPlan, ComposedChart, Drawing } from '#model/chart.ts';
import type { Finding } from '#model/finding.ts';
import type { Report } from '#model/report.ts';
import { blocksOf } from '#model/walk.ts';
import { describeChart } from './describe-chart.ts';
import { type ChartTable, planChart } from './plan-chart.ts';

export type DrawChart = (plan: ChartPlan) => Drawing;

/** Whether the drawing library has to be loaded at all. */
export function hasCharts(report: Report): boolean {
  for (const block of blocksOf(report)) if (block.kind === 'table' && block.chart) return true;
  return false;
}

export interface ChartComposer {
  readonly chartOf: (table: Table) => ComposedChart | null;
  /** filled while blocks are composed */
  readonly findings: readonly Finding[];
}

export function chartComposer(language: string, draw: DrawChart | undefined): ChartComposer {
  const findings: Finding[] = [];
  const chartOf = (table: Table): ComposedChart | null => {
    if (!table.chart) return null;
    if (!draw) throw new Error('a report with charts is composed without anything to draw them');
    const { chart } = table;
    const plan = planChart({ ...table, chart } satisfies ChartTable, language);
    if ('rule' in plan) {
      findings.push(plan);
      return null;
    }
    return { type: plan.type, alt: chart.alt ?? describeChart(plan, language), drawing: draw(plan) };
  };
  return { chartOf, findings };
}
