/** What LibreOffice saves again says the same on its way back: tracked changes, comments, bookmarks; moves may come as two. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { has } from '../4-render/docx/testing/programs.ts';
import { projectRoot } from '../test/project-root.ts';
import { type Bench, openBench, readBytes } from './testing/bench.ts';
import { edited, proposals } from './testing/judge.ts';
import { randomEdits } from './testing/random-edits.ts';
import { resaved } from './testing/resave.ts';

const seed = Number(process.env['DINGBEN_SEED'] ?? 20240312);
/** sets that are saved again; DINGBEN_RESAVED_SETS=200 for all of them, which takes some minutes */
const SETS = Number(process.env['DINGBEN_RESAVED_SETS'] ?? 16);
const PATIENCE = 3_600_000;
const isThere = has('soffice');

async function sample(name: string): Promise<Bench> {
  const file = join(projectRoot, 'source', name, 'report.md');
  return openBench(name, readFileSync(file, 'utf8'), file);
}

/** Without what only tells Markdown that a mark is none. */
function bare(markdown: string): string {
  return markdown.replace(/\\(?=[!-/:-@[-`{-~])/gu, '');
}

/** Where it differs from the file that was not saved again, in words. */
async function differences(name: string, count: number): Promise<string[]> {
  const bench = await sample(name);
  const cases = fc.sample(randomEdits, { seed, numRuns: count }).map((edits) => edited(bench, edits));
  const kept = cases.filter(({ made }) => !made.foreign && !made.mixedNotes);
  process.stdout.write(`saved again: ${kept.length} of ${count} sets of ${name}\n`);
  const again = await resaved(kept.map(({ bytes }) => bytes));
  return kept.flatMap(({ bytes, made }, index) => {
    const before = proposals(bench, readBytes(bytes), made.comments);
    const after = proposals(bench, readBytes(again[index] ?? new Uint8Array()), made.comments);
    // a move may come back as two changes: each is escaped by itself then, and one can end elsewhere than both did
    const isMoved = made.kinds.some((kind) => kind === 'move' || kind === 'moveWords');
    const isSame = isMoved ? bare(after.all) === bare(before.all) : after.all === before.all;
    const problems = [
      ...after.problems,
      ...(isSame ? [] : ['all accepted is another Markdown']),
      ...(isMoved || after.one === before.one ? [] : ['one author accepted is another Markdown']),
    ];
    return problems.map((problem) => `set ${index} (${made.kinds.join(', ')}): ${problem}`);
  });
}

describe.skipIf(!isThere)(`saved again by LibreOffice${isThere ? '' : ' (skipped: no LibreOffice)'}`, () => {
  beforeAll(() => {
    process.stdout.write(`saved again: DINGBEN_SEED=${seed} DINGBEN_RESAVED_SETS=${SETS}\n`);
  });

  test.each(['heping-2023', 'example-district-2024'])(
    '%s',
    async (name) => {
      expect(await differences(name, Math.ceil(SETS / 2))).toEqual([]);
    },
    PATIENCE,
  );
});
