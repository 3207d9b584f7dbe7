/** Reads decisions out of a changes.json that people have edited by hand. */
import { z } from 'zod';
import { badJson, badNumber, badRows, ofOtherChanges, twice, WORDING_LINE, wordedRows } from '#messages/returned.ts';
import type { Bilingual } from '#model/finding.ts';
import type { ProposalBook } from './changes-file.ts';
import type { Decision, Decisions } from './proposal.ts';
import { readVerdict } from './read-verdict.ts';

const row = z.object({
  number: z.number().int(),
  decision: z.string().default(''),
  reason: z.string().default(''),
  wording: z.string().default(''),
});
const schema = z.object({
  version: z.literal(1),
  digest: z.string(),
  changes: z.array(row),
  comments: z.array(row).default([]),
});

export type PaperReading = { readonly decisions: Decisions } | { readonly refusal: Bilingual };

export function readChangesFile(text: string, book: ProposalBook): PaperReading {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (error) {
    return { refusal: badJson((error as Error).message.slice(0, 80)) };
  }
  const parsed = schema.safeParse(data);
  if (!parsed.success) return { refusal: badJson(whatIsWrong(parsed.error)) };
  if (parsed.data.digest !== book.digest) return { refusal: ofOtherChanges };
  return decisionsOf(
    [...parsed.data.changes, ...parsed.data.comments].map(({ number, decision, reason, wording }) => ({
      ...{ number: String(number), written: decision, reason, wording },
    })),
    book,
  );
}

function whatIsWrong({ issues }: z.ZodError): string {
  const [issue] = issues;
  return `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim();
}

export interface WrittenRow {
  readonly number: string;
  readonly written: string;
  readonly reason: string;
  /** '' where it has no place of its own: then a line of the reason may say it */
  readonly wording: string;
}

/** All rows that cannot be read are named at once. */
export function decisionsOf(rows: readonly WrittenRow[], { proposals, remarks }: ProposalBook): PaperReading {
  const known = new Set([...proposals, ...remarks].map(({ number }) => number));
  const isRemark = (number: number): boolean => remarks.some((each) => each.number === number);
  const decisions = new Map<number, Decision>();
  const bad: { number: number; found: string }[] = [];
  const overworded: number[] = [];
  for (const { number: shown, written, reason, ...row } of rows) {
    const number = /^\d+$/u.test(shown) ? Number(shown) : -1;
    if (!known.has(number)) return { refusal: badNumber(shown) };
    const verdict = readVerdict(written);
    const earlier = decisions.get(number);
    if (earlier && verdict && earlier.verdict !== verdict) return { refusal: twice(number) };
    const wording = row.wording.trim() || wordingIn(reason);
    if (verdict === null) bad.push({ number, found: written.trim().slice(0, 20) });
    else if (wording === '' || verdict === 'reject' || isRemark(number)) decisions.set(number, { verdict, reason });
    else if (verdict === 'partial') decisions.set(number, { verdict, reason, wording });
    else overworded.push(number);
  }
  if (bad.length > 0) return { refusal: badRows(bad) };
  return overworded.length > 0 ? { refusal: wordedRows(overworded) } : { decisions };
}

/** `采纳文字：……`, on a line of its own among the reasons. */
function wordingIn(reason: string): string {
  const line = reason.split('\n').find((each) => WORDING_LINE.test(each));
  return line?.replace(WORDING_LINE, '').trim() ?? '';
}
