/** What nobody tracked is found all the same, among tracked changes too, and after LibreOffice has saved the file again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { has } from '../4-render/docx/testing/programs.ts';
import { projectRoot } from '../test/project-root.ts';
import { asWord, asWps } from './testing/as-office.ts';
import { openBench, openReturn, readBytes } from './testing/bench.ts';
import { makeEdits } from './testing/make-edits.ts';
import { drawing } from './testing/office-runs.ts';
import { PLANTS, type Plant, plant } from './testing/plant.ts';
import { type RandomEdit, randomEdits } from './testing/random-edits.ts';
import { resaved } from './testing/resave.ts';
import { readModel } from './testing/word-model.ts';
import { writeModel } from './testing/write-model.ts';

const seed = Number(process.env['DINGBEN_SEED'] ?? 20240312);
const CASES = 100;
/** how many of them LibreOffice saves again; DINGBEN_RESAVED_PLANTS=100 for all */
const AGAIN = Number(process.env['DINGBEN_RESAVED_PLANTS'] ?? 16);
const PATIENCE = 3_600_000;

const file = join(projectRoot, 'source', 'example-district-2024', 'report.md');
const bench = await openBench('example-district-2024', readFileSync(file, 'utf8'), file);

interface Case {
  readonly kind: Plant;
  readonly bytes: Uint8Array;
  /** letters that have to be named */
  readonly planted: string;
}

/** A file with some tracked changes, as real ones have, and one edit that is not. */
function caseOf(index: number, edits: readonly RandomEdit[], numbers: readonly number[]): Case {
  const kind = PLANTS[index % PLANTS.length] ?? 'digit';
  const model = readModel(bench.edition);
  // what LibreOffice forgets by itself is told in saved-again tests
  const { foreign, mixedNotes } = makeEdits(model, edits);
  if (foreign || mixedNotes) return caseOf(index, [], numbers);
  let at = 0;
  const planted = plant(model, kind, () => (numbers[at++ % numbers.length] ?? 0) / 1000);
  if (planted === null) return caseOf(index, [], [...numbers.slice(1), (numbers[0] ?? 0) + 1]);
  return { kind, bytes: writeModel(model), planted };
}

const cases = fc
  .sample(fc.tuple(randomEdits, fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 3, maxLength: 3 })), {
    seed,
    numRuns: CASES,
  })
  .map(([edits, numbers], index) => caseOf(index, edits.slice(0, 3), numbers));

/** Names of the cases in which the planted edit is not listed as untracked. */
function overlooked(files: readonly (readonly [Case, Uint8Array])[]): string[] {
  return files.flatMap(([{ kind, planted }, bytes], index) => {
    const changes = openReturn(bench, readBytes(bytes)).changes.filter(({ tracked }) => !tracked);
    const isNamed = changes.some((change) => change.new.includes(planted) || change.old.includes(planted));
    // a paragraph that goes past another one: it can as well be the other one that went
    const goes = changes.filter(({ old }) => old.trim() !== '');
    const isMoved = goes.some(({ old }) => changes.some((each) => each.new.trim() === old.trim()));
    return isNamed || (kind === 'paragraph moved' && isMoved)
      ? []
      : [`${index} ${kind} ${planted}: ${changes.map((each) => `${each.old}→${each.new}`).join()}`];
  });
}

test(
  `${CASES} planted edits of every kind are found`,
  () => {
    process.stdout.write(`untracked edits: DINGBEN_SEED=${seed}\n`);
    expect(new Set(cases.map(({ kind }) => kind)).size).toBe(PLANTS.length);
    expect(overlooked(cases.map((each) => [each, each.bytes]))).toEqual([]);
  },
  PATIENCE,
);

test(
  'and in files that Word or WPS saved again',
  () => {
    const some = cases.slice(0, Math.max(4 * PLANTS.length, AGAIN));
    expect(overlooked(some.map((each, index) => [each, asWord(each.bytes, drawing(seed + index))]))).toEqual([]);
    expect(overlooked(some.map((each) => [each, asWps(each.bytes)]))).toEqual([]);
  },
  PATIENCE,
);

test.skipIf(!has('soffice'))(
  `and in files that LibreOffice saved again${has('soffice') ? '' : ' (skipped: no LibreOffice)'}`,
  async () => {
    const some = cases.slice(0, AGAIN);
    const again = await resaved(some.map(({ bytes }) => bytes));
    process.stdout.write(`untracked edits saved again: ${again.length} of ${CASES}, DINGBEN_SEED=${seed}\n`);
    expect(overlooked(some.map((each, index) => [each, again[index] ?? new Uint8Array()]))).toEqual([]);
  },
  PATIENCE,
);
