/** Puts the boxes of each line in their places: trims its edges, squeezes or stretches its gaps evenly. */
import { balanceLines } from './balance-lines.ts';
import type { Boxes } from './boxes.ts';
import { breakLines, LOOSEST_EM } from './break-lines.ts';
import type { Line, Shape } from './paragraph.ts';

const HOPELESS_EM = 1.5 * LOOSEST_EM;

/** The whole way from boxes to lines. No box, no line. */
export function setLines(boxes: Boxes, shape: Shape): Line[] {
  if (boxes.length === 0) return [];
  const ends = (shape.balanced ? balanceLines(boxes, shape) : null) ?? breakLines(boxes, shape);
  return ends.map((end, index) => setLine(boxes, shape, ends[index - 1] ?? 0, end));
}

function setLine(boxes: Boxes, shape: Shape, from: number, end: number): Line {
  const to = boxes.inkEnd(from, end);
  const indentPt = from === 0 ? shape.firstIndentPt : 0;
  const targetPt = shape.measurePt - indentPt;
  const naturalPt = boxes.naturalPt(from, to);
  const missingPt = targetPt - naturalPt;
  const ragged = end === boxes.length || shape.align !== 'justify';
  const share = boxes.stretch(from, to) || 1;
  const sizePt = boxes.sizePt(from);
  const wantedEm = ragged || missingPt <= 0 ? 0 : missingPt / share / sizePt;
  // what cannot be filled at all keeps its even colour; what nearly can be nearly is
  const stretchEm = wantedEm > HOPELESS_EM ? 0 : Math.min(wantedEm, LOOSEST_EM);
  const gapsPt = missingPt < 0 ? squeezedGaps(boxes, from, to, -missingPt) : stretchedGaps(boxes, from, to, stretchEm);
  let widthPt = naturalPt;
  for (let k = from + 1; k < to; k++) widthPt += gapsPt[k - from]! - boxes.gapPt(k);
  const freePt = Math.max(0, targetPt - widthPt);
  const shiftPt = shape.align === 'center' ? freePt / 2 : shape.align === 'right' ? freePt : 0;
  const trimPt = boxes.cells[from]!.blankLeftEm * sizePt;
  return { from, to, startPt: indentPt + shiftPt - trimPt, gapsPt, widthPt, stretchEm, wantedEm };
}

/** Index 0 is the line's first box, which has no gap before it. */
function stretchedGaps(boxes: Boxes, from: number, to: number, stretchEm: number): number[] {
  const gaps = [0];
  for (let k = from + 1; k < to; k++) {
    gaps.push(boxes.gapPt(k) + boxes.stretch(k - 1, k + 1) * stretchEm * boxes.sizePt(k));
  }
  return gaps;
}

/** The white of marks and spaces goes first; only what is still missing then comes from between the Han. */
function squeezedGaps(boxes: Boxes, from: number, to: number, overPt: number): number[] {
  const shrinkPt = boxes.shrinkPt(from, to);
  const white = Math.min(1, overPt / (shrinkPt || 1));
  const tight = shrinkPt >= overPt ? 0 : Math.min(1, (overPt - shrinkPt) / (boxes.tightenPt(from, to) || 1));
  const gaps = [0];
  for (let k = from + 1; k < to; k++) {
    gaps.push(boxes.gapPt(k) - boxes.shrinkPt(k - 1, k + 1) * white - boxes.tightenPt(k - 1, k + 1) * tight);
  }
  return gaps;
}
