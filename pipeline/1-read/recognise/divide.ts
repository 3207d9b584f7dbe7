/** Parts a report into body, annexes and glossary, each with its own heading and numbering. */
import type { Block, Heading } from '#model/block.ts';
import type { Inline } from '#model/inline.ts';
import type { Division } from '#model/report.ts';
import { plainTextOf } from '#model/walk.ts';
import { splitInlines, trimStart } from '../markdown/slice-inlines.ts';
import { annexOpening, isGlossaryHeading } from './division-headings.ts';
import { parseOrdinal } from './parse-ordinal.ts';

interface Opening {
  readonly kind: 'annex' | 'glossary';
  readonly label: string | null;
  readonly heading: Heading | null;
}

/** Headings of level 1 and 2 open divisions; a division runs to the next one. The body is there even when empty. */
export function divide(blocks: readonly Block[]): readonly Division[] {
  const divisions: { kind: Division['kind']; label: string | null; heading: Heading | null; blocks: Block[] }[] = [
    { kind: 'body', label: null, heading: null, blocks: [] },
  ];
  for (const block of blocks) {
    const current = divisions.at(-1);
    const opening = block.kind === 'heading' && block.level <= 2 ? openingOf(block) : null;
    if (block.kind === 'heading' && current && waitsForHeading(current) && !opening?.label) {
      if (opening) current.kind = opening.kind;
      current.heading = block;
    } else if (opening) divisions.push({ ...opening, blocks: [] });
    else current?.blocks.push(block);
  }
  return divisions;
}

function waitsForHeading(division: { kind: string; heading: Heading | null; blocks: readonly Block[] }): boolean {
  return division.kind === 'annex' && division.heading === null && division.blocks.length === 0;
}

function openingOf(block: Heading): Opening | null {
  if (isGlossary(block.children)) return { kind: 'glossary', label: null, heading: block };
  const annex = annexOpening(plainTextOf(block.children).value);
  if (!annex) return null;
  const rest = trimStart(splitInlines(block.children, annex.length)[1]);
  if (rest.length === 0) return { kind: 'annex', label: annex.label, heading: null };
  const heading = { ...block, children: rest, ordinal: parseOrdinal(rest) };
  return { kind: isGlossary(rest) ? 'glossary' : 'annex', label: annex.label, heading };
}

function isGlossary(children: readonly Inline[]): boolean {
  return isGlossaryHeading(plainTextOf(children).value);
}
