/** Any edits that people track in Word: all of them give the edited text, none of them the same bytes, one author's only theirs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { corpusReports } from '../4-render/docx/testing/real-reports.ts';
import { projectRoot } from '../test/project-root.ts';
import { type Bench, openBench } from './testing/bench.ts';
import { edited, judge } from './testing/judge.ts';
import { KINDS, type RandomEdit, randomEdits } from './testing/random-edits.ts';

const seed = Number(process.env['DINGBEN_SEED'] ?? 20240312);
/** sets of edits altogether; DINGBEN_RETURN_SETS=1000 looks longer */
const SETS = Number(process.env['DINGBEN_RETURN_SETS'] ?? 200);
/** a busy machine takes its time; it is the processor's time that is kept short */
const PATIENCE = 900_000;

const found = new Map<string, number>();

async function holds(bench: Bench, numRuns: number): Promise<void> {
  const property = fc.asyncProperty(randomEdits, async (edits: readonly RandomEdit[]) => {
    const made = edited(bench, edits);
    for (const kind of made.made.kinds) found.set(kind, (found.get(kind) ?? 0) + 1);
    expect((await judge(bench, made)).problems).toEqual([]);
  });
  await fc.assert(property, { seed, numRuns });
}

async function sample(name: string): Promise<Bench> {
  const file = join(projectRoot, 'source', name, 'report.md');
  return openBench(name, readFileSync(file, 'utf8'), file);
}

describe('sets of tracked changes', () => {
  beforeAll(() => {
    process.stdout.write(`returned files: DINGBEN_SEED=${seed} DINGBEN_RETURN_SETS=${SETS}\n`);
  });

  test('of a plain report', async () => holds(await sample('heping-2023'), Math.ceil(SETS / 2)), PATIENCE);

  test(
    'of one with tables, lists, quotes, notes and explained terms',
    async () => {
      await holds(await sample('example-district-2024'), Math.ceil(SETS / 2));
    },
    PATIENCE,
  );

  test('every kind of edit was among them', () => {
    expect([...found.keys()].sort()).toEqual([...KINDS].sort());
  });
});

const real = await corpusReports(4);
describe('sets of tracked changes of real reports', () => {
  test.each(real.filter(({ markdown }) => markdown.length < 40_000 || SETS > 200))(
    '$name',
    async ({ name, markdown, file, skipped }) => {
      if (skipped) return;
      await holds(await openBench(name, markdown, file), Math.max(3, Math.round(SETS / 50)));
    },
    PATIENCE,
  );
});
