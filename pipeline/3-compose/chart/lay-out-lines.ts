/** Lines: points in equal steps, numbers beside them where they cover nothing; from nought unless that would flatten all. */
import type { ChartPlan, PathShape, Shape, Tone } from '#model/chart.ts';
import { EDGE_PX, LINE_PX, TEXT_PX, textShape, WIDTH_PX } from './frame.ts';
import type { ChartLayout, Mark } from './layout.ts';
import { widthOf, wrapEvenly } from './measure.ts';
import { linePath } from './paths.ts';
import { placeLabels } from './place-labels.ts';

const PLOT_HEIGHT_PX = 190;
const LABEL_ROOM_PX = TEXT_PX + 12;
/** Where the least value is below this part of the greatest, a scale from nought shows all there is to see. */
const LOW = 0.5;
/** room above and below the curve, as a part of its height */
const AIR = 0.08;
const AXIS_GAP_PX = 4;
const MOST_LABEL_LINES = 2;

export function layOutLines(plan: ChartPlan, topPx: number): ChartLayout {
  const range = rangeOf(plan);
  const slotPx = (WIDTH_PX - 2 * EDGE_PX) / plan.categories.length;
  const top = topPx + LABEL_ROOM_PX;
  const bottomOfPlot = top + PLOT_HEIGHT_PX;
  const lines = categoryLines(plan, slotPx);
  // a scale from nought stands on its axis; else there is air, and room for a number below the lowest point
  const floor = bottomOfPlot + (range[0] === 0 ? 0 : LABEL_ROOM_PX - AXIS_GAP_PX);
  const categoriesAt = floor + AXIS_GAP_PX;
  const heightPx = categoriesAt + Math.max(...lines.map(({ length }) => length)) * LINE_PX + EDGE_PX;
  const xOf = (index: number): number => EDGE_PX + slotPx * (index + 0.5);
  const yOf = (value: number): number =>
    bottomOfPlot - (PLOT_HEIGHT_PX * (value - range[0])) / (range[1] - range[0] || 1);
  const points = plan.series.map((series) =>
    series.points.map((point, index) => point && { x: xOf(index), y: yOf(Number(point.value)), label: point.label }),
  );
  const sides = placeLabels(points, { top: topPx, bottom: floor });
  const marks = plan.series.map((series, s) =>
    series.points.map((point, i): Mark | null =>
      point === null ? null : { value: Number(point.value), label: point.label, side: sides[s]?.[i] ?? null },
    ),
  );
  const under: Shape[] = lines.flatMap((each, index) =>
    each.map((line, row) =>
      textShape(line, { xPx: xOf(index), yPx: categoriesAt + row * LINE_PX + TEXT_PX, anchor: 'middle' }),
    ),
  );
  return {
    heightPx,
    grid: { left: EDGE_PX, right: EDGE_PX, top, bottom: heightPx - bottomOfPlot },
    range,
    upright: false,
    barPx: 0,
    marks,
    under: [...axis(plan, xOf, floor, range[0] === 0 ? 'ink' : 'rule'), ...zeroRule(range, yOf), ...under],
    note: range[0] > 0 || range[1] < 0 ? plan.notFromZero : '',
  };
}

function rangeOf({ series }: ChartPlan): readonly [number, number] {
  const values = series.flatMap(({ points }) => points.flatMap((point) => (point ? [Number(point.value)] : [])));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (least >= 0 && least < most * LOW) return [0, most];
  if (least < 0 && most >= 0) return [least, most];
  const height = most - least || Math.abs(most) || 1;
  return [least - height * AIR, most + height * AIR];
}

/** All of them where they fit, else every second, third …, counted from the last. */
function categoryLines({ categories }: ChartPlan, slotPx: number): string[][] {
  const last = categories.length - 1;
  for (let step = 1; step <= categories.length; step += 1) {
    const roomPx = slotPx * step - 3;
    const lines = categories.map((category, index) =>
      (last - index) % step === 0 ? wrapEvenly(category, TEXT_PX, roomPx) : [],
    );
    const fits = lines.flat().every((line) => widthOf(line, TEXT_PX) <= roomPx);
    if (fits && lines.every(({ length }) => length <= MOST_LABEL_LINES)) return lines;
  }
  return categories.map((category, index) => (index === last ? [category] : []));
}

/** The lower edge with a tick at every category, whether it is named or not. */
function axis({ categories }: ChartPlan, xOf: (index: number) => number, y: number, tone: Tone): PathShape[] {
  const stroke = { kind: 'path', fill: null, stroke: tone, strokePx: 1, dash: [] } as const;
  const edge: PathShape = {
    ...stroke,
    segments: linePath([
      [EDGE_PX, y],
      [WIDTH_PX - EDGE_PX, y],
    ]),
  };
  const marks = categories.map((_, index): PathShape => {
    const x = xOf(index);
    return {
      ...stroke,
      segments: linePath([
        [x, y],
        [x, y + 4],
      ]),
    };
  });
  return [edge, ...marks];
}

/** Where nought lies inside the plot, the eye needs it. */
function zeroRule([least, most]: readonly [number, number], yOf: (value: number) => number): PathShape[] {
  if (least >= 0 || most < 0) return [];
  const segments = linePath([
    [EDGE_PX, yOf(0)],
    [WIDTH_PX - EDGE_PX, yOf(0)],
  ]);
  return [{ kind: 'path', segments, fill: null, stroke: 'ink', strokePx: 1, dash: [] }];
}
