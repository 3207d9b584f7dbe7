/** What was taken is known again: random edits of two files, some taken, then gathered once more on the text that holds them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../test/compose-markdown.ts';
import { openBench } from '../testing/bench.ts';
import { AUTHORS, randomEdits } from '../testing/random-edits.ts';
import { type Gathered, gatherProposals } from './gather-proposals.ts';
import type { Proposal } from './proposal.ts';
import { edited, fileOf, renamed, taking, textOn } from './testing/newer-text.ts';

const seed = Number(process.env['DINGBEN_SEED'] ?? 20240301);
/** The same each run unless told another. A part in every run; more with DINGBEN_MERGE_CASES. */
const CASES = Number(process.env['DINGBEN_MERGE_CASES'] ?? 4);
console.log(`seed ${seed}, ${CASES} cases each`);

const NAMES = ['heping-2023', 'example-district-2024'] as const;
const subjects = await Promise.all(
  NAMES.map(async (name) => {
    const file = join(projectRoot, 'source', name, 'report.md');
    const bench = await openBench(name, await readFile(file, 'utf8'), file);
    return { name, bench, sent: await textOn(bench, bench.sample.report.source) };
  }),
);
/** a busy machine takes its time */
const PATIENCE = 600_000;

/** What is proposed, without what became of it. */
const said = (proposals: readonly Proposal[]) =>
  proposals.map(({ number, people, change: { kind, old, new: now } }) => ({ number, people, kind, old, now }));

/** Of the same words that two people put at one place, one stands there: whose it is nobody can tell, and people decide. */
function hasTwin({ id, change, standing }: Proposal, { proposals }: Gathered): boolean {
  const isSame = (other: Proposal): boolean =>
    other.standing === standing && other.change.old === change.old && other.change.new === change.new;
  return change.kind === 'insert' && proposals.some((other) => other.id !== id && isSame(other));
}

describe.each(subjects)(`on the text of $name, seed ${seed}`, ({ bench, sent }) => {
  test(
    'what was taken is there already, what was not can still be taken, and taking all again changes nothing',
    () =>
      fc.assert(
        fc.asyncProperty(randomEdits, randomEdits, fc.subarray([...AUTHORS]), async (one, two, authors) => {
          const returned = [edited(bench, one), edited(bench, renamed(two))] as const;
          const onSent = returned.map((each, index) => fileOf(`${index}`, each, sent.base));
          const before = gatherProposals(onSent, sent.base);
          const isWanted = ({ people, against, beside }: Proposal): boolean =>
            against.length + beside.length === 0 &&
            people.some(({ author }) => authors.some((name) => author.startsWith(name)));
          const { applied, markdown } = taking(before, sent, isWanted);
          const newer = await textOn(bench, markdown);
          const earlier = returned.map((each, index) => fileOf(`${index}`, each, sent.base, 'earlier'));
          const after = gatherProposals(earlier, newer.base);
          expect(said(after.proposals)).toEqual(said(before.proposals));
          const numbers = before.proposals.filter(({ id }) => applied.has(id)).map(({ number }) => number);
          const again = after.proposals.filter(({ number }) => numbers.includes(number));
          // what leaves no trace (the end of a line behind which nothing stands) may be taken once more
          const missed = again.filter((each) => !['already', 'ready'].includes(each.standing) && !hasTwin(each, after));
          expect(missed.map(({ standing, change: { kind, old } }) => [standing, kind, old])).toEqual([]);
          expect(taking(after, newer, ({ number }) => numbers.includes(number)).markdown).toBe(markdown);
        }),
        { seed, numRuns: CASES, endOnFailure: true },
      ),
    PATIENCE,
  );
});
