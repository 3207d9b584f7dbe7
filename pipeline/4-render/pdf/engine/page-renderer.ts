/** Writes laid out pages: every operator stands in marked content, either of the structure or an artifact. */
import type { OpenFace } from '../fonts/faces.ts';
import type { Piece } from '../line/place-runs.ts';
import type { Tag } from '../tags.ts';
import type { PictureNode } from './node.ts';
import { fillOf, number, strokeOf } from './operators.ts';
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

const ARTIFACT = 'artifact';

interface Services {
  readonly structure: Structure;
  readonly outline: OutlineWriter;
  readonly pageOf: Readonly<Record<string, number>>;
}

export class PageRenderer extends StockRenderer {
  private readonly document: StockDocument;
  private readonly services: Services;
  private open: Tag | typeof ARTIFACT | null = null;
  private fill = '';
  private spacing = '';
  /** lines that were written: what comes a second time is a repeated table head */
  private readonly written = new Set<object>();

  constructor(document: StockDocument, services: Services) {
    super(document);
    this.document = document;
    this.services = services;
    document.on('pageAdded', () => {
      this.open = null;
      this.fill = '0 g';
      this.spacing = '0';
    });
  }

  override renderLine(line: object, x: number, y: number): void {
    if (!(line instanceof EngineLine)) throw new Error('a line that was not composed here');
    const { printed } = line;
    const again = this.written.has(printed);
    this.written.add(printed);
    for (const anchor of again ? [] : printed.anchors) this.document.addNamedDestination(anchor, 'XYZ', x, y, null);
    if (printed.outline && !again) this.services.outline.add(printed.outline, y);
    for (const ornament of printed.ornaments) this.ornament(ornament, x, y);
    for (const piece of printed.pieces) this.piece(piece, { x, y: y + printed.baselinePt, again });
    // after the pieces: a label or a heading that opens the line comes first in the tree; an empty cell comes at all
    if (printed.tag && !again) this.services.structure.element(printed.tag);
    if (printed.pageReference) this.pageReference(printed.pageReference, x, y + printed.baselinePt);
    if (!again) this.links(printed, x, y);
  }

  override renderVector(vector: object): void {
    const rule = vector as { x1: number; y1: number; x2: number; y2: number; lineWidth: number; lineColor: string };
    this.mark(ARTIFACT);
    const [x1, y1, x2, y2] = [rule.x1, rule.y1, rule.x2, rule.y2].map(number);
    this.write(`q ${number(rule.lineWidth)} w ${strokeOf(rule.lineColor)} ${x1} ${y1} m ${x2} ${y2} l S Q`);
  }

  override renderImage(image: object): void {
    this.figure(image as PictureNode, () => super.renderImage(image));
  }

  override renderSVG(svg: object): void {
    this.figure(svg as PictureNode, () => super.renderSVG(svg));
    this.forget();
  }

  private figure(node: PictureNode, draw: () => void): void {
    const place = node as PictureNode & { readonly x: number; readonly y: number };
    for (const anchor of node.picture.anchors) this.document.addNamedDestination(anchor, 'XYZ', place.x, place.y, null);
    this.mark(node.picture.tag);
    draw();
    const { height } = this.document.page;
    const box = [place.x, height - place.y - node.height, place.x + node.width, height - place.y];
    this.services.structure.element(node.picture.tag).dictionary.data.A = {
      O: 'Layout',
      Placement: 'Block',
      BBox: box,
    };
  }

  private piece(piece: Piece<Ink>, at: { readonly x: number; readonly y: number; readonly again: boolean }): void {
    const { payload: ink } = piece;
    this.mark(at.again || ink.tag === null ? ARTIFACT : ink.tag);
    const x = at.x + piece.xPt;
    const y = at.y - ink.risePt;
    if (ink.picture) {
      this.pictureInLine(ink.picture, { x, y, widthPt: piece.widthPt });
      return;
    }
    if (piece.show === '') return;
    this.text({
      face: ink.face,
      sizePt: piece.sizePt,
      spacingPt: piece.spacingPt,
      show: piece.show,
      x,
      y,
      colour: ink.colour,
    });
    if (!ink.struck) return;
    const middle = y - piece.sizePt * 0.35;
    this.rule({ x, y: middle, widthPt: piece.widthPt, thickPt: piece.sizePt * 0.05, colour: ink.colour });
  }

  private pictureInLine(picture: InlinePicture, at: { readonly x: number; readonly y: number; widthPt: number }): void {
    const { x, widthPt } = at;
    const y = at.y - 0.88 * picture.heightPt;
    if (picture.svg !== null) {
      const svg = new StockSvgMeasure().writeDimensions(picture.svg, { width: widthPt, height: picture.heightPt });
      super.renderSVG({ svg, x, y, _width: widthPt, _height: picture.heightPt, font: FAMILY });
      this.forget();
    } else {
      const image = this.document.provideImage(picture.asset);
      this.document.image(image, x, y, { width: widthPt, height: picture.heightPt });
    }
  }

