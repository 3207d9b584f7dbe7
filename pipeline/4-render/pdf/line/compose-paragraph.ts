/** A paragraph's runs become its lines: the one door of the line composer. Font metrics come in with the runs. */
import { Boxes } from './boxes.ts';
import { Search } from './break-lines.ts';
import { makeBoxes } from './make-boxes.ts';
import { FREE, type Run, type Shape } from './paragraph.ts';
import { Glyphs, type Piece, placeRuns } from './place-runs.ts';
import { setLines } from './set-lines.ts';

export interface ComposedLine<P> {
  readonly pieces: readonly Piece<P>[];
  readonly widthPt: number;
  readonly stretchEm: number;
  readonly wantedEm: number;
}

export interface ContentWidths {
  /** in one line */
  readonly maxPt: number;
  /** of the longest thing that does not break */
  readonly minPt: number;
}

/** Holds what each paragraph needs to be worked on, and nothing of a paragraph that is done: results do not depend on it. */
export class LineComposer<P> {
  private readonly boxes = new Boxes<P>();
  private readonly search = new Search();
  private readonly glyphs = new Glyphs();

  compose(runs: readonly Run<P>[], shape: Shape, hanLatinGapEm: number): ComposedLine<P>[] {
    makeBoxes(this.boxes, runs, hanLatinGapEm);
    return setLines(this.search, this.boxes, shape).map((line) => ({
      pieces: placeRuns(line, this.boxes, this.glyphs),
      widthPt: line.widthPt,
      stretchEm: line.stretchEm,
      wantedEm: line.wantedEm,
    }));
  }

  /** How wide a table cell's text wants to be, and how narrow it can be. */
  widths(runs: readonly Run<P>[], hanLatinGapEm: number): ContentWidths {
    const boxes = this.boxes;
    makeBoxes(boxes, runs, hanLatinGapEm);
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
}
