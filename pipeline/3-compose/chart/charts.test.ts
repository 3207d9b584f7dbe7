/** Charts: what is drawn is the table's, in proportion and told apart; what cannot be drawn is a finding at its line. */
import { describe, expect, test } from 'vitest';
import type { ComposedChart, PathShape } from '#model/chart.ts';
import { composeMarkdown } from '../../test/compose-markdown.ts';

const FRONT = '---\nid: t\ntitle: 图表\nprofile: generic\n---\n\n';

async function composed(markdown: string) {
  const { composed: report, findings } = await composeMarkdown(`${FRONT}正文。\n\n${markdown}\n`);
  const tables = report.divisions.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
  const [chart] = tables.flatMap((table) => table.chart ?? []);
  return { chart, tables, findings: findings.filter(({ rule }) => /chart/u.test(rule)) };
}

async function chartOf(markdown: string): Promise<ComposedChart> {
  const { chart, findings } = await composed(markdown);
  expect(findings).toEqual([]);
  if (!chart) throw new Error('no chart');
  return chart;
}

const table = (head: string, rows: readonly string[]): string =>
  [
    `| ${head} |`,
    `|${head
      .split('|')
      .map(() => '---|')
      .join('')}`,
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
const chart = (attributes: string, head: string, rows: readonly string[], caption = ''): string =>
  `:::chart{${attributes}}\n${caption && `${caption}\n\n`}${table(head, rows)}\n:::`;
const textsOf = ({ drawing }: ComposedChart): string[] =>
  drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

/** Extent of a filled path, in px. */
function box({ segments }: PathShape) {
  const points = segments.flatMap((segment): [number, number][] =>
    segment[0] === 'M' || segment[0] === 'L' ? [[segment[1], segment[2]]] : [],
  );
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
}

const barsOf = ({ drawing }: ComposedChart) =>
  drawing.shapes.flatMap((shape) => (shape.kind === 'path' && shape.fill === 'series1' ? [box(shape)] : []));

describe('what is drawn', () => {
  test('numbers as the table prints them, bars in proportion from nought', async () => {
    const drawn = await chartOf(chart('type=bar unit=元', '年 | 值', ['甲 | 1,000', '乙 | 500.0', '丙 | -250']));
    expect(textsOf(drawn)).toEqual(expect.arrayContaining(['单位：元', '1,000', '500.0', '-250', '甲', '乙', '丙']));
    const [a, b, c] = barsOf(drawn).map(({ height }) => height);
    expect((b ?? 0) / (a ?? 1)).toBeCloseTo(0.5, 1);
    expect((c ?? 0) / (a ?? 1)).toBeCloseTo(0.25, 1);
  });

  test.each([
    [2, 1],
    [12, 1],
    [5, 4],
    [12, 4],
  ])('%d categories, %d series: every value once, nothing beyond the edges, the same twice', async (rows, columns) => {
    const names = Array.from({ length: columns }, (_, at) => `系列${'甲乙丙丁'[at]}`);
    const lines = Array.from({ length: rows }, (_, row) =>
      [`名称很长的类别之${'一二三四五六七八九十壬癸'[row]}`, ...names.map((_, at) => 1000 + row * 10 + at)].join(' | '),
    );
    const source = chart('type=bar', ['类别', ...names].join(' | '), lines);
    const drawn = await chartOf(source);
    const numbers = textsOf(drawn).filter((text) => /^\d+$/u.test(text));
    expect(numbers).toHaveLength(rows * columns);
    expect(new Set(numbers).size).toBe(rows * columns);
    const { widthPx, heightPx, shapes } = drawn.drawing;
    for (const shape of shapes) {
      if (shape.kind !== 'text') continue;
      const width = [...shape.text].reduce((sum, each) => sum + (each > '\u2e7f' ? 1 : 0.57), 0) * shape.sizePx;
      const left = shape.xPx - { start: 0, middle: width / 2, end: width }[shape.anchor];
      expect([shape.text, left >= -1 && left + width <= widthPx + 1 && shape.yPx <= heightPx]).toEqual([
        shape.text,
        true,
      ]);
    }
    expect(await chartOf(source)).toEqual(drawn);
  });
});

test('a category is broken, its numbers are not', async () => {
  const rows = Array.from(
    { length: 12 },
    (_, at) => `${2010 + at}—${2011 + at}年度第一批和第二批次合计${2010 + at}-${2011 + at} | ${at}`,
  );
  for (const type of ['bar', 'line']) {
    const texts = textsOf(await chartOf(chart(`type=${type}`, '时段 | 值', rows)));
    const numbers = texts.flatMap((text) => text.match(/\d+/gu) ?? []).filter((number) => number.length > 2);
    expect(numbers.length).toBeGreaterThan(3);
    for (const number of numbers) expect(number).toMatch(/^20[12]\d$/u);
  }
});

describe('lines and columns', () => {
  test('lines differ in stroke as well as in colour, and say when they do not begin at nought', async () => {
    const drawn = await chartOf(
      chart('type=line unit=天', '年 | 甲 | 乙', ['2022年 | 281 | 290', '2023年 | 292 | 291']),
    );
    const strokes = drawn.drawing.shapes.flatMap((shape) =>
      shape.kind === 'path' && shape.strokePx === 2 ? [`${shape.stroke} ${shape.dash.join(' ')}`] : [],
    );
    expect(new Set(strokes)).toEqual(new Set(['series1 ', 'series2 7 4']));
    expect(textsOf(drawn)).toContain('纵轴未自零起');
    const low = await chartOf(chart('type=line', '年 | 甲', ['2022年 | 10', '2023年 | 292']));
    expect(textsOf(low)).not.toContain('纵轴未自零起');
  });

  test('only the columns that are named', async () => {
    const rows = ['2022年 | 480.0 | 6.1', '2023年 | 508.8 | 6.0'];
    const drawn = await chartOf(chart('type=bar columns="增速"', '年 | 总值（亿元） | 增速（%）', rows));
    expect(textsOf(drawn)).toEqual(expect.arrayContaining(['单位：%', '6.1', '6.0']));
    expect(textsOf(drawn)).not.toContain('480.0');
  });
});

test('the description is made from the table, or the author’s own', async () => {
  const rows = ['2022年 | 480.0', '2023年 | 508.8'];
  const made = await chartOf(chart('type=bar unit=亿元', '年份 | 总值', rows, '表：生产总值'));
  expect(made.alt).toBe('柱状图，生产总值，单位：亿元。总值：2022年 480.0，2023年 508.8。');
  expect((await chartOf(chart('type=bar alt="逐年增加"', '年份 | 总值', rows))).alt).toBe('逐年增加');
});

describe('what cannot be drawn is a finding at its line, and the table stays', () => {
  test.each([
    ['no numbers', 'type=bar', '甲 | 乙', ['一 | 二', '三 | 四'], 'compose/chart-without-numbers', 9],
    ['mixed units in a column', 'type=bar', '甲 | 乙', ['一 | 3亿元', '三 | 4万元'], 'compose/chart-mixed-units', 13],
    [
      'columns of two units',
      'type=bar',
      '甲 | 乙（元） | 丙（%）',
      ['一 | 3 | 4', '二 | 5 | 6'],
      'compose/chart-mixed-units',
      10,
    ],
    ['units by row', 'type=bar', '甲 | 单位 | 乙', ['一 | 元 | 4', '二 | 户 | 6'], 'compose/chart-mixed-units', 13],
    ['words among numbers', 'type=line', '甲 | 乙', ['一 | 3', '三 | 约4'], 'compose/chart-cell-not-number', 13],
    ['an unknown column', 'type=line columns=丁', '甲 | 乙', ['一 | 3', '三 | 4'], 'compose/chart-column-unknown', 9],
    ['one number', 'type=bar', '甲 | 乙', ['一 | 3'], 'compose/chart-too-few', 9],
    ['an unknown type', 'type=pie', '甲 | 乙', ['一 | 3', '三 | 4'], 'read/chart-type', 9],
    ['no type', '', '甲 | 乙', ['一 | 3', '三 | 4'], 'read/chart-type', 9],
    ['an unknown attribute', 'type=bar colour=red', '甲 | 乙', ['一 | 3', '三 | 4'], 'read/chart-attribute', 9],
    ['too many series', 'type=bar', '甲|1|2|3|4|5', ['一|1|2|3|4|5', '二|1|2|3|4|5'], 'compose/chart-too-many', 9],
  ] as const)('%s', async (_name, attributes, head, rows, rule, line) => {
    const { findings, tables } = await composed(chart(attributes, head, [...rows]));
    expect(findings.map((found) => [found.rule, found.place.start.line])).toEqual([[rule, line]]);
    expect(tables).toHaveLength(1);
  });

  test('text beside the table, and no table at all', async () => {
    const beside = await composed(`:::chart{type=bar}\n${table('甲 | 乙', ['一 | 3', '三 | 4'])}\n\n另有一段。\n:::`);
    expect(beside.findings.map(({ rule }) => rule)).toEqual(['read/chart-content']);
    expect((await composed(':::chart{type=bar}\n只有文字。\n:::')).findings.map(({ rule }) => rule)).toEqual([
      'read/chart-content',
    ]);
  });
});
