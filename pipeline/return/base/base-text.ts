/** A report and its composed form → what a Word edition of it shows, each letter with its place in the Markdown. */
import type { Block, TableCell } from '#model/block.ts';
import type { ComposedInline, ComposedReport, ComposedTable } from '#model/composed-report.ts';
import type { Inline } from '#model/inline.ts';
import { divisionLeaves, frontLeaves, type Leaf, noteLeaves } from '#model/leaf.ts';
import { NOWHERE, SLOTS, textsOf } from '#model/leaf-texts.ts';
import type { Report } from '#model/report.ts';
import { inlineLists } from '#model/walk.ts';
import { firstMarks } from '../../redline/first-marks.ts';
import { PICTURE } from '../returned.ts';
import { add, type Line, LineAligner } from './align-line.ts';
import type { BaseItem, BaseLine, BaseNote, BaseRow, BaseTable, BaseText } from './base-line.ts';
import { type BlockIndex, indexBlocks } from './block-index.ts';
import { codeLetters } from './code-letters.ts';
import { frontLine } from './front-line.ts';
import { append, colonBetween, levelOf, prepended } from './line-parts.ts';
import { lettersOfTitle } from './picture-title.ts';
import { type SourceChar, sourceChars, withOpeningMarks } from './source-chars.ts';

export interface BaseInput {
  readonly report: Report;
  readonly composed: ComposedReport;
  /** what the look prints above the key figures */
  readonly keyFiguresTitle: string;
}

export function baseText({ report, composed, keyFiguresTitle }: BaseInput): BaseText {
  const lines = new LineMaker(report, indexBlocks(report));
  const front = frontLeaves(composed, keyFiguresTitle);
  const marked = firstMarks(composed);
  const unmarked = composed.notes.filter((note) => !marked.has(note.anchor));
  const notes = [...marked.keys()].flatMap((anchor): BaseNote[] => {
    const note = composed.notes.find((each) => each.anchor === anchor);
    const written = report.notes.find((each) => each.anchor === anchor);
    if (!note || !written) return [];
    const { start, end } = written.place;
    const items = noteLeaves(note).flatMap((leaf) => lines.items(leaf, true));
    return [{ label: written.label, items, extent: { from: start.offset, to: end.offset } }];
  });
  // notes that nothing marks stand behind the last footnote, or at the end of the text
  const rest = unmarked.flatMap((note) =>
    noteLeaves(note, `[${note.label}] `).flatMap((leaf) => lines.items(leaf, true)),
  );
  const last = notes.at(-1);
  if (last) notes.splice(-1, 1, { ...last, items: [...last.items, ...rest] });
  const body = [
    ...front.filter(({ block }) => block.kind !== 'keyFigure').flatMap((leaf) => lines.items(leaf, false)),
    ...keyFigureTable(front),
    ...composed.divisions.flatMap(divisionLeaves).flatMap((leaf) => lines.items(leaf, false)),
    ...(last ? [] : rest),
  ];
  return { source: report.source, body, notes };
}

function made(anchor: string, text: string, bookmarks: readonly string[] = []): BaseLine {
  const line: Line = { text: '', chars: [] };
  add(line, text, null);
  return { kind: 'line', anchor, bookmarks, ...line, block: null, role: 'made' };
}

function keyFigureTable(front: readonly Leaf[]): BaseTable[] {
  const rows = front.flatMap(({ block }) =>
    block.kind === 'keyFigure'
      ? [{ head: false, source: null, cells: [made(block.anchor, block.indicator), made(block.anchor, block.text)] }]
      : [],
  );
  if (rows.length === 0) return [];
  return [{ kind: 'table', anchor: 'key_figures', bookmarks: [], rows, block: null, headless: true, headSource: null }];
}

class LineMaker {
  readonly #report: Report;
  readonly #blocks: BlockIndex;

  constructor(report: Report, blocks: BlockIndex) {
    this.#report = report;
    this.#blocks = blocks;
  }

