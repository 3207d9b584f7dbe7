/** Bars: standing where every number fits above its bar, else lying below each other; always from nought. */
import type { ChartPlan, PathShape, Shape } from '#model/chart.ts';
import { EDGE_PX, LINE_PX, MIDDLE_EM, TEXT_PX, textShape, WIDTH_PX } from './frame.ts';
import type { ChartLayout, Mark, Side } from './layout.ts';
import { widthOf, wrapEvenly } from './measure.ts';
import { linePath } from './paths.ts';

const PLOT_HEIGHT_PX = 170;
/** between a bar's end and its number */
const LABEL_GAP_PX = 5;
const LABEL_LINE_PX = TEXT_PX + LABEL_GAP_PX + 2;
/** the part of a category's room that its bars take */
const FILLED = 0.72;
const WIDEST_BAR_PX = 54;
const MOST_LABEL_LINES = 2;
const LYING_BAR_PX = 15;
const LYING_GAP_PX = 12;
/** categories of lying bars take at most this part of the width */
const WIDEST_GUTTER = 0.38;
/** between bars of one category, as a part of a bar */
export const BAR_GAP = 0.12;

export function layOutBars(plan: ChartPlan, topPx: number): ChartLayout {
  const numbers = valuesOf(plan);
  const range = [Math.min(0, ...numbers), Math.max(0, ...numbers)] as const;
  const labelPx = Math.max(...labelsOf(plan).map((label) => widthOf(label, TEXT_PX)));
  return standing(plan, topPx, range, labelPx) ?? lying(plan, topPx, range, labelPx);
}

const labelsOf = ({ series }: ChartPlan): string[] =>
  series.flatMap(({ points }) => points.flatMap((point) => (point ? [point.label] : [])));

const valuesOf = ({ series }: ChartPlan): number[] =>
  series.flatMap(({ points }) => points.flatMap((point) => (point ? [Number(point.value)] : [])));

function marksOf(plan: ChartPlan, positive: Side, negative: Side): (Mark | null)[][] {
  return plan.series.map(({ points }) =>
    points.map((point) => {
      if (!point) return null;
      const value = Number(point.value);
      return { value, label: point.label, side: value < 0 ? negative : positive };
    }),
  );
}

type Range = readonly [number, number];

/** null where a number or a category would not fit its room. */
function standing(plan: ChartPlan, topPx: number, range: Range, labelPx: number): ChartLayout | null {
  const slotPx = (WIDTH_PX - 2 * EDGE_PX) / plan.categories.length;
  const count = plan.series.length;
  const barPx = Math.min(WIDEST_BAR_PX, (slotPx * FILLED) / (count + (count - 1) * BAR_GAP));
  const roomPx = count > 1 ? barPx * (1 + BAR_GAP) : slotPx;
  const lines = plan.categories.map((category) => wrapEvenly(category, TEXT_PX, slotPx - 4));
  const fits = lines.every(
    (each) => each.length <= MOST_LABEL_LINES && each.every((line) => widthOf(line, TEXT_PX) < slotPx),
  );
  if (labelPx + 3 > roomPx || !fits) return null;
  const [least] = range;
  const belowPx = least < 0 ? LABEL_LINE_PX : 0;
  const top = topPx + LABEL_LINE_PX;
  const bottomOfPlot = top + PLOT_HEIGHT_PX;
  const categoriesAt = bottomOfPlot + belowPx + 4;
  const heightPx = categoriesAt + Math.max(...lines.map(({ length }) => length)) * LINE_PX + EDGE_PX;
  const under: Shape[] = lines.flatMap((each, index) =>
    each.map((line, row) =>
      textShape(line, {
        xPx: EDGE_PX + slotPx * (index + 0.5),
        yPx: categoriesAt + row * LINE_PX + TEXT_PX,
        anchor: 'middle',
      }),
    ),
  );
  const zeroAt = top + PLOT_HEIGHT_PX * (range[1] / (range[1] - least || 1));
  return {
    heightPx,
    grid: { left: EDGE_PX, right: EDGE_PX, top, bottom: heightPx - bottomOfPlot },
    range,
    upright: false,
    barPx,
    marks: marksOf(plan, 'top', 'bottom'),
    under: [...under, rule([EDGE_PX, zeroAt], [WIDTH_PX - EDGE_PX, zeroAt])],
    note: '',
  };
}

function lying(plan: ChartPlan, topPx: number, range: Range, labelPx: number): ChartLayout {
  const gutterMostPx = WIDTH_PX * WIDEST_GUTTER;
  const lines = plan.categories.map((category) => wrapEvenly(category, TEXT_PX, gutterMostPx));
  const gutterPx = Math.max(...lines.flat().map((line) => widthOf(line, TEXT_PX))) + 8;
  const count = plan.series.length;
  const barsPx = LYING_BAR_PX * (count + (count - 1) * BAR_GAP);
  const linesPx = Math.max(...lines.map(({ length }) => length)) * LINE_PX;
  const slotPx = Math.max(barsPx + LYING_GAP_PX, linesPx + LYING_GAP_PX / 2);
  const [least, most] = range;
  const labelRoomPx = labelPx + LABEL_GAP_PX + 4;
  const left = EDGE_PX + gutterPx + (least < 0 ? labelRoomPx : 0);
  const right = EDGE_PX + (most > 0 ? labelRoomPx : 4);
  const bottomOfPlot = topPx + slotPx * plan.categories.length;
  const heightPx = bottomOfPlot + EDGE_PX;
  const under: Shape[] = lines.flatMap((each, index) => {
    const middle = topPx + slotPx * (index + 0.5) + MIDDLE_EM * TEXT_PX - ((each.length - 1) * LINE_PX) / 2;
    return each.map((line, row) =>
      textShape(line, { xPx: EDGE_PX + gutterPx - 8, yPx: middle + row * LINE_PX, anchor: 'end' }),
    );
  });
  const zeroAt = left + (WIDTH_PX - left - right) * (-least / (most - least || 1));
  return {
    heightPx,
    grid: { left, right, top: topPx, bottom: heightPx - bottomOfPlot },
    range,
    upright: true,
    barPx: LYING_BAR_PX,
    marks: marksOf(plan, 'right', 'left'),
    under: [...under, rule([zeroAt, topPx], [zeroAt, bottomOfPlot])],
    note: '',
  };
}

/** The line that all bars begin at. */
function rule(from: readonly [number, number], to: readonly [number, number]): PathShape {
  return { kind: 'path', segments: linePath([from, to]), fill: null, stroke: 'ink', strokePx: 1, dash: [] };
}
