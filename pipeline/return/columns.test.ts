/** Columns of a table that come and go by tracked changes: in the Markdown as the smallest edit of each line. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { projectRoot } from '../test/compose-markdown.ts';
import { gatherProposals } from './merge-returns/gather-proposals.ts';
import type { Proposal } from './merge-returns/proposal.ts';
import { fileOf, type On, taking, textOn } from './merge-returns/testing/newer-text.ts';
import { openBench, readBytes } from './testing/bench.ts';
import { type ColumnEdit, editColumns } from './testing/columns.ts';
import { inDocument } from './testing/rewrite-part.ts';

const file = join(projectRoot, 'source', 'example-district-2024', 'report.md');
const bench = await openBench('example', await readFile(file, 'utf8'), file);
const CAPTION = '2023年主要指标完成情况';
const { source } = bench.base;
const current = await textOn(bench, source);

const edited = (edits: readonly ColumnEdit[], more = (xml: string): string => xml) =>
  readBytes(inDocument(bench.edition, (xml) => more(editColumns(xml, CAPTION, edits))));

function gather(
  files: readonly ReturnType<typeof edited>[],
  on: On = current,
  kind: 'current' | 'earlier' = 'current',
) {
  const all = files.map((returned, index) => fileOf(`${index}`, returned, bench.base, kind));
  const gathered = gatherProposals(all, on.base);
  const take = (chosen: (proposal: Proposal) => boolean = () => true) => taking(gathered, on, chosen);
  return { ...gathered, take };
}

/** Of the table with that caption: its lines. */
const linesOf = (markdown: string): string[] =>
  markdown
    .slice(markdown.indexOf(`${CAPTION}\n`))
    .split('\n')
    .slice(2, 11);

/** Somebody else writes into a cell of the third column. */
const inCell = (xml: string): string =>
  xml.replace(
    /(<w:t [^>]*>)480\.0<\/w:t><\/w:r>/u,
    `$1480.0</w:t></w:r><w:ins w:id="9900" w:author="丙"><w:r><w:t>9</w:t></w:r></w:ins>`,
  );

test.each([false, true])('a column goes from every line, its words marked: %s', (words) => {
  const { proposals, take } = gather([edited([{ kind: 'delete', column: 4, author: '甲', words }])]);
  const [{ change, standing } = { change: null }, ...others] = proposals;
  expect(others).toEqual([]);
  expect({ ...change, standing }).toMatchObject({ kind: 'columnDelete', tracked: true, standing: 'ready', new: '' });
  expect(change?.old).toBe('增长（%） | 6.0 | 5.5 | 5.0 | 8.0 | 6.0 | 12.0 | -5.0');
  expect(change?.figures).toHaveLength(7);
  const { markdown } = take();
  expect(linesOf(markdown).slice(0, 3)).toEqual([
    '| 指标 | 单位 | 2022年 | 2023年 |',
    '|:---|:---:|---:|---:|',
    '| 地区生产总值 | 亿元 | 480.0 | 508.8 |',
  ]);
  expect(take(() => false).markdown).toBe(source);
});

test('a column comes into every line, and what else changes there comes with it', () => {
  const { proposals, take } = gather([edited([{ kind: 'insert', column: 2, author: '甲', text: '备注' }], inCell)]);
  expect(proposals.map(({ change: { kind }, standing }) => [kind, standing])).toEqual([
    ['columnInsert', 'ready'],
    ['insert', 'ready'],
  ]);
  expect(linesOf(take().markdown).slice(0, 3)).toEqual([
    '| 指标 | 单位 | 备注 | 2022年 | 2023年 | 增长（%） |',
    '|:---|:---:| --- |---:|---:|---:|',
    '| 地区生产总值 | 亿元 | 备注1 | 480.09 | 508.8 | 6.0 |',
  ]);
  expect(linesOf(take(({ change }) => change.kind === 'insert').markdown)[2]).toBe(
    '| 地区生产总值 | 亿元 | 480.09 | 508.8 | 6.0 |',
  );
});

