/** A paragraph `表1　主要指标` directly before a table is its caption. */
import type { Block, Paragraph, Table } from '#model/block.ts';
import { plainTextOf } from '#model/walk.ts';
import { splitInlines, trimStart } from '../markdown/slice-inlines.ts';

const NUMBER = '[0-9一二三四五六七八九十]{1,3}(?:[-—–.－][0-9]{1,3})?';
const CAPTION = new RegExp(`^(?:表[：:]|表 ?(${NUMBER})[：:.\\s　]+|Table(?: (${NUMBER}))?[:.] ?)[\\s　]*(?=\\S)`);

/** The blocks of one container with their captions taken in. */
export function takeInCaptions(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const before = out.at(-1);
    const captioned = block.kind === 'table' && before?.kind === 'paragraph' ? withCaption(block, before) : null;
    if (captioned) out.pop();
    out.push(captioned ?? block);
  }
  return out;
}

function withCaption(table: Table, paragraph: Paragraph): Table | null {
  const match = CAPTION.exec(plainTextOf(paragraph.children).value);
  if (!match) return null;
  const caption = trimStart(splitInlines(paragraph.children, match[0].length)[1]);
  const place = { ...table.place, start: paragraph.place.start };
  return { ...table, anchor: table.anchor || paragraph.anchor, caption, number: match[1] ?? match[2] ?? null, place };
}
