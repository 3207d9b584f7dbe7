/** The running texts that rules of language read: what is no language is blanked, every index as in the passage. */
import type { Block } from '#model/block.ts';
import type { Fix } from '#model/finding.ts';
import type { Inline } from '#model/inline.ts';
import type { Place } from '#model/place.ts';
import type { Report } from '#model/report.ts';
import { inlineLists, walkBlocks, walkInlines } from '#model/walk.ts';
import type { Passage } from '../passages.ts';
import { BLANK } from './scripts.ts';

export type Division = 'title' | 'body' | 'annex' | 'glossary' | 'notes';
export type Edit = Fix['edits'][number];

export interface Prose {
  readonly passage: Passage;
  readonly kind: Block['kind'] | 'title';
  readonly division: Division;
  /** of its division among the divisions; the title has the body's, the notes come last */
  readonly divisionIndex: number;
  /** the passage's text with code, addresses and numbers of standards blanked; as long as `passage.text.value` */
  readonly text: string;
  /** false: a paragraph in another language, whose marks are its own */
  readonly chinese: boolean;
  place(from: number, to: number): Place;
  /** replaces text[from, to); null where source and text are not the same letters there, or the source is front matter */
  edit(from: number, to: number, replacement: string): Edit | null;
}

const NO_LANGUAGE =
  /(?:https?:\/\/|www\.)[\w.~:/?#[\]@!$&'()*+,;=%-]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:GB|DB\d*|ISO|IEC)(?:\/[A-Z]+)?[ \d.—–-]*\d(?:—\d{4}|-\d{4})?/g;

export function proseOf(report: Report, passages: readonly Passage[]): readonly Prose[] {
  const divisions = divisionsOf(report);
  return passages.map((passage): Prose => {
    const { block } = passage;
    const place = block ? divisions.get(block) : undefined;
    const text = blanked(passage);
    const editable = block !== null || report.front.places['title'] === undefined;
    return {
      passage,
      kind: block?.kind ?? 'title',
      division: place?.kind ?? (block ? 'notes' : 'title'),
      divisionIndex: place?.index ?? (block ? report.divisions.length : 0),
      text,
      chinese: isChinese(text),
      place: passage.place,
      edit: (from, to, replacement) => (editable ? editOf(report, passage, from, to, replacement) : null),
    };
  });
}

/** Names and units in Latin letters leave a Chinese paragraph Chinese. */
function isChinese(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
  return han * 4 >= latin;
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
  let out = value;
  const blank = (from: number, to: number): void => {
    out = out.slice(0, from) + BLANK.repeat(to - from) + out.slice(to);
  };
  for (const [from, to] of block ? codeIn(block) : []) blank(from, to);
  if (/[A-Za-z@]/.test(out))
    for (const found of out.matchAll(NO_LANGUAGE)) blank(found.index, found.index + found[0].length);
  return out;
}

/** Where inline code stands in a block's plain text; counted as walk.ts plainText counts. */
function codeIn(block: Block): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  const parted = block.kind === 'table' || block.kind === 'glossaryEntry';
  let at = 0;
  for (const [index, list] of inlineLists(block).entries()) {
    if (parted && index > 0) at += 1;
    for (const inline of walkInlines(list)) {
      if (inline.kind === 'code') spans.push([at, at + inline.value.length]);
      at += lengthOf(inline);
    }
  }
  return spans;
}

function lengthOf(inline: Inline): number {
  if (inline.kind === 'text' || inline.kind === 'code') return inline.value.length;
  return inline.kind === 'lineBreak' ? 1 : 0;
}
