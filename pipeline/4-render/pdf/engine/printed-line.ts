/** A line as the page engine carries it: where it came from is forgotten, what it prints is ready. */
import type { OpenFace } from '../fonts/faces.ts';
import type { Piece } from '../line/place-runs.ts';
import type { Tag } from '../tags.ts';
import { StockLine } from './pdfmake-parts.ts';

export interface LinkTarget {
  /** an anchor of this report, null for an outer address */
  readonly anchor: string | null;
  readonly url: string;
  /** what a reader without eyes is told about it */
  readonly description: string;
}

export interface InlinePicture {
  /** key of the asset */
  readonly asset: string;
  /** its text where it is one; raster pictures are known to the document by their key */
  readonly svg: string | null;
  readonly heightPt: number;
}

/** What a run of text means and how it is inked; `tag` null: furniture. */
export interface Ink {
  readonly face: OpenFace;
  readonly colour: string;
  readonly risePt: number;
  readonly tag: Tag | null;
  readonly link: LinkTarget | null;
  readonly struck: boolean;
  /** a named destination of its own: a mark that its note leads back to */
  readonly anchor: string | null;
  /** stands in the line instead of text */
  readonly picture: InlinePicture | null;
}

/** Drawn beside the text, always an artifact. Positions from the line's left edge and top. */
export type Ornament =
  | {
      readonly kind: 'rule';
      readonly xPt: number;
      readonly yPt: number;
      readonly widthPt: number;
      readonly thickPt: number;
      readonly colour: string;
    }
  | {
      readonly kind: 'bullet';
      readonly xPt: number;
      readonly yPt: number;
      readonly radiusPt: number;
      readonly colour: string;
    };

/** Part of a drawing. Positions from the line's left edge and top, as operators for an axis that points down. */
export interface InkedPath {
  readonly operators: string;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly strokePt: number;
  readonly dashPt: readonly number[];
}

/** The end of an entry of the contents, known once all pages are: leader and page number. */
export interface PageReference {
  readonly anchor: string;
  /** right edge of the number */
  readonly endPt: number;
  readonly fromPt: number;
  readonly sizePt: number;
  readonly ink: Ink;
}

export interface PrintedLine {
  readonly heightPt: number;
  /** from the line's top */
  readonly baselinePt: number;
  readonly pieces: readonly Piece<Ink>[];
  readonly ornaments: readonly Ornament[];
  /** named destinations that point here */
  readonly anchors: readonly string[];
  readonly outline: { readonly level: number; readonly title: string } | null;
  readonly pageReference: PageReference | null;
  /** em per gap, 0 where nothing was stretched: what a reader would call gappy is measured by it */
  readonly stretchEm: number;
  /** what would fill a justified line, where that is more it stays short */
  readonly wantedEm?: number;
  /** drawn below the text, as content of `tag`: the line is a picture */
  readonly paths?: readonly InkedPath[];
  /** where the line is a picture: how wide that is */
  readonly figure?: { readonly widthPt: number };
  /** exists in the structure even where the line prints nothing: an empty table cell */
  readonly tag: Tag | null;
}

export class EngineLine extends StockLine {
  readonly printed: PrintedLine;
  /** pdfmake copies lines that it moves, and repeats those of a table's head: this is the one they come from */
  readonly original: EngineLine = this;
  /** of the original: it or a copy stands on a page already */
  written = false;

  constructor(printed: PrintedLine, maxWidth: number) {
    super(maxWidth);
    this.printed = printed;
  }

  override getHeight(): number {
    return this.printed.heightPt;
  }

  override getWidth(): number {
    return this.maxWidth;
  }

  override getAscenderHeight(): number {
    return this.printed.baselinePt;
  }

  override clone(): EngineLine {
    return Object.assign(new EngineLine(this.printed, this.maxWidth), this);
  }
}
