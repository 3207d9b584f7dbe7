/** Reads what stands inside a Word paragraph, each stretch with who put it there or took it away. */
import { childOf, settingOf, type XmlNode } from '#read/import/docx/parse-xml.ts';
import { type CommentRead, NO_TEXT, NOTE, PICTURE, type Raised, type Who } from '../returned.ts';
import { headingLevel, isContentsStyle, isStrong, levelBefore, type StyleNames } from './heading-level.ts';
import { leafText, textInBoxes } from './leaf-text.ts';
import { Reading } from './reading.ts';
import { whoOf } from './who.ts';

interface Change {
  readonly inserted: Who | null;
  readonly deleted: Who | null;
  readonly move: string | null;
  readonly strong: boolean | null;
  readonly raised: Raised | null;
}

const UNCHANGED: Change = { inserted: null, deleted: null, move: null, strong: false, raised: null };
const SKIPPED = /^(?:w:pPr|w:rPr|w:rt|mc:Fallback|w:footnoteRef|w:endnoteRef|w:annotationRef|w:delInstrText)$/u;
const ANCHOR = /^blk_[a-z0-9_]+$/u;
/** Marks carry bookmarks of their own: `_m1` of a note, `_t1` of a term. */
const OF_A_MARK = /_[mt]\d+$/u;

/** What a reading of one part carries from paragraph to paragraph: fields and comments may span several. */
export class PieceReader {
  /** note ids in the order of their marks */
  readonly noteIds: string[] = [];
  /** by comment id: the paragraph it begins in and the words that it was put on */
  readonly comments = new Map<string, { paragraph: Reading; quote: string }>();
  readonly boxes: CommentRead[] = [];
  readonly #open = new Set<string>();
  readonly #fields: { instruction: string; shown: boolean; marked: boolean }[] = [];
  #moveFrom: string | null = null;
  #moveTo: string | null = null;
  #reading: Reading = new Reading();
  /** names and comments that begin between paragraphs belong to the next one */
  #next: Reading | null = null;
  /** names of paragraph styles by id; without them a file does not tell what is a heading */
  readonly #styles: StyleNames | null;

  constructor(styles: StyleNames | null = null) {
    this.#styles = styles;
  }

