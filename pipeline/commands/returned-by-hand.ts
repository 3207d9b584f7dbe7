/** Where to find what is left to people: number, line of the Markdown, place in words, what was proposed. */
import type { Console } from '#adapters/console.ts';
import * as messages from '#messages/return.ts';
import type { BaseItem, BaseText } from '../return/base/base-line.ts';
import type { ProposalBook } from '../return/merge-returns/changes-file.ts';
import { wordsLine } from '../return/merge-returns/list-text.ts';
import { wordsOf } from '../return/merge-returns/pair-items.ts';
import type { Applying } from './returned-apply.ts';

export function sayByHand(
  numbers: readonly number[],
  { proposals, remarks }: ProposalBook,
  { file, text }: Applying,
  console: Console,
): void {
  for (const number of numbers) {
    const proposal = proposals.find((each) => each.number === number);
    const remark = remarks.find((each) => each.number === number);
    const old = proposal?.change.old || remark?.quote || '';
    const line = lineIn(text, proposal?.change.anchor ?? remark?.anchor ?? '', old);
    const where = line === null ? '' : `${file}:${line}`;
    const words = proposal ? wordsLine(proposal, console.language) : (remark?.text ?? '').replace(/\n/gu, ' ⏎ ');
    console.say(messages.handRow(number, where, proposal?.place ?? remark?.place ?? '', words));
  }
}

/** Of the block, of a table the row that says it; from 1. null: the block is no more, or nobody wrote it. */
function lineIn({ source, body, notes }: BaseText, anchor: string, old: string): number | null {
  const items = [...body, ...notes.flatMap((note) => note.items)].filter((item) => item.anchor === anchor);
  const item = items.find((each) => old !== '' && wordsOf(each).includes(old)) ?? items[0];
  const at = item ? startOf(item, old) : null;
  return at === null ? null : source.slice(0, at).split('\n').length;
}

function startOf(item: BaseItem, old: string): number | null {
  if (item.kind === 'table') {
    const row = item.rows.find(({ cells }) => old !== '' && cells.some(({ text }) => text.includes(old)));
    return row?.source?.from ?? item.block?.from ?? null;
  }
  return item.chars.find((char) => char !== null)?.from ?? item.block?.from ?? null;
}
