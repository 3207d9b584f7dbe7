/** A table that somebody changed while a file was out: a cell that is another loses its proposals, a row that moved its own. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../test/compose-markdown.ts';
import { openBench, readBytes } from '../testing/bench.ts';
import { type Edit, reviewed } from '../testing/reviewed.ts';
import { gatherProposals } from './gather-proposals.ts';
import { fileOf, taking, textOn } from './testing/newer-text.ts';

const file = join(projectRoot, 'source', 'example-district-2024', 'report.md');
const source = await readFile(file, 'utf8');
const bench = await openBench('example', source, file);
const by = { author: '甲' };

/** @param change somebody makes in the Markdown meanwhile */
async function onNewer(edits: readonly Edit[], change: (markdown: string) => string) {
  const newer = change(source);
  expect(newer).not.toBe(source);
  const on = await textOn(bench, newer);
  const gathered = gatherProposals(
    [fileOf('a', readBytes(reviewed(bench.edition, edits)), bench.base, 'earlier')],
    on.base,
  );
  const { proposals } = gathered;
  return {
    newer,
    proposals,
    standings: proposals.map(({ standing }) => standing),
    taken: taking(gathered, on, () => true).markdown,
  };
}

const EDITS = [
  { ...by, find: '46800', now: '46880' },
  { ...by, find: '226.8', now: '227.9' },
];

test('another cell of the table, of the row, of both', async () => {
  for (const [old, fresh] of [
    ['39200', '39300'],
    ['49608', '49609'],
    ['社会消费品零售总额', '社会消费品零售额'],
  ] as const) {
    const { newer, standings, taken } = await onNewer(EDITS, (markdown) => markdown.replace(old, fresh));
    expect(standings).toEqual(['ready', 'ready']);
    expect(taken).toBe(newer.replace('| 46800', '| 46880').replace('226.8', '227.9'));
  }
});

test('the same cell: that one alone, with both rows side by side', async () => {
  const { newer, proposals, standings, taken } = await onNewer(EDITS, (markdown) => markdown.replace('46800', '46900'));
  expect(standings).toEqual(['ready', 'conflict']);
  expect(proposals[1]?.sides).toEqual({
    base: '居民人均可支配收入 | 元 | 46800 | 49608 | 6.0',
    now: '居民人均可支配收入 | 元 | 46900 | 49608 | 6.0',
  });
  expect(taken).toBe(newer.replace('226.8', '227.9'));
});

test('the same cell to the same effect: nothing is left to do there', async () => {
  const { newer, standings, taken } = await onNewer(EDITS, (markdown) => markdown.replace('46800', '46880'));
  expect(standings).toEqual(['ready', 'already']);
  expect(taken).toBe(newer.replace('226.8', '227.9'));
});

test('rows that came, went or changed places', async () => {
  const row = '| 社会消费品零售总额 | 亿元 | 210.0 | 226.8 | 8.0 |\n';
  const came = await onNewer(EDITS, (markdown) =>
    markdown.replace(row, `${row}| 进出口总额 | 亿元 | 30.0 | 33.0 | 10.0 |\n`),
  );
  expect(came.standings).toEqual(['ready', 'ready']);
  expect(came.taken).toBe(came.newer.replace('| 46800', '| 46880').replace('226.8', '227.9'));
  const went = await onNewer(EDITS, (markdown) => markdown.replace(row, ''));
  expect(went.standings).toEqual(['conflict', 'ready']);
  expect(went.taken).toBe(went.newer.replace('| 46800', '| 46880'));
  const moved = await onNewer(EDITS, (markdown) =>
    markdown.replace(row, '').replace('| 一般公共预算', `${row}| 一般公共预算`),
  );
  expect(moved.standings).toEqual(['conflict', 'ready']);
  expect(moved.taken).toBe(moved.newer.replace('| 46800', '| 46880'));
});

test('a row that is another row now takes nothing, though a cell of it is the same', async () => {
  const edits = [{ ...by, find: '微克/立方米', now: '微克每立方米' }];
  const { newer, standings, taken } = await onNewer(edits, (markdown) =>
    markdown.replace(
      '| PM2.5年均浓度 | 微克/立方米 | 34.0 | 32.3 | -5.0 |',
      '| PM10年均浓度 | 微克/立方米 | 50.0 | 47.5 | -5.0 |',
    ),
  );
  expect([standings, taken]).toEqual([['conflict'], newer]);
});

test('the other table and the text around are none of it', async () => {
  const edits = [...EDITS, { ...by, find: '惠及居民7200户', now: '惠及居民7300户' }];
  const { newer, standings, taken } = await onNewer(edits, (markdown) => markdown.replace('46800', '46900'));
  expect(standings).toEqual(['ready', 'conflict', 'ready']);
  expect(taken).toBe(newer.replace('226.8', '227.9').replace('7200户 |', '7300户 |'));
});