  items(leaf: Leaf, inNote: boolean): BaseItem[] {
    const { block, anchors } = leaf;
    const extent = this.#blocks.extents.get(block.anchor) ?? null;
    const bookmarks = [...new Set([...anchors, block.anchor])];
    if (block.kind === 'line') return [frontLine(this.#report, block, bookmarks)];
    if (block.kind === 'keyFigure') return [made(block.anchor, leaf.label, bookmarks)];
    if (block.kind === 'label') return [this.#labelAlone(leaf, bookmarks)];
    if (block.kind === 'table') return this.#table(leaf, block, inNote);
    const written = this.#blocks.blocks.get(block.anchor);
    const shared = { kind: 'line' as const, anchor: block.anchor, bookmarks, block: extent };
    if (block.kind === 'picture') {
      const own: Line = { text: '', chars: [] };
      add(own, PICTURE, extent && { char: PICTURE, ...extent, wrapper: null, note: null });
      const picture: BaseLine = { ...shared, ...own, role: 'picture' };
      return block.caption === null ? [picture] : [picture, this.#caption(block.caption, picture)];
    }
    const line: Line = { text: '', chars: [] };
    this.#label(leaf.label, block.anchor, line);
    const aligner = new LineAligner(written ? this.#letters(written) : [], inNote);
    const texts = textsOf(leaf);
    const typed = block.kind === 'glossaryEntry' ? texts.label : [];
    for (const slot of SLOTS) append(line, aligner.line(slot === 'label' ? typed : texts[slot]));
    const role = block.kind === 'codeBlock' ? 'code' : block.kind.endsWith('eading') ? 'heading' : 'paragraph';
    const level = levelOf(block);
    const own = { ...shared, ...line, ...(level === null ? {} : { level }) };
    return [{ ...own, role: block.kind === 'runInHeading' ? 'paragraph' : role }];
  }

  /** An item that opens with a table, a picture or another list. */
  #labelAlone({ block, label }: Leaf, bookmarks: readonly string[]): BaseLine {
    const line: Line = { text: '', chars: [] };
    this.#label(label, block.anchor, line);
    const role = line.chars.includes(null) ? 'made' : 'front';
    return { kind: 'line', anchor: block.anchor, bookmarks, ...line, block: null, role };
  }

  /** The numbers of the items that open here stand in the source where they were typed. */
  #label(label: string, anchor: string, line: Line): void {
    const typed = this.#blocks.labels.get(anchor) ?? [];
    if (typed.map(({ text }) => text).join('') !== label) {
      add(line, label, null);
      return;
    }
    for (const { text, from } of typed) {
      for (const [at, char] of [...text].entries()) {
        add(line, char, { char, from: from + at, to: from + at + 1, wrapper: null, note: null });
      }
    }
  }

  #letters(block: Block): SourceChar[] {
    const { source } = this.#report;
    if (block.kind === 'codeBlock') return codeLetters(block, source);
    const [opening, ...others] = inlineLists(block);
    const read = (list: readonly Inline[] | undefined): SourceChar[] => sourceChars(list ?? [], source);
    const isOpened = others.length > 0 && block.kind !== 'table';
    const first = isOpened ? withOpeningMarks(read(opening), source) : read(opening);
    const rest = others.flatMap(read);
    return [...first, ...(block.kind === 'glossaryEntry' ? colonBetween(first, rest, source) : []), ...rest];
  }

  #caption(caption: string, picture: BaseLine): BaseLine {
    const line: Line = { text: '', chars: [] };
    const { block } = picture;
    const letters = block && lettersOfTitle(caption, this.#report.source, block);
    for (const [index, char] of caption.split('').entries()) add(line, char, letters?.[index] ?? null);
    return { ...picture, ...line, bookmarks: [], role: 'caption' };
  }

  #table(leaf: Leaf, block: ComposedTable, inNote: boolean): BaseItem[] {
    const table = this.#blocks.blocks.get(block.anchor);
    if (table?.kind !== 'table') return [];
    const extent = this.#blocks.extents.get(block.anchor) ?? null;
    const bookmarks = [...new Set([...leaf.anchors, block.anchor])];
    const lineOf = (inlines: readonly ComposedInline[], cell: TableCell | null): BaseLine => ({
      kind: 'line',
      anchor: block.anchor,
      bookmarks: cell ? [] : bookmarks,
      ...new LineAligner(this.#read(cell ? cell.children : (table.caption ?? [])), inNote).line(inlines),
      block: cell && extent ? { ...extent, from: cell.place.start.offset, to: cell.place.end.offset } : extent,
      role: cell ? 'cell' : 'caption',
    });
    const headless = block.head === null;
    const written = [...(headless ? [] : [table.head]), ...table.rows];
    const shown = [...(block.head ? [block.head] : []), ...block.rows];
    const rows = shown.map((cells, row) => ({
      head: row === 0 && !headless,
      source: this.#lineAt(written[row]),
      cells: cells.map((cell, column) => lineOf(cell.children, written[row]?.[column] ?? EMPTY_CELL)),
    }));
    const [number, ...words] = block.caption ?? [];
    const caption = number && prepended('value' in number ? number.value : '', lineOf(words, null));
    const headSource = this.#lineAt(table.head);
    const body: BaseTable = {
      kind: 'table',
      anchor: block.anchor,
      bookmarks,
      rows,
      block: extent,
      headless,
      headSource,
    };
    return [...(caption ? [caption] : []), body];
  }

  #read(inlines: readonly Inline[]): SourceChar[] {
    return sourceChars(inlines, this.#report.source);
  }

  /** The whole line of the source that these cells stand in. */
  #lineAt(cells: readonly TableCell[] | undefined): BaseRow['source'] {
    const { source } = this.#report;
    const at = cells?.[0]?.place.start.offset;
    if (at === undefined) return null;
    const end = source.slice(at).search(/\r?\n|\r|$/u);
    return { from: Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1, to: at + end };
  }
}

const EMPTY_CELL: TableCell = { children: [], place: NOWHERE };