  paragraph(node: XmlNode): Reading {
    const reading = this.#next ?? new Reading();
    this.#next = null;
    this.#reading = reading;
    this.#all(node, UNCHANGED);
    const properties = childOf(node, 'w:pPr');
    const mark = childOf(properties, 'w:rPr');
    const [from, to] = [childOf(mark, 'w:moveFrom'), childOf(mark, 'w:moveTo')];
    reading.paraId = node.attributes['w14:paraId'] ?? null;
    reading.endInserted = whoOf(childOf(mark, 'w:ins') ?? to);
    reading.endDeleted = whoOf(childOf(mark, 'w:del') ?? from);
    reading.endMove = from || to ? reading.lastMove : null;
    if (this.#styles) {
      reading.level = headingLevel(properties, this.#styles);
      reading.levelBefore = levelBefore(properties, this.#styles);
    }
    return reading;
  }

  /** An entry of the contents, or their heading. */
  isContents(node: XmlNode): boolean {
    return isContentsStyle(childOf(node, 'w:pPr'), this.#styles);
  }

  /** Names, and ranges of moves and of comments, also stand between paragraphs. */
  between(node: XmlNode): void {
    const last = this.#reading;
    this.#next ??= new Reading();
    this.#reading = this.#next;
    this.#range(node);
    this.#reading = last;
  }

  #all(node: XmlNode, change: Change): void {
    for (const child of node.children) this.#one(child, change);
  }

  #one(node: XmlNode, change: Change): void {
    const { name } = node;
    if (SKIPPED.test(name) || this.#range(node)) return;
    if (name === 'w:ins') this.#all(node, { ...change, inserted: change.inserted ?? whoOf(node) });
    else if (name === 'w:del') this.#all(node, { ...change, deleted: whoOf(node) });
    else if (name === 'w:moveTo') this.#all(node, { ...change, inserted: whoOf(node), move: this.#moveTo });
    else if (name === 'w:moveFrom') this.#all(node, { ...change, deleted: whoOf(node), move: this.#moveFrom });
    else if (name === 'w:r') this.#all(node, { ...change, ...this.#lookOf(childOf(node, 'w:rPr')) });
    else if (name === 'w:fldSimple') this.#simpleField(node, change);
    else if (name === 'w:fldChar') this.#field(node.attributes['w:fldCharType'] ?? '');
    else if (name === 'w:instrText') this.#instruct(node.text);
    else if (/^w:(?:foot|end)noteReference$/u.test(name)) this.#noteMark(node, change);
    else if (/^w:(?:drawing|pict|object)$/u.test(name)) this.#picture(node, change);
    else {
      const text = leafText(node);
      if (text === null) this.#all(node, change);
      else this.#say(text, change);
    }
  }

  #lookOf(properties: XmlNode | null): Pick<Change, 'strong' | 'raised'> {
    const align = settingOf(properties, 'w:vertAlign');
    const raised = align === 'superscript' ? 'sup' : align === 'subscript' ? 'sub' : null;
    return { strong: isStrong(properties, this.#styles), raised };
  }

  /** Whether the node only marks where something begins or ends. */
  #range({ name, attributes }: XmlNode): boolean {
    const id = attributes['w:id'] ?? '';
    if (name === 'w:commentRangeStart') this.#open.add(this.#comment(id));
    else if (name === 'w:commentRangeEnd') this.#open.delete(id);
    else if (name === 'w:commentReference') this.#comment(id);
    else if (name === 'w:moveFromRangeStart') this.#moveFrom = attributes['w:name'] ?? null;
    else if (name === 'w:moveToRangeStart') this.#moveTo = attributes['w:name'] ?? null;
    else if (name === 'w:bookmarkStart') {
      const anchor = attributes['w:name'] ?? '';
      if (ANCHOR.test(anchor) && !OF_A_MARK.test(anchor)) this.#reading.anchors.push(anchor);
    } else return /^w:(?:bookmarkEnd|move(?:From|To)RangeEnd)$/u.test(name);
    return true;
  }

  #comment(id: string): string {
    if (!this.comments.has(id)) this.comments.set(id, { paragraph: this.#reading, quote: '' });
    return id;
  }

  #field(type: string): void {
    if (type === 'begin') this.#fields.push({ instruction: '', shown: false, marked: false });
    else if (type === 'end') this.#fields.pop();
    else {
      const field = this.#fields.at(-1);
      if (field) field.shown = true;
    }
  }

  #simpleField(node: XmlNode, change: Change): void {
    this.#fields.push({ instruction: node.attributes['w:instr'] ?? '', shown: true, marked: false });
    this.#all(node, change);
    this.#fields.pop();
  }

  #instruct(text: string): void {
    const field = this.#fields.at(-1);
    if (field && !field.shown) field.instruction += text;
  }

  #noteMark(node: XmlNode, change: Change): void {
    const id = `${node.name.slice('w:'.length, -'Reference'.length)} ${node.attributes['w:id']}`;
    if (!this.noteIds.includes(id)) this.noteIds.push(id);
    this.#say(NOTE, change, id);
  }

  /** What people write into a text box is said like a comment. */
  #picture(node: XmlNode, change: Change): void {
    this.#say(PICTURE, change);
    const text = textInBoxes(node);
    if (text === '' || change.deleted) return;
    const who = change.inserted ?? { author: '', date: '' };
    this.boxes.push({ who, text, quote: '', paragraph: this.#reading, by: 'textBox' });
  }

  #say(text: string, change: Change, note: string | null = null): void {
    if (text === '' || this.#fields.some(({ shown }) => !shown)) return;
    const field = this.#fields.at(-1);
    if (field && /^\s*NOTEREF\s/u.test(field.instruction)) {
      // a later mark of a note: its number is Word's own
      if (!field.marked) this.#reading.add({ ...change, text: NOTE, note: null });
      field.marked = true;
      return;
    }
    this.#reading.add({ ...change, text, note });
    if (!change.deleted) {
      for (const id of this.#open) {
        const comment = this.comments.get(id);
        if (comment) comment.quote += text.replace(NO_TEXT, '');
      }
    }
  }
}
