/** Draws a chart by ECharts without a browser: the same shapes for the same plan, and nothing left running. */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartPlan, Drawing, Shape } from '#model/chart.ts';
import { HOLLOW_PX, header, TEXT_PX, WIDTH_PX } from './frame.ts';
import { BAR_GAP, layOutBars } from './lay-out-bars.ts';
import { layOutLines } from './lay-out-lines.ts';
import type { ChartLayout, Mark } from './layout.ts';
import { MARKER_PX, markerOf } from './markers.ts';
import { LABEL_DISTANCE_PX } from './place-labels.ts';
import { readSvg } from './read-svg.ts';
import { colourOf, dashOf, isHollow, toneOf } from './tones.ts';

use([BarChart, LineChart, GridComponent, SVGRenderer]);

export function drawChart(plan: ChartPlan): Drawing {
  const layOut = plan.type === 'bar' ? layOutBars : layOutLines;
  // the note takes a place in the header, and whether there is one is known once the values are laid out
  const { note } = layOut(plan, 0);
  const top = header(plan, note);
  const layout = layOut(plan, top.heightPx);
  const marks = readSvg(drawMarks(plan, layout));
  const texts = marks.filter(({ kind }) => kind === 'text');
  const paths = marks.filter(({ kind }) => kind === 'path');
  const shapes: Shape[] = [...top.shapes, ...layout.under, ...paths, ...texts];
  return { widthPx: WIDTH_PX, heightPx: Math.ceil(layout.heightPx), shapes };
}

/** Marks and their numbers alone: words and rules stand around them. */
function drawMarks(plan: ChartPlan, layout: ChartLayout): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH_PX, height: layout.heightPx });
  try {
    chart.setOption(optionOf(plan, layout));
    return chart.renderToSVGString();
  } finally {
    // an instance that is not disposed of keeps the process alive
    chart.dispose();
  }
}

function optionOf(plan: ChartPlan, { grid, range, upright, marks, barPx }: ChartLayout) {
  const [min, max] = range;
  const categories = { type: 'category', data: plan.categories.map((_, index) => index), show: false } as const;
  const values = { type: 'value', min, max, show: false } as const;
  return {
    animation: false,
    backgroundColor: 'none',
    grid: { ...grid, containLabel: false },
    xAxis: upright ? values : categories,
    yAxis: upright ? { ...categories, inverse: true } : values,
    series: marks.map((row, index) => (plan.type === 'bar' ? barSeries(row, index, barPx) : lineSeries(row, index))),
  };
}

function barSeries(row: readonly (Mark | null)[], index: number, barPx: number) {
  const tone = colourOf(toneOf(index));
  const hollow = isHollow(index);
  const itemStyle = hollow
    ? { color: colourOf('paper'), borderColor: tone, borderWidth: HOLLOW_PX }
    : { color: tone, borderWidth: 0 };
  return {
    type: 'bar' as const,
    silent: true,
    barWidth: barPx,
    barGap: `${BAR_GAP * 100}%`,
    itemStyle,
    data: row.map(dataOf),
  };
}

function lineSeries(row: readonly (Mark | null)[], index: number) {
  const tone = colourOf(toneOf(index));
  const { symbol, hollow } = markerOf(index);
  const dash = dashOf(index);
  return {
    type: 'line' as const,
    silent: true,
    clip: false,
    symbol,
    symbolSize: MARKER_PX,
    showSymbol: true,
    showAllSymbol: true,
    lineStyle: { color: tone, width: 2, ...(dash.length > 0 ? { type: [...dash] } : {}) },
    itemStyle: hollow
      ? { color: colourOf('paper'), borderColor: tone, borderWidth: 1.5 }
      : { color: tone, borderWidth: 0 },
    data: row.map(dataOf),
  };
}

function dataOf(mark: Mark | null) {
  if (!mark) return { value: '-' };
  const { value, label, side } = mark;
  if (side === null) return { value, label: { show: false } };
  return {
    value,
    label: {
      show: true,
      // as a string it would be a template, in which { and } mean something
      formatter: () => label,
      position: side,
      distance: LABEL_DISTANCE_PX,
      color: colourOf('ink'),
      fontSize: TEXT_PX,
    },
  };
}
