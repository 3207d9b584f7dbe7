/** The running texts that rules of language read: what is no language is blanked, every index as in the passage. */
import { allMatches } from '#grammar/all-matches.ts';
import type { Block } from '#model/block.ts';
import type { Fix } from '#model/finding.ts';
import type { Inline } from '#model/inline.ts';
import type { Place } from '#model/place.ts';
import type { Report } from '#model/report.ts';
import { inlineLists, plainTextOf, walkBlocks } from '#model/walk.ts';
import type { Passage } from '../passages.ts';
import { type Pairing, pairUp, pairUpCells } from './pairs.ts';
import { BLANK } from './scripts.ts';

export type Division = 'title' | 'body' | 'annex' | 'glossary' | 'notes';
export type Edit = Fix['edits'][number];

export interface Prose {
  readonly passage: Passage;
  readonly kind: Block['kind'] | 'title';
  readonly division: Division;
  /** of its division among the divisions; the title has the body's, the notes come last */
  readonly divisionIndex: number;
  /** the passage's text with code, raised and lowered text, addresses and numbers of standards blanked; as long as `passage.text.value` */
  readonly text: string;
  /** false: a paragraph in another language, whose marks are its own */
  readonly chinese: boolean;
  /** its quotation marks and brackets, cell by cell in a table */
  readonly pairing: Pairing;
  place(from: number, to: number): Place;
  /** replaces text[from, to); null where source and text are not the same letters there, or the source is front matter */
  edit(from: number, to: number, replacement: string): Edit | null;
}

const NO_LANGUAGE =
  /(?:https?:\/\/|www\.)[\w.~:/?#[\]@!$&'()*+,;=%-]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}|(?:GB|DB\d{0,3}|ISO|IEC)(?:\/[A-Z]{1,4})?[ \d.—–-]{0,24}\d/g;

/** A class: an object with an accessor of its own costs V8 several times as much. */
class ProseOfPassage implements Prose {
  readonly passage: Passage;
  readonly kind: Prose['kind'];
  readonly division: Division;
  readonly divisionIndex: number;
  readonly text: string;
  readonly chinese: boolean;
  readonly #report: Report;
  #pairing: Pairing | undefined;

  constructor(report: Report, passage: Passage, place: Whereabouts | undefined) {
    const { block } = passage;
    this.passage = passage;
    this.kind = block?.kind ?? 'title';
    this.division = place?.kind ?? (block ? 'notes' : 'title');
    this.divisionIndex = place?.index ?? (block ? report.divisions.length : 0);
    this.text = blanked(passage);
    this.chinese = isChinese(this.text);
    this.#report = report;
  }

  get pairing(): Pairing {
    this.#pairing ??= this.kind === 'table' ? pairUpCells(this.text) : pairUp(this.text);
    return this.#pairing;
  }

  place(from: number, to: number): Place {
    return this.passage.place(from, to);
  }

  edit(from: number, to: number, replacement: string): Edit | null {
    const { passage } = this;
    const editable = passage.block !== null || this.#report.front.places['title'] === undefined;
    return editable ? editOf(this.#report, passage, from, to, replacement) : null;
  }
}

export function proseOf(report: Report, passages: readonly Passage[]): readonly Prose[] {
  const divisions = divisionsOf(report);
  return passages.map((passage) => {
    return new ProseOfPassage(report, passage, passage.block ? divisions.get(passage.block) : undefined);
  });
}

/** Names and units in Latin letters leave a Chinese paragraph Chinese. */
function isChinese(text: string): boolean {
  let letters = text.match(/[A-Za-z]/g)?.length ?? 0;
  if (letters === 0) return true;
  for (const _ of allMatches(text, /\p{Script=Han}/gu)) {
    letters -= 4;
    if (letters <= 0) return true;
  }
  return false;
}

function editOf(report: Report, passage: Passage, from: number, to: number, replacement: string): Edit | null {
  const { source } = report;
  const [start, end] = [passage.place(from, from).start.offset, passage.place(from, to).end.offset];
  if (source.slice(start, end) !== passage.text.value.slice(from, to)) return null;
  // A backslash that escaped the first character goes with it.
  const before = from > 0 ? passage.place(from - 1, from).end.offset : start - 1;
  const escaped = source[start - 1] === '\\' && before !== start;
  return { from: escaped ? start - 1 : start, to: end, text: replacement };
}

/** Passages of one division together; of empty ones there is none. */
export function byDivision(prose: readonly Prose[]): readonly (readonly Prose[])[] {
  return [...Map.groupBy(prose, ({ divisionIndex }) => divisionIndex).values()];
}

interface Whereabouts {
  readonly kind: Division;
  readonly index: number;
}

function divisionsOf(report: Report): ReadonlyMap<Block, Whereabouts> {
  const found = new Map<Block, Whereabouts>();
  for (const [index, { kind, heading, blocks }] of report.divisions.entries()) {
    if (heading) found.set(heading, { kind, index });
    for (const block of walkBlocks(blocks)) found.set(block, { kind, index });
  }
  return found;
}

function blanked({ block, text: { value } }: Passage): string {
  const pieces: string[] = [];
  let at = 0;
  for (const [from, to] of block ? codeIn(block) : []) {
    pieces.push(value.slice(at, from), BLANK.repeat(to - from));
    at = to;
  }
  const text = pieces.join('') + value.slice(at);
  return /[A-Za-z@]/.test(text) ? text.replace(NO_LANGUAGE, (found) => BLANK.repeat(found.length)) : text;
}

/** Where code and raised or lowered text stand in a block's plain text; counted as walk.ts plainText counts. */
function codeIn(block: Block): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  const parted = block.kind === 'table' || block.kind === 'glossaryEntry';
  let at = 0;
  const pass = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.kind === 'code') spans.push([at, at + inline.value.length]);
      if (inline.kind === 'superscript' || inline.kind === 'subscript') {
        spans.push([at, at + plainTextOf(inline.children).value.length]);
      }
      at += lengthOf(inline);
      if ('children' in inline) pass(inline.children);
    }
  };
  for (const [index, list] of inlineLists(block).entries()) {
    if (parted && index > 0) at += 1;
    pass(list);
  }
  return spans;
}

function lengthOf(inline: Inline): number {
  if (inline.kind === 'text' || inline.kind === 'code') return inline.value.length;
  return inline.kind === 'lineBreak' ? 1 : 0;
}
