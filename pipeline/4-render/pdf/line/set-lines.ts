/** Puts the boxes of each line in their places: trims its edges, squeezes or stretches its gaps evenly. */
import { balanceLines } from './balance-lines.ts';
import { breakLines, type Measured, measureLine, type Sums, sumUp } from './break-lines.ts';
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
  const missingPt = shape.measurePt - indentPt - measured.naturalPt;
  const stretches = missingPt > 0 && !last && shape.align === 'justify' && measured.stretch > 0;
  // an overfull line is left overfull: marks give their white, no more
  const handedPt = stretches ? missingPt : Math.max(Math.min(missingPt, 0), -measured.shrinkPt);
  const gapsPt = gapsOf(boxes, from, measured, handedPt);
  const first = boxes[from];
  const trimPt = first ? first.cell.blankLeftEm * first.sizePt : 0;
  const widthPt = missingPt < 0 || stretches ? shape.measurePt - indentPt : measured.naturalPt;
  const freePt = Math.max(0, shape.measurePt - indentPt - widthPt);
  const shiftPt = shape.align === 'center' ? freePt / 2 : shape.align === 'right' ? freePt : 0;
  return {
    from,
    to: measured.to,
    startPt: indentPt + shiftPt - trimPt,
    gapsPt,
    widthPt,
    stretchEm: stretches ? missingPt / measured.stretch / (first?.sizePt ?? 1) : Math.min(0, missingPt),
  };
}

/** `missingPt` to be handed out: positive by share in stretching, negative by what each gap can give. */
function gapsOf(boxes: readonly Box[], from: number, measured: Measured, missingPt: number): number[] {
  const gaps = [0];
  for (let k = from + 1; k < measured.to; k++) {
    const box = boxes[k];
    if (!box) continue;
    const share =
      missingPt >= 0
        ? (missingPt * box.stretch) / (measured.stretch || 1)
        : (missingPt * box.shrinkPt) / (measured.shrinkPt || 1);
    gaps.push(box.gapPt + share);
  }
  return gaps;
}
