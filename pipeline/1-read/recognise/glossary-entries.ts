/** Reads `词：释义` in a glossary, as paragraphs or as list items. */
import type { Block, GlossaryEntry, List, Paragraph } from '#model/block.ts';
import type { Inline } from '#model/inline.ts';
import { plainTextOf } from '#model/walk.ts';
import { splitInlines, trimInlines } from '../markdown/slice-inlines.ts';

/** A number that the author typed before the term: 1. 1、 （1） ① [1] */
const LABEL = /^(?:[0-9]{1,3}[.．、]|[（(][0-9]{1,3}[）)]|[[【〔][0-9]{1,3}[\]】〕]|[①-⑳])[\s　]*/;
/** Up to the first colon; a term is a word or a short phrase, no sentence. */
const TERM = /^([^：:。；！？\n]{1,40})[：:](?=[\s\S])/;

export function readGlossary(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph' || block.kind === 'labelledLine')
      return [entryOf(asParagraph(block), null) ?? block];
    return block.kind === 'list' ? readList(block) : [block];
  });
}

function asParagraph(block: Extract<Block, { kind: 'paragraph' | 'labelledLine' }>): Paragraph {
  if (block.kind === 'paragraph') return block;
  const { anchor, label, body, place } = block;
  return { kind: 'paragraph', anchor, children: [...label, ...body], place };
}

/** Items that are no entries stay a list of their own. */
function readList(list: List): Block[] {
  return list.items.flatMap((item): Block[] => {
    const [first, ...others] = item.blocks;
    const entry = first?.kind === 'paragraph' ? entryOf(first, item.label) : null;
    return entry ? [entry, ...others] : [{ ...list, anchor: '', items: [item], place: item.place }];
  });
}

function entryOf(paragraph: Paragraph, itemLabel: string | null): GlossaryEntry | null {
  const { anchor, place } = paragraph;
  const typed = itemLabel === null ? (LABEL.exec(plainTextOf(paragraph.children).value)?.[0] ?? '') : '';
  const [, words] = splitInlines(paragraph.children, typed.length);
  const match = TERM.exec(plainTextOf(words).value);
  if (!match) return null;
  const [opening, definition] = splitInlines(words, match[0].length);
  const term = trimInlines(splitInlines(opening, match[0].length - 1)[0]);
  if (term.length === 0) return null;
  const label = itemLabel ?? (typed.trim() || null);
  return { kind: 'glossaryEntry', anchor, label, term: unbold(term), definition: trimInlines(definition), place };
}

function unbold(term: readonly Inline[]): readonly Inline[] {
  const [only, second] = term;
  return only?.kind === 'strong' && !second ? only.children : term;
}
