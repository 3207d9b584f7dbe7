/** `dingben plan`: the reports that need work, divided into shards, as a matrix of GitHub Actions. */
import type { Console } from '#adapters/console.ts';
import { changedSince, headAt } from '#adapters/git-changes.ts';
import * as messages from '#messages/fleet.ts';
import { HEAD_BYTES, readHead } from '../fleet/report-head.ts';
import { balance, shardCount } from '../fleet/shards.ts';
import { changedReports, type Placed } from '../fleet/unchanged.ts';
import type { SourceFile } from '../publish.ts';
import { readSources } from './sources.ts';
import { UsageError } from './usage-error.ts';

export interface PlanOptions {
  /** null: as many as the work asks for */
  readonly shards: number | null;
  /** null: every report */
  readonly changedSince: string | null;
}

interface Candidate extends Placed {
  readonly bytes: number;
}

const REPORT = /^source\/[^/]+\/report\.md$/u;

/** Prints `{"include":[{"shard":1,"reports":2,"files":"source/a/report.md\\n…"}]}`; `files` is for `build --files-from -`. */
export async function plan({ shards, changedSince: revision }: PlanOptions, console: Console): Promise<number> {
  const all = (await readSources([])).map(candidate);
  const chosen = revision === null ? all : await changedOf(all, revision);
  const divided = balance(chosen, shards ?? shardCount(chosen));
  const include = divided.map(({ shard, files }) => ({ shard, reports: files.length, files: files.join('\n') }));
  console.data(`${JSON.stringify({ include })}\n`);
  console.say(messages.planned(chosen.length, all.length - chosen.length, divided.length));
  return 0;
}

function candidate({ file, bytes }: SourceFile): Candidate {
  return { file, bytes: bytes.length, head: readHead(new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES))) };
}

/** @throws UsageError for a revision that there is not */
async function changedOf(all: readonly Candidate[], revision: string): Promise<readonly Candidate[]> {
  const changed = await changedSince('.', revision);
  if (!changed) throw new UsageError(messages.noSuchRevision(revision));
  const earlier: Placed[] = [];
  for (const file of changed.filter((path) => REPORT.test(path))) {
    const before = await headAt(file, revision, HEAD_BYTES);
    const now = all.find((report) => report.file === file);
    if (before !== null) earlier.push({ file, head: readHead(before) });
    if (now) earlier.push(now);
  }
  return changedReports(all, changed, earlier);
}
