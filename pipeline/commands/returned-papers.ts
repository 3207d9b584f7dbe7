/** Writes changes.json and the table of opinions, and never over one that people have begun to fill in. */
import { dirname, join } from 'node:path';
import type { Console } from '#adapters/console.ts';
import { disk } from '#adapters/disk.ts';
import { cannotWrite } from '#messages/cli.ts';
import * as messages from '#messages/return.ts';
import { TABLE_FILE } from '#messages/returned.ts';
import type { Look } from '#model/look.ts';
import { changesFile } from '../return/merge-returns/changes-file.ts';
import type { Decisions } from '../return/merge-returns/proposal.ts';
import { readPaper } from '../return/opinion-table/read-table.ts';
import { writeTable } from '../return/opinion-table/write-table.ts';
import type { Applying } from './returned-apply.ts';
import type { Gathering } from './returned-files.ts';
import { UsageError } from './usage-error.ts';

export const CHANGES_FILE = 'changes.json';

interface Where {
  readonly output: string | null;
  readonly files: readonly string[];
  readonly look: Look;
}

/** What was taken at once, or before, stands there as accepted. @throws UsageError */
export async function writePapers(
  { book }: Gathering,
  { applied, already }: Applying,
  { output, files, look }: Where,
  console: Console,
): Promise<void> {
  const decisions = decisionsOf(book, [...applied, ...already]);
  const folder = output ?? dirname(files[0] ?? '.');
  const papers: readonly (readonly [string, Uint8Array])[] = [
    [CHANGES_FILE, new TextEncoder().encode(`${JSON.stringify(changesFile(book, decisions), null, 2)}\n`)],
    [TABLE_FILE, writeTable({ book, decisions, look })],
  ];
  const fresh = new Map<string, Uint8Array>();
  const kept: string[] = [];
  for (const [name, bytes] of papers) {
    const there = await disk.read(join(folder, name)).catch(() => null);
    if (!there || isUntouched(there, book, decisions)) fresh.set(name, bytes);
    else if (!Buffer.from(there).equals(bytes)) kept.push(join(folder, name));
  }
  try {
    if (fresh.size > 0) await disk.writeFiles(folder, fresh);
  } catch (error) {
    throw new UsageError(cannotWrite(folder, (error as Error).message));
  }
  if (fresh.size > 0) console.say(messages.papersWritten([...fresh.keys()].map((name) => join(folder, name))));
  if (kept.length > 0) console.say(messages.papersKept(kept));
}

function decisionsOf({ proposals }: Gathering['book'], taken: readonly number[]): Decisions {
  const there = proposals.filter(({ standing }) => standing === 'already').map(({ number }) => number);
  return new Map([...taken, ...there].map((number) => [number, { verdict: 'accept', reason: '' }]));
}

/** Of these very changes, and nobody has written into it anything that the new one does not say. */
function isUntouched(bytes: Uint8Array, book: Gathering['book'], fresh: Decisions): boolean {
  const reading = readPaper(bytes, book);
  if ('refusal' in reading) return false;
  return [...reading.decisions].every(
    ([number, { verdict, reason }]) =>
      reason === '' && (verdict === 'pending' || verdict === fresh.get(number)?.verdict),
  );
}
