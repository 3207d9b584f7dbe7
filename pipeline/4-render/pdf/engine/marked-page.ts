/** Writes operators to the current page, every one of them in marked content: of a structure element, or an artifact. */
import type { OpenFace } from '../fonts/faces.ts';
import type { Tag } from '../tags.ts';
import { fillOf, number, strokeOf } from './operators.ts';
import type { StockDocument } from './pdfmake-parts.ts';
import type { InkedPath } from './printed-line.ts';
import type { Structure } from './structure.ts';
import { WrittenList } from './written.ts';

export const ARTIFACT = 'artifact';
export type Mark = Tag | typeof ARTIFACT;

export interface ShownText {
  readonly face: OpenFace;
  readonly sizePt: number;
  readonly spacingPt: number;
  /** between the brackets of operator TJ */
  readonly show: string;
  /** origin of the first glyph */
  readonly x: number;
  readonly y: number;
  readonly colour: string;
}

export interface Rule {
  readonly x: number;
  readonly y: number;
  readonly widthPt: number;
  readonly thickPt: number;
  readonly colour: string;
}

/** All that pdfkit needs to know of marked content: that it is to be closed where the page ends. */
const OPENED = {};

/** Lengths in pt from the page's left and top edge, which is where pdfkit puts the origin. */
export class MarkedPage {
  private readonly document: StockDocument;
  private readonly structure: Structure;
  private open: Mark | null = null;
  /** what the graphics state holds, '' where that is not known */
  private fill = '';
  private spacing = '';
  /** that was asked for last, whose operator `fill` is */
  private colour = '';
  /** face and size that were asked for last, and the operators that choose them */
  private face: OpenFace | null = null;
  private sizePt = 0;
  private setting = '';
  /** the elements that the page's marked contents belong to, by number; null as long as it has none */
  private owners: WrittenList | null = null;

  constructor(document: StockDocument, structure: Structure) {
    this.document = document;
    this.structure = structure;
    // pdfkit closes what is open when it turns the page
    document.on('pageAdded', () => {
      this.open = null;
      this.fill = '0 g';
      this.colour = '';
      this.spacing = '0';
      this.face = null; // each page names its fonts
      this.owners = null;
    });
  }

  /** Opens the marked content that what follows belongs to; neighbours of one element share it. */
  mark(mark: Mark): void {
    if (this.open === mark) return;
    const { markings } = this.document.page;
    if (this.open !== null) {
      markings.pop();
      this.write('EMC');
    }
    this.open = mark;
    markings.push(OPENED);
    if (mark === ARTIFACT) this.write('/Artifact <<\n/Type /Pagination\n>> BDC');
    else this.content(mark);
  }

  private content(tag: Tag): void {
    const element = this.structure.element(tag);
    this.owners ??= this.newOwners();
    const number = this.owners.add(`${element.dictionary}`);
    element.addContent(number);
    this.write(`/${tag.mark} <<\n/MCID ${number}\n>> BDC`);
  }

  text({ face, sizePt, spacingPt, show, x, y, colour }: ShownText): void {
    if (face !== this.face || sizePt !== this.sizePt) this.choose(face, sizePt);
    const fill = colour === this.colour ? this.fill : fillOf(colour);
    const spacing = number(spacingPt);
    const state = `${fill === this.fill ? '' : `${fill} `}${spacing === this.spacing ? '' : `${spacing} Tc `}`;
    this.colour = colour;
    this.fill = fill;
    this.spacing = spacing;
    this.write(`${state}${this.setting}${number(x)} ${number(y)} Tm [${show}] TJ ET`);
  }

  private newOwners(): WrittenList {
    const owners = new WrittenList();
    this.document.getStructParentTree().add(this.document.page.structParentTreeKey, owners);
    return owners;
  }

  private choose(face: OpenFace, sizePt: number): void {
    const { resource } = face.program;
    this.document.page.fonts[resource.name] ??= resource.reference();
    this.face = face;
    this.sizePt = sizePt;
    // the page's axes point down, the glyphs' up
    this.setting = `BT /${resource.name} ${number(sizePt)} Tf 1 0 0 -1 `;
  }

  rule({ x, y, widthPt, thickPt, colour }: Rule): void {
    this.mark(ARTIFACT);
    const line = `${number(x)} ${number(y)} m ${number(x + widthPt)} ${number(y)} l`;
    this.write(`q ${number(thickPt)} w ${strokeOf(colour)} ${line} S Q`);
  }

  /** `operators` make the path from the origin (x, y) on. */
  path({ operators, fill, stroke, strokePt, dashPt }: InkedPath, x: number, y: number): void {
    const paint = fill === null ? 'S' : stroke === null ? 'f' : 'B';
    const inks = [fill && fillOf(fill), stroke && `${number(strokePt)} w ${strokeOf(stroke)}`];
    const dash = dashPt.length > 0 ? `[${dashPt.map(number).join(' ')}] 0 d` : '';
    const state = [...inks, dash].filter(Boolean).join(' ');
    this.write(`q 1 0 0 1 ${number(x)} ${number(y)} cm ${state} ${operators} ${paint} Q`);
  }

  /** A dotted line from right to left, so that the dots of all lines stand below each other. */
  leader({ x, y, widthPt, thickPt, colour }: Rule): void {
    this.mark(ARTIFACT);
    const line = `${number(x + widthPt)} ${number(y)} m ${number(x)} ${number(y)} l`;
    this.write(`q ${number(thickPt)} w 1 J [0 ${number(5 * thickPt)}] 0 d ${strokeOf(colour)} ${line} S Q`);
  }

  /** A line of no length with round ends. */
  dot(x: number, y: number, radiusPt: number, colour: string): void {
    this.mark(ARTIFACT);
    const at = `${number(x)} ${number(y)}`;
    this.write(`q ${number(2 * radiusPt)} w 1 J ${strokeOf(colour)} ${at} m ${at} l S Q`);
  }

  /** After operators that were not written here nothing is known of the graphics state. */
  forget(): void {
    this.fill = '';
    this.colour = '';
    this.spacing = '';
  }

  private write(operators: string): void {
    this.document.addContent(operators);
  }
}