const edit = fc.record({
  kind: fc.constantFrom('insert' as const, 'delete' as const),
  column: fc.nat(5),
  author: fc.constantFrom('甲', '乙'),
  text: fc.constantFrom('备注', '12.5', '甲|乙', '*重*', '1. '),
  words: fc.boolean(),
});
/** What goes goes once; one stays. */
const edits = fc
  .array(edit, { minLength: 1, maxLength: 4 })
  .map((all) =>
    all.filter(
      ({ kind, column }, index) =>
        kind === 'insert' ||
        (column < 5 && all.findIndex((each) => each.kind === 'delete' && each.column === column) === index),
    ),
  )
  .filter((all) => all.length > 0);

/** Cells as they should be, row by row. */
function wanted(all: readonly ColumnEdit[]): string[][] {
  const table = bench.base.body.find((item) => item.kind === 'table' && item.block !== null);
  const rows = table?.kind === 'table' ? table.rows : [];
  return rows.map(({ cells }, row) => {
    const coming = (at: number): string[] =>
      all
        .filter(({ kind, column }) => kind === 'insert' && column === at)
        .map(({ text = '' }) => (row === 0 ? text : `${text}${row}`).trim());
    const gone = new Set(all.flatMap(({ kind, column }) => (kind === 'delete' ? [column] : [])));
    const own = cells.flatMap(({ text }, at) => [...coming(at), ...(gone.has(at) ? [] : [text])]);
    return [...own, ...coming(cells.length)];
  });
}

function tableIn({ base }: On): string[][] {
  const table = base.body.find((item) => item.kind === 'table' && item.block !== null);
  return table?.kind === 'table' ? table.rows.map(({ cells }) => cells.map(({ text }) => text)) : [];
}

test(
  'any columns, of one or the other, and once more on the text that holds them',
  () =>
    fc.assert(
      fc.asyncProperty(edits, fc.constantFrom('甲', '乙', '甲乙'), async (all, whose) => {
        const returned = edited(all, inCell);
        const { proposals, take } = gather([returned]);
        expect(proposals.filter(({ change }) => change.who.author !== '丙')).toHaveLength(all.length);
        const { markdown, impossible } = take(({ change }) => whose.includes(change.who.author));
        expect([...impossible]).toEqual([]);
        const newer = await textOn(bench, markdown);
        const taken = all.filter(({ author }) => whose.includes(author));
        expect(tableIn(newer)).toEqual(wanted(taken));
        const again = gather([returned], newer, 'earlier');
        const isGone = taken.some(({ kind, column }) => kind === 'delete' && column === 2);
        expect(again.proposals.map(({ standing, change }) => [change.who.author, standing])).toEqual(
          again.proposals.map(({ change: { who } }) => {
            if (who.author === '丙') return ['丙', isGone ? 'conflict' : 'ready'];
            return [who.author, whose.includes(who.author) ? 'already' : 'ready'];
          }),
        );
        const rest = again.take(({ standing }) => standing === 'ready').markdown;
        expect(rest).toBe(take().markdown);
      }),
      { seed: 20240301, numRuns: 40, endOnFailure: true },
    ),
  600_000,
);

const SHAPES = {
  'without bars around it': ['甲|乙|丙', '--|:-:|--', '1|2|3'],
  'with narrow cells': ['|甲|乙|丙|', '|-|-|-|', '|1|2|3|'],
  'in a quote': ['> | 甲 | 乙 | 丙 |', '> |---|---|---|', '> | 1 | 2 | 3 |'],
} as const;

test.each([
  ['without bars around it', 0, ['|乙|丙', '|:-:|--', '|2|3']],
  ['without bars around it', 2, ['甲|乙', '--|:-:', '1|2']],
  ['with narrow cells', 1, ['|甲|丙|', '|-|-|', '|1|3|']],
  ['in a quote', 2, ['> | 甲 | 乙 |', '> |---|---|', '> | 1 | 2 |']],
] as const)('a table %s keeps its shape when column %i goes', async (shape, column, lines) => {
  expect(await onShape(shape, { kind: 'delete', column, author: '甲' })).toEqual(lines);
});

