/** Walks what stands inside a paragraph: runs, links, marks, fields, pictures. */
import type { UnseenReason } from '#model/outline.ts';
import { Fields } from './fields.ts';
import type { Line, PartContext } from './part-context.ts';
import { merge, NO_TRAITS, type Traits, traitsOf, unseenReason } from './styles.ts';
import {
  attribute,
  childOf,
  elementsBelow,
  elementsIn,
  firstIn,
  nextIn,
  switchOf,
  textIn,
  valOf,
  type XmlElement,
} from './xml.ts';

const MARK_STYLES: ReadonlySet<string> = new Set(['TermMark', 'FootnoteReference']);
const SKIPPED: ReadonlySet<string> = new Set(['w:pPr', 'w:rPr', 'w:delText', 'mc:Fallback']);
const REVISIONS: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

export class RunWalk {
  readonly #context: PartContext;
  readonly #fields = new Fields();
  /** how a text box is walked */
  readonly #blocks: (parent: XmlElement) => void;
  line: Line | null = null;
  /** the label that opens a note's text, printed by Word itself */
  noteLabel = '';

  constructor(context: PartContext, blocks: (parent: XmlElement) => void) {
    this.#context = context;
    this.#blocks = blocks;
  }

  inlines(parent: XmlElement, unseen: UnseenReason | null): void {
    for (let child = firstIn(parent); child; child = nextIn(parent, child)) this.inline(child, unseen);
  }

  inline(element: XmlElement, unseen: UnseenReason | null): void {
    const { name } = element;
    if (SKIPPED.has(name)) return;
    if (name === 'w:r') this.#run(element, unseen);
    else if (name.startsWith('w:bookmark')) this.bookmark(element);
    else {
      if (name === 'w:hyperlink') this.#link(this.#hyperlinkTarget(element));
      if (name === 'w:fldSimple') this.#link(this.#fields.targetOf(attribute(element, 'w:instr') ?? ''));
      if (REVISIONS.has(name)) this.#context.builder.hide('trackedChange', textIn(element));
      this.inlines(element, unseen);
    }
  }

  /** Names with an underscore first are Word's own (_Toc…, _GoBack). */
  bookmark(element: XmlElement): void {
    if (element.name !== 'w:bookmarkStart') return;
    const anchor = attribute(element, 'w:name') ?? '';
    if (!anchor.startsWith('_')) this.#context.anchors.push(anchor);
  }

  #hyperlinkTarget(link: XmlElement): string | null {
    const outer = this.#context.relationships.get(attribute(link, 'r:id') ?? '');
    const anchor = attribute(link, 'w:anchor');
    return outer ?? (anchor === undefined ? null : `#${anchor}`);
  }

  #link(target: string | null): void {
    if (target === null) return;
    if (this.line?.contents) this.#context.builder.entryTarget(target);
    else this.#context.builder.links.push(target);
  }

  #run(run: XmlElement, outer: UnseenReason | null): void {
    const { styles, builder } = this.#context;
    const properties = childOf(run, 'w:rPr');
    const style = valOf(properties, 'w:rStyle');
    const own = traitsOf(properties, null);
    const around: Traits = { ...NO_TRAITS, fill: this.line?.fill };
    const traits = merge(own, styles.traits(style), around, styles.traits(this.line?.style), styles.defaults);
    const unseen = outer ?? unseenReason(traits);
    const mark = MARK_STYLES.has(style ?? '') && childOf(run, 'w:t') !== null;
    if (mark) builder.text('⟦');
    for (let child = firstIn(run); child; child = nextIn(run, child)) this.#piece(child, unseen);
    if (switchOf(properties, 'w:strike') || switchOf(properties, 'w:dstrike')) builder.strike(textOfRun(run));
    if (mark) builder.text('⟧');
  }

  #piece(piece: XmlElement, unseen: UnseenReason | null): void {
    const { name } = piece;
    if (SKIPPED.has(name)) return;
    const handler = PIECES[name];
    if (handler) handler(this, piece, unseen);
    else if (name === 'w:fldChar') this.#fields.mark(attribute(piece, 'w:fldCharType') ?? '');
    else if (name === 'w:instrText') this.#link(this.#fields.instruct(textIn(piece)));
    else if (name === 'w:txbxContent') this.#blocks(piece);
    else if (name === 'w:footnoteReference') {
      this.#context.builder.text(`⟦${this.#context.footnoteLabel(attribute(piece, 'w:id') ?? '')}⟧`);
    } else if (name === 'w:commentReference') this.#context.builder.hide('annotation', '');
    else if (name === 'w:drawing') this.#picture(piece, unseen);
    else if (name === 'asvg:svgBlip') this.#drawing(attribute(piece, 'r:embed') ?? '');
    else for (const inner of elementsIn(piece)) this.#piece(inner, unseen);
  }

  /** Its vector form, where it has one, is what the report holds. */
  #picture(drawing: XmlElement, unseen: UnseenReason | null): void {
    const { builder, pictureOf, relationships } = this.#context;
    const parts = elementsBelow(drawing);
    const about = parts.find(({ name }) => name === 'wp:docPr');
    const blip = parts.find(({ name }) => name === 'asvg:svgBlip') ?? parts.find(({ name }) => name === 'a:blip');
    const target = relationships.get((blip && attribute(blip, 'r:embed')) ?? '') ?? '';
    if (about) builder.picture(attribute(about, 'descr') ?? '', target === '' ? null : pictureOf(target));
    for (const inner of elementsIn(drawing)) this.#piece(inner, unseen);
  }

  #drawing(id: string): void {
    const { builder, drawingText, relationships } = this.#context;
    builder.drawnText(drawingText(relationships.get(id) ?? ''));
  }

  say(text: string, unseen: UnseenReason | null): void {
    const { builder } = this.#context;
    if (unseen && text.trim() !== '') builder.hide(unseen, text);
    if (this.line?.contents) builder.contentsText(text);
    else builder.text(text);
  }
}

const textOfRun = (run: XmlElement): string =>
  elementsIn(run)
    .map((piece) => (piece.name === 'w:t' ? textIn(piece) : ''))
    .join('');

/** Pieces of a run that are text. A symbol font has no text of its own: it can agree with nothing. */
const PIECES: Readonly<Record<string, (walk: RunWalk, piece: XmlElement, unseen: UnseenReason | null) => void>> = {
  'w:t': (walk, piece, unseen) => walk.say(textIn(piece), unseen),
  'w:noBreakHyphen': (walk, _piece, unseen) => walk.say('-', unseen),
  'w:sym': (walk, _piece, unseen) => walk.say('\ufffd', unseen),
  'w:footnoteRef': (walk, _piece, unseen) => walk.say(`[${walk.noteLabel}]`, unseen),
};
