/** Gives every block its anchor (decisions/0002): the same words keep the same name, whatever is edited elsewhere. */
import type { Block } from '#model/block.ts';
import type { Division, Note } from '#model/report.ts';
import { plainText } from '#model/walk.ts';
import { stemHash } from './stem-hash.ts';

/** letters that make a stem; what comes behind them may change without a new name */
const STEM_LETTERS = 24;
const LETTER = /\p{L}/u;
const NOT_A_LETTER = /[^\p{L}]+/gu;

/** `anchor` is empty in all that comes in, save where the author pinned one. */
export interface Unnamed {
  readonly divisions: readonly Division[];
  readonly notes: readonly Note[];
}

export interface Named extends Unnamed {
  /** pinned anchors that were taken already, with the blocks that lost theirs */
  readonly pinnedTwice: readonly Block[];
}

export function nameBlocks({ divisions, notes }: Unnamed): Named {
  const namer = new Namer();
  for (const division of divisions) {
    if (division.heading) namer.reserve([division.heading]);
    namer.reserve(division.blocks);
  }
  for (const note of notes) namer.reserve(note.blocks);
  return {
    divisions: divisions.map((division) => ({
      ...division,
      heading: division.heading ? namer.name(division.heading) : null,
      blocks: namer.all(division.blocks),
    })),
    notes: notes.map((note) => ({
      ...note,
      anchor: namer.fresh('note', note.label, () => note.label),
      blocks: namer.all(note.blocks),
    })),
    pinnedTwice: namer.pinnedTwice,
  };
}

class Namer {
  readonly pinnedTwice: Block[] = [];
  readonly #taken = new Set<string>(['blk_title']);
  readonly #pinned = new Set<Block>();
  /** how often the same words had to be told apart so far */
  readonly #counts = new Map<string, number>();

  /** Pinned anchors come first, so that no computed one can take them. */
  reserve(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.anchor && this.#taken.has(block.anchor)) this.pinnedTwice.push(block);
      else if (block.anchor) {
        this.#taken.add(block.anchor);
        this.#pinned.add(block);
      }
      this.reserve(inside(block));
    }
  }

  all(blocks: readonly Block[]): Block[] {
    return blocks.map((block) => this.name(block));
  }

  name<B extends Block>(block: B): B {
    const anchor = this.#pinned.has(block) ? block.anchor : this.#anchorOf(block);
    const named: B = { ...block, anchor };
    if (named.kind === 'list') {
      return { ...named, items: named.items.map((item) => ({ ...item, blocks: this.all(item.blocks) })) };
    }
    return named.kind === 'quote' ? { ...named, blocks: this.all(named.blocks) } : named;
  }

  #anchorOf(block: Block): string {
    const words = wordsOf(block);
    return this.fresh(kindClass(block), openingOf(words), () => lettersOf(words));
  }

  /** The stem's name; when taken the whole text's; when that is taken too, counted among its equals. */
  fresh(kind: string, stem: string, letters: () => string): string {
    let anchor = anchorOf(`${kind}:${stem}`);
    let whole: string | undefined;
    while (this.#taken.has(anchor)) {
      whole ??= `${kind}:${stem}:${letters()}`;
      const count = (this.#counts.get(whole) ?? 0) + 1;
      this.#counts.set(whole, count);
      anchor = anchorOf(`${whole}:${count}`);
    }
    this.#taken.add(anchor);
    return anchor;
  }
}

function anchorOf(key: string): string {
  return `blk_${stemHash(key)}`;
}

function inside(block: Block): readonly Block[] {
  if (block.kind === 'list') return block.items.flatMap((item) => item.blocks);
  return block.kind === 'quote' ? block.blocks : [];
}

/** Kinds that turn into each other by formatting alone share a class, so bolding an opening keeps the name. */
function kindClass(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'lead':
    case 'labelledLine':
    case 'salutation':
    case 'runInHeading':
    case 'glossaryEntry':
      return 'text';
    default:
      return block.kind;
  }
}

/** Han characters and letters of the whole block; where it has none, all that it says. */
function lettersOf(words: string): string {
  return words.replace(NOT_A_LETTER, '') || words;
}

/** The first letters, character by character: most of a text is never looked at. */
function openingOf(words: string): string {
  return firstOf(words, isLetter) || firstOf(words, () => true);
}

function firstOf(words: string, counts: (character: string) => boolean): string {
  let stem = '';
  let left = STEM_LETTERS;
  for (const character of words) {
    if (!counts(character)) continue;
    stem += character;
    left -= 1;
    if (left === 0) break;
  }
  return stem;
}

function isLetter(character: string): boolean {
  return (character >= '\u4e00' && character <= '\u9fff') || LETTER.test(character);
}

function wordsOf(block: Block): string {
  if (block.kind === 'picture') return `${block.alt} ${block.caption ?? ''} ${block.url}`;
  if (block.kind === 'codeBlock') return block.value;
  if (block.kind === 'list' || block.kind === 'quote') return inside(block).map(wordsOf).join('\n');
  return plainText(block).value;
}
