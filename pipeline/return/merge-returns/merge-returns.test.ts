/** Random sets of edits in several files, on the text that they were made of and on a newer one: nothing is lost, nothing disturbed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../test/compose-markdown.ts';
import { type Bench, openBench, openReturn } from '../testing/bench.ts';
import { AUTHORS, randomEdits } from '../testing/random-edits.ts';
import { type Gathered, gatherProposals } from './gather-proposals.ts';
import type { Proposal } from './proposal.ts';
import { edited, fileOf, type On, renamed, taking, textOn } from './testing/newer-text.ts';

const seed = Number(process.env['DINGBEN_SEED'] ?? 20240301);
/** The same each run unless told another. A part in every run; more with DINGBEN_MERGE_CASES. */
const CASES = Number(process.env['DINGBEN_MERGE_CASES'] ?? 4);
console.log(`seed ${seed}, ${CASES} cases each`);

/** One of prose, one with tables, lists, quotes, notes and explained terms. */
const NAMES = ['heping-2023', 'example-district-2024'] as const;

interface Subject {
  readonly bench: Bench;
  readonly current: On;
}

const subjects = await Promise.all(
  NAMES.map(async (name): Promise<Subject> => {
    const file = join(projectRoot, 'source', name, 'report.md');
    const bench = await openBench(name, await readFile(file, 'utf8'), file);
    return { bench, current: await textOn(bench, bench.sample.report.source) };
  }),
);

const take = (gathered: Gathered, on: On, chosen: (proposal: Proposal) => boolean): string =>
  taking(gathered, on, chosen).markdown;

const isOf = (file: number) => (proposal: Proposal) => proposal.people.some((person) => person.file === file);
const run = (property: Parameters<typeof fc.assert>[0]) =>
  fc.assert(property, { seed, numRuns: CASES, endOnFailure: true });
/** a busy machine takes its time */
const PATIENCE = 600_000;

const described = subjects.map((subject) => ({ name: subject.bench.name, ...subject }));

describe.each(described)(`several files on the text of $name, seed ${seed}`, ({ bench, current }) => {
  test(
    'one file alone is as if nothing had been merged, whoever is accepted',
    () =>
      run(
        fc.property(randomEdits, fc.constantFrom(...AUTHORS), (edits, author) => {
          const returned = edited(bench, edits);
          const alone = openReturn(bench, returned);
          const gathered = gatherProposals([fileOf('a', returned, current.base)], current.base);
          expect(gathered.proposals).toHaveLength(alone.changes.length);
          expect(take(gathered, current, () => true)).toBe(alone.accept(() => true).markdown);
          expect(take(gathered, current, ({ change }) => change.who.author === author)).toBe(
            alone.accept((name) => name === author).markdown,
          );
          expect(take(gathered, current, () => false)).toBe(current.base.source);
        }),
      ),
    PATIENCE,
  );

  test(
    'of two files each is what it would be alone',
    () =>
      run(
        fc.property(randomEdits, randomEdits, (one, two) => {
          const [a, b] = [edited(bench, one), edited(bench, renamed(two))];
          const files = [fileOf('a', a, current.base), fileOf('b', b, current.base)];
          const gathered = gatherProposals(files, current.base);
          expect(take(gathered, current, isOf(0))).toBe(openReturn(bench, a).accept(() => true).markdown);
          const only = gathered.proposals.every(({ people }) => people.length === 1);
          if (only) expect(take(gathered, current, isOf(1))).toBe(openReturn(bench, b).accept(() => true).markdown);
          expect(take(gathered, current, () => false)).toBe(current.base.source);
        }),
      ),
    PATIENCE,
  );

  test(
    'the same edits of two reviewers are one each, with both names',
    () =>
      run(
        fc.property(randomEdits, (edits) => {
          const own = edits.filter(({ author }) => author === AUTHORS[0]).map((edit) => ({ ...edit, author: '甲' }));
          const [a, b] = [edited(bench, own), edited(bench, renamed(own))];
          const files = [fileOf('a', a, current.base), fileOf('b', b, current.base)];
          const gathered = gatherProposals(files, current.base);
          const alone = openReturn(bench, a);
          expect(gathered.proposals.map(({ people }) => people.length)).toEqual(alone.changes.map(() => 2));
          expect(gathered.proposals.flatMap(({ against, beside }) => [...against, ...beside])).toEqual([]);
          expect(take(gathered, current, () => true)).toBe(alone.accept(() => true).markdown);
        }),
      ),
    PATIENCE,
  );
});

