/** Puts the boxes of each line in their places: trims its edges, squeezes or stretches its gaps evenly. */
import { balanceLines } from './balance-lines.ts';
import { breakLines, LOOSEST_EM } from './break-lines.ts';
import type { Box, Line, Shape } from './paragraph.ts';
import { Ruler } from './ruler.ts';

/** The whole way from boxes to lines. No box, no line. */
export function setLines(boxes: readonly Box[], shape: Shape): Line[] {
  if (boxes.length === 0) return [];
  const ruler = new Ruler(boxes);
  const ends = (shape.balanced ? balanceLines(ruler, shape) : null) ?? breakLines(ruler, shape);
  return ends.map((end, index) => setLine(ruler, shape, ends[index - 1] ?? 0, end));
}

function setLine(ruler: Ruler, shape: Shape, from: number, end: number): Line {
  const { boxes } = ruler;
  const to = ruler.inkEnd(from, end);
  const first = boxes[from]!;
  const indentPt = from === 0 ? shape.firstIndentPt : 0;
  const targetPt = shape.measurePt - indentPt;
  const naturalPt = ruler.naturalPt(from, to);
  const missingPt = targetPt - naturalPt;
  const ragged = end === boxes.length || shape.align !== 'justify';
  const share = ruler.stretch(from, to) || 1;
  const stretchEm = ragged || missingPt <= 0 ? 0 : Math.min(missingPt / share / first.sizePt, LOOSEST_EM);
  const gapsPt = missingPt < 0 ? squeezedGaps(ruler, from, to, -missingPt) : stretchedGaps(boxes, from, to, stretchEm);
  const widthPt = naturalPt + sum(gapsPt) - sum(stretchedGaps(boxes, from, to, 0));
  const freePt = Math.max(0, targetPt - widthPt);
  const shiftPt = shape.align === 'center' ? freePt / 2 : shape.align === 'right' ? freePt : 0;
  const trimPt = first.cell.blankLeftEm * first.sizePt;
  return { from, to, startPt: indentPt + shiftPt - trimPt, gapsPt, widthPt, stretchEm };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Index 0 is the line's first box, which has no gap before it. */
function stretchedGaps(boxes: readonly Box[], from: number, to: number, stretchEm: number): number[] {
  const gaps = [0];
  for (let k = from + 1; k < to; k++) gaps.push(boxes[k]!.gapPt + boxes[k]!.stretch * stretchEm * boxes[k]!.sizePt);
  return gaps;
}

/** The white of marks and spaces goes first; only what is still missing then comes from between the Han. */
function squeezedGaps(ruler: Ruler, from: number, to: number, overPt: number): number[] {
  const shrinkPt = ruler.shrinkPt(from, to);
  const white = Math.min(1, overPt / (shrinkPt || 1));
  const tight = shrinkPt >= overPt ? 0 : Math.min(1, (overPt - shrinkPt) / (ruler.tightenPt(from, to) || 1));
  const gaps = [0];
  for (let k = from + 1; k < to; k++) {
    const box = ruler.boxes[k]!;
    gaps.push(box.gapPt - box.shrinkPt * white - box.tightenPt * tight);
  }
  return gaps;
}
