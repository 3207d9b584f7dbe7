/** Whatever became of a file: reading it never breaks, nothing is written unasked, and every letter that differs is told. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../test/compose-markdown.ts';
import type { BaseItem } from './base/base-line.ts';
import { gatherProposals } from './merge-returns/gather-proposals.ts';
import { fileOf, taking, textOn } from './merge-returns/testing/newer-text.ts';
import { readReturned } from './read/read-returned.ts';
import { acceptedText, type ItemRead } from './returned.ts';
import { openBench } from './testing/bench.ts';
import { makeEdits } from './testing/make-edits.ts';
import { blows, mangle } from './testing/mangle.ts';
import { randomEdits } from './testing/random-edits.ts';
import { inDocument } from './testing/rewrite-part.ts';
import { readModel } from './testing/word-model.ts';
import { writeModel } from './testing/write-model.ts';
import type { Stream } from './weave/stream.ts';
import { elementStands, rowStands } from './weave/view.ts';
import { weave } from './weave/weave.ts';

const seed = Number(process.env['DINGBEN_SEED'] ?? 20240301);
const RUNS = Number(process.env['DINGBEN_MANGLED'] ?? 25);
console.log(`seed ${seed}, ${RUNS} files each`);

const subjects = await Promise.all(
  ['example-district-2024', 'heping-2023'].map(async (name) => {
    const file = join(projectRoot, 'source', name, 'report.md');
    const bench = await openBench(name, await readFile(file, 'utf8'), file);
    return { name, bench, current: await textOn(bench, bench.base.source) };
  }),
);

const letters = (text: string): string[] => [...text.replace(/[\s\uFDD0-\uFDDF]/gu, '')];

/** All proposals taken. */
function woven({ elements }: Stream): string {
  const standing = elements.filter((element) => elementStands(element, () => true));
  return standing
    .map(({ text, table }) => {
      const rows = table?.rows.filter((row) => rowStands(row, () => true)) ?? [];
      return text + rows.flatMap(({ cells }) => cells.map(woven)).join('');
    })
    .join('');
}

/** Cells that came are told by themselves. */
function accepted(items: readonly ItemRead[]): string {
  return items
    .map((item) => {
      if (item.kind === 'paragraph') return acceptedText(item);
      const cells = item.rows.flatMap((row) => (row.deleted ? [] : row.cells.filter((cell) => !cell.inserted)));
      return cells.map(({ paragraphs }) => accepted(paragraphs)).join('');
    })
    .join('');
}

/** An edition makes it anew: whoever takes it away has said nothing. */
function made(items: readonly BaseItem[]): string {
  return items
    .filter((item) => item.block === null && (item.kind === 'table' || item.role === 'made'))
    .flatMap((item) => (item.kind === 'line' ? [item] : item.rows.flatMap(({ cells }) => cells)))
    .map(({ text }) => text)
    .join('');
}

/** What the one has more of than the other. */
function more(own: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const letter of others) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return own.filter((letter) => {
    const left = counts.get(letter) ?? 0;
    counts.set(letter, left - 1);
    return left <= 0;
  });
}

describe.each(subjects)(`files of $name that were mangled, seed ${seed}`, ({ bench, current }) => {
  test('are read, change nothing unasked, and hide nothing', () => {
    let read = 0;
    const property = fc.property(randomEdits, blows, (edits, all) => {
      const model = readModel(bench.edition);
      makeEdits(model, edits);
      const bytes = inDocument(writeModel(model), (xml) => `${all.reduce(mangle, xml)}<!-- -->`);
      const reading = readReturned(bytes);
      if ('refusal' in reading) return;
      read++;
      const { returned } = reading;
      const { body } = weave(bench.base, returned, new Map(), 0).woven;
      const [ours, theirs] = [letters(woven(body)), letters(accepted(returned.body))];
      expect(more(theirs, ours)).toEqual([]);
      expect(more(more(ours, theirs), letters(made(bench.base.body)))).toEqual([]);
      const gathered = gatherProposals([fileOf('a', returned, bench.base)], current.base);
      expect(taking(gathered, current, () => false).markdown).toBe(bench.base.source);
      expect(taking(gathered, current, () => true).markdown).not.toMatch(/[\uFDD0-\uFDEF\u2029]/u);
    });
    fc.assert(property, { seed, numRuns: RUNS, endOnFailure: true });
    expect(read).toBeGreaterThan(RUNS / 2);
  }, 600_000);
});
