/** Puts the boxes of each line in their places: trims its edges, squeezes or stretches its gaps evenly. */
import { balanceLines } from './balance-lines.ts';
import type { Boxes } from './boxes.ts';
import { breakLines, LOOSEST_EM, type Search } from './break-lines.ts';
import type { Line, Shape } from './paragraph.ts';

const HOPELESS_EM = 1.5 * LOOSEST_EM;

/** The whole way from boxes to lines. No box, no line. */
export function setLines(search: Search, boxes: Boxes, shape: Shape): Line[] {
  if (boxes.length === 0) return [];
  const ends = (shape.balanced ? balanceLines(boxes, shape) : null) ?? breakLines(search, boxes, shape);
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
  const span = { from, to };
  const widthPt =
    missingPt < 0 ? squeezeGaps(boxes, span, -missingPt, naturalPt) : stretchGaps(boxes, span, stretchEm, naturalPt);
  const freePt = Math.max(0, targetPt - widthPt);
  const shiftPt = shape.align === 'center' ? freePt / 2 : shape.align === 'right' ? freePt : 0;
  const trimPt = boxes.cell(from)!.blankLeftEm * sizePt;
  return { from, to, startPt: indentPt + shiftPt - trimPt, widthPt, stretchEm, wantedEm };
}

/** Boxes of one line. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** @returns the width of the line, which was `naturalPt` */
function stretchGaps(boxes: Boxes, { from, to }: Span, stretchEm: number, naturalPt: number): number {
  if (stretchEm === 0) return naturalPt;
  let widthPt = naturalPt;
  for (let k = from + 1; k < to; k++) {
    const gapPt = boxes.gapPt(k);
    const wantedPt = gapPt + boxes.stretch(k - 1, k + 1) * stretchEm * boxes.sizePt(k);
    widthPt += wantedPt - gapPt;
    boxes.setGap(k, wantedPt);
  }
  return widthPt;
}

/**
 * The white of marks and spaces goes first; only what is still missing then comes from between the Han.
 * @returns the width of the line, which was `naturalPt`
 */
function squeezeGaps(boxes: Boxes, { from, to }: Span, overPt: number, naturalPt: number): number {
  const shrinkPt = boxes.shrinkPt(from, to);
  const white = Math.min(1, overPt / (shrinkPt || 1));
  const tight = shrinkPt >= overPt ? 0 : Math.min(1, (overPt - shrinkPt) / (boxes.tightenPt(from, to) || 1));
  let widthPt = naturalPt;
  for (let k = from + 1; k < to; k++) {
    const gapPt = boxes.gapPt(k);
    const wantedPt = gapPt - boxes.shrinkPt(k - 1, k + 1) * white - boxes.tightenPt(k - 1, k + 1) * tight;
    widthPt += wantedPt - gapPt;
    boxes.setGap(k, wantedPt);
  }
  return widthPt;
}
