/** Writes laid out pages: lines with their links and destinations, rules, pictures. */
import type { Piece } from '../line/place-runs.ts';
import type { Tag } from '../tags.ts';
import { ARTIFACT, MarkedPage } from './marked-page.ts';
import type { PictureNode } from './node.ts';
import type { OutlineWriter } from './outline.ts';
import { type StockDocument, StockRenderer, StockSvgMeasure } from './pdfmake-parts.ts';
import {
  EngineLine,
  type Ink,
  type InlinePicture,
  type LinkTarget,
  type Ornament,
  type PageReference,
  type PrintedLine,
} from './printed-line.ts';
import { FAMILY } from './report-document.ts';
import type { Structure } from './structure.ts';

interface Services {
  readonly structure: Structure;
  readonly outline: OutlineWriter;
  readonly pageOf: Readonly<Record<string, number>>;
}

interface Origin {
  readonly x: number;
  readonly y: number;
}

export class PageRenderer extends StockRenderer {
  private readonly document: StockDocument;
  private readonly services: Services;
  private readonly page: MarkedPage;

  constructor(document: StockDocument, services: Services) {
    super(document);
    this.document = document;
    this.services = services;
    this.page = new MarkedPage(document, services.structure);
  }

  override renderLine(line: object, x: number, y: number): void {
    if (!(line instanceof EngineLine)) throw new Error('a line that was not composed here');
    const { printed } = line;
    const again = line.original.written; // a repeated table head
    line.original.written = true;
    const baseline = y + printed.baselinePt;
    if (!again) for (const anchor of printed.anchors) this.document.addNamedDestination(anchor, 'XYZ', x, y, null);
    if (printed.outline && !again) this.services.outline.add(printed.outline, y);
    for (const ornament of printed.ornaments) this.ornament(ornament, x, y);
    if (printed.figure && printed.tag) this.drawing(printed.tag, printed, { x, y, width: printed.figure.widthPt });
    for (const piece of printed.pieces) this.piece(piece, x + piece.xPt, baseline - piece.payload.risePt, again);
    // after the pieces: a label or a heading that opens the line comes first in the tree; an empty cell comes at all
    if (printed.tag && !again) this.services.structure.element(printed.tag);
    if (printed.pageReference) this.pageReference(printed.pageReference, { x, y: baseline });
    if (!again && isLinked(printed)) this.links(printed, { x, y });
  }

  /** The only vectors that reach this are the horizontal rules of tables. */
  override renderVector(vector: object): void {
    const { x1, x2, y1, lineWidth, lineColor } = vector as Record<'x1' | 'x2' | 'y1' | 'lineWidth', number> & {
      lineColor: string;
    };
    this.page.rule({ x: x1, y: y1, widthPt: x2 - x1, thickPt: lineWidth, colour: lineColor });
  }

  override renderImage(image: object): void {
    this.figure(image as PictureNode & Origin, () => super.renderImage(image));
  }

  override renderSVG(svg: object): void {
    this.figure(svg as PictureNode & Origin, () => super.renderSVG(svg));
  }

  private drawing(tag: Tag, { paths = [], heightPt }: PrintedLine, at: Origin & { readonly width: number }): void {
    this.page.mark(tag);
    for (const path of paths) this.page.path(path, at.x, at.y);
    this.boundingBox(tag, { ...at, height: heightPt });
  }

  /** A figure tells where it stands, for those who reflow the page. */
  private boundingBox(tag: Tag, { x, y, width, height }: Origin & { width: number; height: number }): void {
    const bottom = this.document.page.height - y - height;
    this.services.structure.element(tag).standsIn([x, bottom, x + width, bottom + height]);
  }

  private figure(node: PictureNode & Origin, draw: () => void): void {
    const { anchors, tag } = node.picture;
    for (const anchor of anchors) this.document.addNamedDestination(anchor, 'XYZ', node.x, node.y, null);
    this.page.mark(tag);
    draw();
    this.page.forget();
    this.boundingBox(tag, node);
  }

  private piece(piece: Piece<Ink>, x: number, y: number, again: boolean): void {
    const { payload: ink, widthPt, sizePt, spacingPt, show } = piece;
    const { face, colour } = ink;
    this.page.mark(again || ink.tag === null ? ARTIFACT : ink.tag);
    if (ink.picture) this.pictureInLine(ink.picture, { x, y }, widthPt);
    else if (show !== '') this.page.text({ face, sizePt, spacingPt, show, x, y, colour });
    if (ink.struck) this.page.rule({ x, y: y - sizePt * 0.35, widthPt, thickPt: sizePt * 0.05, colour });
  }

  private pictureInLine(picture: InlinePicture, at: Origin, width: number): void {
    const { asset, heightPt: height } = picture;
    const y = at.y - 0.88 * height;
    if (picture.svg === null) {
      this.document.image(this.document.provideImage(asset), at.x, y, { width, height });
      return;
    }
    const svg = new StockSvgMeasure().writeDimensions(picture.svg, { width, height });
    super.renderSVG({ svg, x: at.x, y, _width: width, _height: height, font: FAMILY });
    this.page.forget();
  }

  private ornament(ornament: Ornament, lineX: number, lineY: number): void {
    const { colour } = ornament;
    const x = lineX + ornament.xPt;
    const y = lineY + ornament.yPt;
    if (ornament.kind === 'bullet') this.page.dot(x, y, ornament.radiusPt, colour);
    else this.page.rule({ x, y, widthPt: ornament.widthPt, thickPt: ornament.thickPt, colour });
  }

  /** One annotation per link and line; its element ends here, because pdfkit takes the page from the moment of ending. */
  private links({ pieces, pageReference, heightPt }: PrintedLine, line: Origin): void {
    const ends = new Map<Tag, { from: number; to: number; link: LinkTarget }>();
    for (const { payload, xPt, widthPt } of pieces) {
      const { tag, link } = payload;
      if (tag && link)
        ends.set(tag, { from: ends.get(tag)?.from ?? xPt, to: pageReference?.endPt ?? xPt + widthPt, link });
    }
    for (const [tag, { from, to, link }] of ends) {
      const element = this.services.structure.element(tag);
      const options = { structParent: element, Contents: new String(link.description) }; // a string to pdfkit, not a name
      const box = [line.x + from, line.y, to - from, heightPt] as const;
      if (link.anchor === null) this.document.link(...box, link.url, options);
      else this.document.goTo(...box, link.anchor, options);
      element.end();
    }
  }

  private pageReference({ ink, sizePt, endPt, fromPt, anchor }: PageReference, line: Origin): void {
    const { face, colour } = ink;
    const cells = [...String(this.services.pageOf[anchor] ?? '')].map((digit) => face.cell(digit));
    const widthPt = cells.reduce((sum, cell) => sum + cell.cellEm, 0) * sizePt;
    const leaderPt = endPt - widthPt - sizePt / 4 - fromPt;
    const leader = { x: line.x + fromPt, y: line.y - sizePt * 0.3, widthPt: leaderPt, thickPt: sizePt * 0.06, colour };
    if (leaderPt > 0) this.page.leader(leader);
    if (ink.tag) this.page.mark(ink.tag);
    const show = `<${cells.flatMap(({ glyphs }) => glyphs.map(({ hex }) => hex)).join('')}>`;
    this.page.text({ face, sizePt, spacingPt: 0, show, x: line.x + endPt - widthPt, y: line.y, colour });
  }
}

const isLinked = ({ pieces }: PrintedLine): boolean => pieces.some(({ payload }) => payload.link);
