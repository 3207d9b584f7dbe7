/** Puts the boxes of each line in their places: trims its edges, squeezes or stretches its gaps evenly. */
import { balanceLines } from './balance-lines.ts';
import { breakLines, LOOSEST_EM, type Measured, measureLine, type Sums, sumUp } from './break-lines.ts';
import type { Box, Line, Shape } from './paragraph.ts';

/** The whole way from boxes to lines. No box, no line. */
export function setLines(boxes: readonly Box[], shape: Shape): Line[] {
  if (boxes.length === 0) return [];
  const sums = sumUp(boxes);
  const ends = (shape.balanced ? balanceLines(boxes, shape) : null) ?? breakLines(boxes, shape);
  return ends.map((end, index) => {
    const from = ends[index - 1] ?? 0;
    return setLine({ boxes, sums, shape, from, end, last: end === boxes.length });
  });
}

interface Setting {
  readonly boxes: readonly Box[];
  readonly sums: Sums;
  readonly shape: Shape;
  readonly from: number;
  readonly end: number;
  readonly last: boolean;
}

function setLine(setting: Setting): Line {
  const { boxes, sums, shape, from, end, last } = setting;
  const measured = measureLine(boxes, sums, from, end);
  const indentPt = from === 0 ? shape.firstIndentPt : 0;
  const targetPt = shape.measurePt - indentPt;
  const missingPt = targetPt - measured.naturalPt;
  const first = boxes[from];
  const sizePt = first?.sizePt ?? 1;
  const ragged = last || shape.align !== 'justify';
  const stretchEm = ragged || missingPt <= 0 ? 0 : Math.min(missingPt / (measured.stretch || 1) / sizePt, LOOSEST_EM);
  const gapsPt =
    missingPt < 0 ? squeezedGaps(boxes, from, measured, -missingPt) : stretchedGaps(boxes, from, measured, stretchEm);
  const widthPt = measured.naturalPt + sum(gapsPt) - sum(stretchedGaps(boxes, from, measured, 0));
  const freePt = Math.max(0, targetPt - widthPt);
  const shiftPt = shape.align === 'center' ? freePt / 2 : shape.align === 'right' ? freePt : 0;
  const trimPt = first ? first.cell.blankLeftEm * first.sizePt : 0;
  return { from, to: measured.to, startPt: indentPt + shiftPt - trimPt, gapsPt, widthPt, stretchEm };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Index 0 is the line's first box, which has no gap before it. */
function stretchedGaps(boxes: readonly Box[], from: number, { to }: Measured, stretchEm: number): number[] {
  return boxes.slice(from, to).map((box, k) => (k === 0 ? 0 : box.gapPt + box.stretch * stretchEm * box.sizePt));
}

/** The white of marks and spaces goes first; only what is still missing then comes from between the Han. */
function squeezedGaps(boxes: readonly Box[], from: number, measured: Measured, overPt: number): number[] {
  const { shrinkPt, tightenPt, to } = measured;
  const white = Math.min(1, overPt / (shrinkPt || 1));
  const tight = shrinkPt >= overPt ? 0 : Math.min(1, (overPt - shrinkPt) / (tightenPt || 1));
  return boxes
    .slice(from, to)
    .map((box, k) => (k === 0 ? 0 : box.gapPt - box.shrinkPt * white - box.tightenPt * tight));
}