test.each([
  ['without bars around it', 0, ['| 丁 | 甲|乙|丙', '| --- | --|:-:|--', '| 丁1 | 1|2|3']],
  ['without bars around it', 3, ['甲|乙|丙 | 丁', '--|:-:|-- | ---', '1|2|3 | 丁1']],
  ['with narrow cells', 3, ['|甲|乙|丙| 丁 |', '|-|-|-| --- |', '|1|2|3| 丁1 |']],
  ['in a quote', 1, ['> | 甲 | 丁 | 乙 | 丙 |', '> |---| --- |---|---|', '> | 1 | 丁1 | 2 | 3 |']],
] as const)('a table %s keeps its shape when one comes before column %i', async (shape, column, lines) => {
  expect(await onShape(shape, { kind: 'insert', column, author: '甲', text: '丁' })).toEqual(lines);
});

test(
  'any columns of any shape',
  () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('without bars around it', 'with narrow cells', 'in a quote'),
        edits,
        async (shape, all) => {
          const own = all.filter(({ kind, column }) => column < 3 || (kind === 'insert' && column === 3));
          const left = 3 + own.reduce((sum, { kind }) => sum + (kind === 'insert' ? 1 : -1), 0);
          // a single column without bars is no table to Markdown: that is told
          fc.pre(own.length > 0 && left > 1);
          await onShape(shape, ...own);
        },
      ),
      { seed: 20240301, numRuns: 60, endOnFailure: true },
    ),
  600_000,
);

/** @returns the lines of the table once all is taken, on CRLF */
async function onShape(shape: keyof typeof SHAPES, ...all: readonly ColumnEdit[]): Promise<string[]> {
  const front =
    '---\nid: shapes\ntitle: 报告\ndate: 2024-01-01\norganization: 某区\n---\n\n## 一、回顾\n\n见下表。\n\n';
  const markdown = `${front}${SHAPES[shape].join('\n')}\n\n以上。\n`.replaceAll('\n', '\r\n');
  const own = await openBench('shapes', markdown, join(projectRoot, 'source', 'shapes', 'report.md'));
  const returned = readBytes(inDocument(own.edition, (xml) => editColumns(xml, '见下表。', all)));
  const on = await textOn(own, markdown);
  const gathered = gatherProposals([fileOf('a', returned, own.base)], on.base);
  const { markdown: now, impossible } = taking(gathered, on, () => true);
  expect([...impossible]).toEqual([]);
  return now.slice(now.indexOf('见下表。')).split('\r\n').slice(2, 5);
}

test('on a newer text: with other words elsewhere it is taken, with another cell in the column it is shown', async () => {
  const returned = edited([{ kind: 'delete', column: 4, author: '甲' }]);
  const elsewhere = await textOn(bench, source.replace('| 480.0 | 508.8 |', '| 480.0 | 509.0 |'));
  const first = gather([returned], elsewhere, 'earlier');
  expect(first.proposals.map(({ standing }) => standing)).toEqual(['ready']);
  expect(linesOf(first.take().markdown)[2]).toBe('| 地区生产总值 | 亿元 | 480.0 | 509.0 |');
  const inside = await textOn(bench, source.replace('| 508.8 | 6.0 |', '| 508.8 | 6.1 |'));
  const second = gather([returned], inside, 'earlier');
  expect(second.proposals.map(({ standing }) => standing)).toEqual(['conflict']);
  expect(second.take().markdown).toBe(inside.base.source);
});

test('two people: the same column is one proposal; a cell of a column that the other takes away contradicts it', () => {
  const gone = edited([{ kind: 'delete', column: 4, author: '甲' }]);
  const same = gather([gone, edited([{ kind: 'delete', column: 4, author: '乙', words: false }])]);
  expect(same.proposals.map(({ people }) => people.map(({ author }) => author))).toEqual([['甲', '乙']]);
  const both = gather([edited([{ kind: 'delete', column: 2, author: '甲' }]), edited([], inCell)]);
  expect(both.proposals.map(({ against }) => against)).toEqual([[2], [1]]);
});