const NEWCOMER = '这一段谁也没见过。';

/** What somebody did to the Markdown while the file was out. */
const NEWER = {
  reworded: (markdown: string, block: string) => markdown.replace(block, () => `${block}（已经核实）`),
  gone: (markdown: string, block: string) => markdown.replace(block, ''),
  preceded: (markdown: string, block: string) => markdown.replace(block, () => `${NEWCOMER}\n\n${block}`),
} as const;
const newer = fc.record({
  kind: fc.constantFrom(...(['reworded', 'preceded', 'gone'] as const)),
  place: fc.integer({ min: 0, max: 999 }),
});

/** Paragraphs of their own whose words stand in the source once. */
function paragraphsOf({ base }: On): string[] {
  const texts = base.body.flatMap((item) =>
    item.kind === 'line' && item.role === 'paragraph' && item.block?.containers.length === 0
      ? [base.source.slice(item.block.from, item.block.to)]
      : [],
  );
  return texts.filter((text) => base.source.split(text).length === 2 && base.source.includes(`\n\n${text}\n`));
}

describe.each(described)(`a file on a newer text of $name, seed ${seed}`, ({ bench, current }) => {
  const blocks = paragraphsOf(current);

  test(
    'what touches a changed block is lost there, everything else is as it would have been',
    () =>
      run(
        fc.asyncProperty(randomEdits, newer, async (edits, { kind, place }) => {
          const returned = edited(bench, edits);
          // what goes by hand with a note's mark leaves the note, which would go with its last mark in the file
          const own = kind === 'gone' ? blocks.filter((text) => !text.includes('[^')) : blocks;
          const block = own[place % own.length] ?? '';
          const change = (markdown: string): string => NEWER[kind](markdown, block);
          const on = await textOn(bench, change(current.base.source));
          const gathered = gatherProposals([fileOf('a', returned, current.base, 'earlier')], on.base);
          expect(take(gathered, on, () => false)).toBe(on.base.source);
          const plain = gatherProposals([fileOf('a', returned, current.base)], current.base);
          expect(gathered.proposals).toHaveLength(plain.proposals.length);
          // a move that leaves the text as it was is held by any text; what comes beside it stands as if it were taken
          const held = gathered.proposals
            .filter(({ standing }) => standing === 'ready' || standing === 'already')
            .map(({ id }) => id);
          const before = take(plain, current, ({ id }) => held.includes(id));
          const taken = take(gathered, on, () => true);
          if (kind === 'preceded') {
            // its block is as it was, and others may have written into it
            expect(taken.split(`\n\n${NEWCOMER}\n\n`)).toHaveLength(2);
            expect(spelt(taken.replace(`${NEWCOMER}\n\n`, ''))).toBe(spelt(before));
          } else expect(spelt(taken)).toBe(spelt(change(before)));
          for (const { standing, sides } of gathered.proposals) expect(sides !== null).toBe(standing === 'conflict');
        }),
      ),
    PATIENCE,
  );
});

/**
 * Where a block went, an empty line more or less is no text. A backslash is the same written once or twice, and a sign with one
 * before it or none: which it is depends on what is written together.
 */
function spelt(markdown: string): string {
  return markdown
    .replace(/\n{3,}/gu, '\n\n')
    .replace(/\\\\(?=[\p{L}\p{N}])/gu, '\\')
    .replace(/\\([!:/.])/gu, '$1');
}
