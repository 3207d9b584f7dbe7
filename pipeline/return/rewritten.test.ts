/** A returned file says the same whoever saved it last: as Word writes files, and as WPS does. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../test/project-root.ts';
import { asWord, asWps } from './testing/as-office.ts';
import { type Bench, openBench, readBytes } from './testing/bench.ts';
import { edited, proposals, type Verdict } from './testing/judge.ts';
import { drawing } from './testing/office-runs.ts';
import { randomEdits } from './testing/random-edits.ts';

const seed = Number(process.env['DINGBEN_SEED'] ?? 20240312);
/** sets of edits of each sample, each rewritten both ways */
const SETS = Number(process.env['DINGBEN_REWRITTEN_SETS'] ?? 12);
const PATIENCE = 900_000;

async function sample(name: string): Promise<Bench> {
  const file = join(projectRoot, 'source', name, 'report.md');
  return openBench(name, readFileSync(file, 'utf8'), file);
}

/** Everything that a person is shown, and what becomes of the Markdown. */
function said({ problems, changes, all, one }: Verdict): unknown {
  return { problems, changes: changes.map(({ who, ...change }) => ({ ...change, author: who.author })), all, one };
}

describe('a returned file that was saved again', () => {
  beforeAll(() => {
    process.stdout.write(`saved by Word and WPS: DINGBEN_SEED=${seed} DINGBEN_REWRITTEN_SETS=${SETS}\n`);
  });

  test.each(['heping-2023', 'example-district-2024'])(
    '%s',
    async (name) => {
      const bench = await sample(name);
      for (const [index, edits] of fc.sample(randomEdits, { seed, numRuns: SETS }).entries()) {
        const { bytes, made } = edited(bench, edits);
        const before = said(proposals(bench, readBytes(bytes), made.comments));
        const word = readBytes(asWord(bytes, drawing(seed + index)));
        // each comment has its answer there
        expect(said(proposals(bench, word, 2 * made.comments)), `set ${index}, Word`).toEqual(before);
        const wps = readBytes(asWps(bytes));
        expect(said(proposals(bench, wps, made.comments)), `set ${index}, WPS`).toEqual(before);
      }
    },
    PATIENCE,
  );
});
