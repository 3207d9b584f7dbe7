/** Opens the returned files of one report: what is no edition of it is refused before anything else happens. */
import { basename } from 'node:path';
import type { Console } from '#adapters/console.ts';
import { digests } from '#adapters/digests.ts';
import * as messages from '#messages/return.ts';
import type { SourceFile } from '../publish.ts';
import { identityOf, type ProposalBook } from '../return/merge-returns/changes-file.ts';
import { gatherProposals } from '../return/merge-returns/gather-proposals.ts';
import { gatherRemarks } from '../return/merge-returns/gather-remarks.ts';
import type { ReturnedFile } from '../return/merge-returns/returned-file.ts';
import type { Wordings } from '../return/merge-returns/with-wordings.ts';
import { readReturned } from '../return/read/read-returned.ts';
import type { Returned } from '../return/returned.ts';
import type { Woven } from '../return/weave/stream.ts';
import { findBase, type Search } from './returned-base.ts';
import { UsageError } from './usage-error.ts';

export interface Gathering {
  readonly book: ProposalBook;
  readonly woven: Woven;
  readonly base: ReturnedFile['base']['text'];
  /** ids of proposals for which the words that people wrote have no place */
  readonly unplaced: ReadonlySet<number>;
}

/** By name, whatever the order on the command line: the same files give the same numbers. @throws UsageError */
export async function openReturned(
  files: readonly SourceFile[],
  search: Search,
  console: Console,
): Promise<readonly ReturnedFile[]> {
  const { id } = search.now.report.front;
  const opened = files
    .toSorted((a, b) => compare(basename(a.file), basename(b.file)) || compare(a.file, b.file))
    .map(({ file, bytes }) => ({ name: basename(file), returned: openOurs(file, bytes, id, console) }));
  const found: ReturnedFile[] = [];
  for (const each of opened) {
    const base = await findBase(each.returned, search);
    found.push({ ...each, base });
    if (base.kind === 'earlier') {
      const { commit, kept } = base;
      console.say(
        kept === null ? messages.comparesWithEarlier(each.name, commit ?? '') : messages.comparesWithKept(each.name),
      );
    }
    if (base.kind === 'unknown') console.say(messages.comparesWithCurrent(each.name));
  }
  return found;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** @throws UsageError for what is no edition of this report */
function openOurs(file: string, bytes: Uint8Array, id: string, console: Console): Returned {
  if (bytes.length === 0) throw new UsageError(messages.emptyFile(file));
  const reading = readReturned(bytes);
  if ('refusal' in reading) throw new UsageError(messages.refused(file, reading.refusal));
  const { origin, macros } = reading.returned;
  if (origin.hashes.size === 0 && origin.report === null) throw new UsageError(messages.notOurs(file));
  if (origin.report !== id) throw new UsageError(messages.ofAnother(file, origin.report ?? '', id));
  if (macros.length > 0) console.say(messages.withMacros(macros));
  return reading.returned;
}

export function gather(
  files: readonly ReturnedFile[],
  now: ReturnedFile['base']['text'],
  search: Search,
  wordings: Wordings = new Map(),
): Gathering {
  const { woven, proposals, unplaced } = gatherProposals(files, now, wordings);
  const remarks = gatherRemarks(files, proposals.length + 1);
  const { report, composed } = search.now;
  const book = { report: report.front.id, title: composed.title, files, proposals, remarks };
  const digest = digests.sha256(new TextEncoder().encode(identityOf({ ...book })));
  return { book: { ...book, digest }, woven, base: now, unplaced };
}
