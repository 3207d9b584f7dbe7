/** A paragraph's runs become its lines: the one door of the line composer. Pure: font metrics come in with the runs. */
import { makeBoxes } from './make-boxes.ts';
import { FREE, type Run, type Shape } from './paragraph.ts';
import { type Piece, placeRuns } from './place-runs.ts';
import { setLines } from './set-lines.ts';

export interface ComposedLine<P> {
  readonly pieces: readonly Piece<P>[];
  readonly widthPt: number;
  readonly stretchEm: number;
  readonly wantedEm: number;
}

export function composeParagraph<P>(runs: readonly Run<P>[], shape: Shape, hanLatinGapEm: number): ComposedLine<P>[] {
  const boxes = makeBoxes(runs, hanLatinGapEm);
  return setLines(boxes, shape).map((line) => ({
    pieces: placeRuns(line, boxes),
    widthPt: line.widthPt,
    stretchEm: line.stretchEm,
    wantedEm: line.wantedEm,
  }));
}

export interface ContentWidths {
  /** in one line */
  readonly maxPt: number;
  /** of the longest thing that does not break */
  readonly minPt: number;
}

/** How wide a table cell's text wants to be, and how narrow it can be. */
export function contentWidths<P>(runs: readonly Run<P>[], hanLatinGapEm: number): ContentWidths {
  const boxes = makeBoxes(runs, hanLatinGapEm);
  let maxPt = 0;
  let minPt = 0;
  let word = 0;
  for (let k = 0; k < boxes.length; k++) {
    const advancePt = boxes.gapPt(k) + boxes.widthPt(k);
    maxPt += advancePt;
    word = boxes.breakBefore(k) === FREE ? boxes.widthPt(k) : word + advancePt;
    minPt = Math.max(minPt, word);
  }
  return { maxPt, minPt };
}
