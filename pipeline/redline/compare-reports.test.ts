import { describe, expect, test } from 'vitest';
import type { LeafChange } from '#model/redline.ts';
import { composeMarkdown } from '../test/compose-markdown.ts';
import { leafOf, linesOf, textOf } from './changed-lines.ts';
import { compareReports } from './compare-reports.ts';
import { shown } from './tokens.ts';

async function compare(old: string, now: string): Promise<readonly LeafChange[]> {
  const head = '---\ntitle: 报告\n---\n\n';
  const [before, after] = [await composeMarkdown(head + old), await composeMarkdown(head + now)];
  return compareReports(before.composed, after.composed, '主要数据').changes.filter((change) => change.op !== 'same');
}

const signs = { same: '', insert: '+', delete: '-' } as const;
/** `达到-4亿元+5亿元，` */
function told(change: LeafChange | undefined): string {
  if (!change) return '';
  const lines = linesOf(change).filter((pieces) => pieces.some((piece) => piece.op !== 'same'));
  return lines
    .map((pieces) => pieces.map((piece) => signs[piece.op] + piece.inlines.map(shown).join('')).join('|'))
    .join('\n');
}

describe('words and figures', () => {
  test('a figure with its unit is one token', async () => {
    const [edit] = await compare('盘活空置楼宇14.8万平方米，认定306家。', '盘活空置楼宇15.2万平方米，认定1,306家。');
    expect(told(edit)).toBe('盘活空置楼宇|-14.8万平方米|+15.2万平方米|，认定|-306家|+1,306家|。');
  });

  test('a figure that formatting tears apart is one token all the same', async () => {
    const [edit] = await compare('完成投资**4**.07亿元。', '完成投资**5**.07亿元。');
    expect(told(edit)).toContain('-4.07亿元|+5.07亿元');
  });

  test('no change ends between two digits', async () => {
    const [edit] = await compare('产值5亿元。', '产值51234.5亿元。');
    expect(told(edit)).toBe('产值|-5亿元|+51234.5亿元|。');
  });

  test('one letter between two replacements is part of the change', async () => {
    const [edit] = await compare('我们坚持改革的方向不动摇。', '我们坚持开放的道路不动摇。');
    expect(told(edit)).toBe('我们坚持|-改革的方向|+开放的道路|不动摇。');
  });

  test('what is only formatted otherwise is the same', async () => {
    expect(await compare('推进重点工作。', '推进**重点**工作。')).toEqual([]);
  });
});

describe('blocks', () => {
  const paragraphs = [
    '第一段讲产业发展和项目建设。',
    '第二段讲城市更新和交通治理。',
    '第三段讲民生改善和就业保障。',
    '第四段讲政府自身建设。',
  ];
  const text = (...order: number[]): string => order.map((index) => paragraphs[index]).join('\n\n');
  const ops = (changes: readonly LeafChange[]): string[] =>
    changes.map((change) => `${change.op} ${textOf(linesOf(change)[0] ?? []).slice(0, 3)}`);

  test('a new one and one that is gone', async () => {
    expect(ops(await compare(text(0, 1, 2), text(0, 2, 3)))).toEqual(['delete 第二段', 'insert 第四段']);
  });

  test('one that moved stands in both places under one number', async () => {
    const changes = await compare(text(0, 1, 2, 3), text(0, 2, 3, 1));
    expect(ops(changes)).toEqual(['moveFrom 第二段', 'moveTo 第二段']);
    expect(changes.map((change) => ('move' in change ? change.move : null))).toEqual([1, 1]);
  });

  test('one that was written anew in part is matched by likeness', async () => {
    const changes = await compare(text(0, 1), `${paragraphs[0]}\n\n全力推进城市更新和交通治理，成效明显。`);
    expect(changes.map((change) => change.op)).toEqual(['edit']);
  });

  test('a list item’s label is a change of its own', async () => {
    const [edit] = await compare('1. 甲事项\n2. 乙事项', '1. 甲事项\n3. 乙事项');
    expect(told(edit)).toBe('-2.|+3.|乙事项');
  });
});

describe('tables', () => {
  const table = (...rows: string[]): string => ['| 指标 | 数值 |', '|---|---|', ...rows].join('\n');

  test('are compared cell by cell, rows found by their first cell', async () => {
    const [change] = await compare(
      table('| 产值 | 480.0 |', '| 收入 | 32.0 |'),
      table('| 产值 | 508.8 |', '| 投资 | 150 |', '| 收入 | 32.0 |'),
    );
    expect(change?.op).toBe('editTable');
    const rows = change?.op === 'editTable' ? change.rows.map((row) => row.op) : [];
    expect(rows).toEqual(['same', 'same', 'insert', 'same']);
    expect(told(change)).toBe('-480.0|+508.8\n+投资\n+150');
  });

  test('with another number of columns is another table', async () => {
    const changes = await compare(table('| 产值 | 480.0 |'), '| 指标 | 旧 | 新 |\n|---|---|---|\n| 产值 | 1 | 2 |');
    expect(changes.map((change) => [change.op, leafOf(change).block.kind])).toEqual([
      ['delete', 'table'],
      ['insert', 'table'],
    ]);
  });
});

describe('notes', () => {
  test('a mark that is gone goes with its note, one that stays has its note compared', async () => {
    const head = '---\ntitle: 报告\n---\n\n';
    const old = await composeMarkdown(`${head}甲[^a]乙[^b]。\n\n[^a]: 注甲5家\n\n[^b]: 注乙\n`);
    const now = await composeMarkdown(`${head}甲[^a]乙。\n\n[^a]: 注甲6家\n`);
    const redline = compareReports(old.composed, now.composed, '主要数据');
    expect(redline.changes.filter((change) => change.op !== 'same').map(told)).toEqual(['甲[1]乙|-[2]|。']);
    expect(redline.notes.map((note) => note.changes.map(told))).toEqual([['注甲|-5家|+6家'], ['-注乙']]);
  });
});