  /** After foreign operators nothing is known of the graphics state. */
  private forget(): void {
    this.fill = '';
    this.spacing = '';
  }

  private text(text: {
    readonly face: OpenFace;
    readonly sizePt: number;
    readonly spacingPt: number;
    readonly show: string;
    readonly x: number;
    readonly y: number;
    readonly colour: string;
  }): void {
    const { resource } = text.face.program;
    this.document.page.fonts[resource.name] ??= resource.reference();
    const fill = fillOf(text.colour);
    const spacing = number(text.spacingPt);
    const state = `${fill === this.fill ? '' : `${fill} `}${spacing === this.spacing ? '' : `${spacing} Tc `}`;
    this.fill = fill;
    this.spacing = spacing;
    // the page's axes point down, the glyphs' up
    const matrix = `1 0 0 -1 ${number(text.x)} ${number(text.y)} Tm`;
    this.write(`${state}BT /${resource.name} ${number(text.sizePt)} Tf ${matrix} [${text.show}] TJ ET`);
  }

  private ornament(ornament: Ornament, x: number, y: number): void {
    if (ornament.kind === 'rule') {
      const { widthPt, thickPt, colour } = ornament;
      this.rule({ x: x + ornament.xPt, y: y + ornament.yPt, widthPt, thickPt, colour });
      return;
    }
    this.mark(ARTIFACT);
    // a line of no length with round caps is a dot
    const at = `${number(x + ornament.xPt)} ${number(y + ornament.yPt)}`;
    this.write(`q ${number(2 * ornament.radiusPt)} w 1 J ${strokeOf(ornament.colour)} ${at} m ${at} l S Q`);
  }

  private rule(rule: { x: number; y: number; widthPt: number; thickPt: number; colour: string }): void {
    const { x, y, widthPt, thickPt, colour } = rule;
    this.renderVector({ x1: x, y1: y, x2: x + widthPt, y2: y, lineWidth: thickPt, lineColor: colour });
  }

  /** One annotation per link and line; its element ends here, because pdfkit takes the page from the moment of ending. */
  private links({ pieces, pageReference, heightPt }: PrintedLine, x: number, y: number): void {
    const ends = new Map<Tag, { from: number; to: number; link: LinkTarget }>();
    for (const { payload, xPt, widthPt } of pieces) {
      if (!payload.link || !payload.tag) continue;
      const known = ends.get(payload.tag);
      ends.set(payload.tag, {
        from: known?.from ?? xPt,
        to: pageReference?.endPt ?? xPt + widthPt,
        link: payload.link,
      });
    }
    for (const [tag, { from, to, link }] of ends)
      this.annotate(tag, link, { x: x + from, y, widthPt: to - from, heightPt });
  }

  private annotate(tag: Tag, link: LinkTarget, box: { x: number; y: number; widthPt: number; heightPt: number }): void {
    const element = this.services.structure.element(tag);
    const options = { structParent: element, Contents: new String(link.description) };
    const { x, y, widthPt, heightPt } = box;
    if (link.anchor === null) this.document.link(x, y, widthPt, heightPt, link.url, options);
    else this.document.goTo(x, y, widthPt, heightPt, link.anchor, options);
    element.end();
  }

  private pageReference(reference: PageReference, x: number, y: number): void {
    const { ink, sizePt, endPt, fromPt } = reference;
    const cells = [...String(this.services.pageOf[reference.anchor] ?? '')].map((digit) => ink.face.cell(digit));
    const widthPt = cells.reduce((sum, cell) => sum + cell.cellEm, 0) * sizePt;
    const leaderPt = endPt - widthPt - sizePt / 4;
    if (leaderPt > fromPt) {
      this.mark(ARTIFACT);
      const line = `${number(x + leaderPt)} ${number(y - sizePt * 0.3)} m ${number(x + fromPt)} ${number(y - sizePt * 0.3)} l`;
      this.write(
        `q ${number(sizePt * 0.06)} w 1 J [0 ${number(sizePt * 0.3)}] 0 d ${strokeOf(ink.colour)} ${line} S Q`,
      );
    }
    if (ink.tag) this.mark(ink.tag);
    const show = `<${cells.flatMap(({ glyphs }) => glyphs.map(({ hex }) => hex)).join('')}>`;
    this.text({ face: ink.face, sizePt, spacingPt: 0, show, x: x + endPt - widthPt, y, colour: ink.colour });
  }

  /** Opens the marked content that what follows belongs to; neighbours of one tag share it. */
  private mark(tag: Tag | typeof ARTIFACT): void {
    if (this.open === tag) return;
    if (this.open !== null) this.document.endMarkedContent();
    this.open = tag;
    if (tag === ARTIFACT) this.document.markContent('Artifact', { type: 'Pagination' });
    else {
      const element = this.services.structure.element(tag);
      element.add(this.document.markStructureContent(tag.mark));
    }
  }

  private write(operators: string): void {
    this.document.addContent(operators);
  }
}
