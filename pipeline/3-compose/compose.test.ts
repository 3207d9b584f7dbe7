import { describe, expect, test } from 'vitest';
import type { ComposedBlock, ComposedInline } from '#model/composed-report.ts';
import { composeMarkdown } from '../test/compose-markdown.ts';
import { compose } from './compose.ts';
import { openLevels, styleLevel } from './heading-levels.ts';
import { circled } from './references.ts';

const FRONT = '---\nid: t\ntitle: 某区政府工作报告\nprofile: gov-work-report\ndate: 2024-01-10\n---\n\n';

async function bodyOf(markdown: string): Promise<readonly ComposedBlock[]> {
  const { composed } = await composeMarkdown(FRONT + markdown);
  return composed.divisions.flatMap((division) => division.blocks);
}

function tokens(inlines: readonly ComposedInline[], kind: 'figure' | 'keep'): string[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === kind) return [inline.value];
    return 'children' in inline ? tokens(inline.children, kind) : [];
  });
}

describe('figures', () => {
  test('a figure and its unit are one piece', async () => {
    const [block] = await bodyOf('累计盘活资产4.07亿元，新增306家。');
    if (block?.kind !== 'paragraph') throw new Error('no paragraph');
    expect(tokens(block.children, 'figure')).toEqual(['4.07亿元', '306家']);
  });

  test('figures of a lead are found in its lead and in its body', async () => {
    const [block] = await bodyOf('——完成20项民心工程。新增学位6300个。');
    if (block?.kind !== 'lead') throw new Error('no lead');
    expect(tokens(block.lead, 'figure')).toEqual(['20项']);
    expect(tokens(block.body, 'figure')).toEqual(['6300个']);
  });

  test('figures of a table are marked in their own cells', async () => {
    const [table] = await bodyOf('表：数据\n\n| 指标 | 数值 |\n|---|---|\n| 资产 | 4.07亿元 |\n| 学位 | 6300个 |');
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.rows.map((row) => row.flatMap((cell) => tokens(cell.children, 'figure')))).toEqual([
      ['4.07亿元'],
      ['6300个'],
    ]);
  });
});

describe('numbers that the report leaves open', () => {
  test('tables are counted, a typed number stays', async () => {
    const table = '| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n';
    const blocks = await bodyOf(`表：一\n\n${table}表7：二\n\n${table}表：三\n\n${table}`);
    const captions = blocks.flatMap((block) => (block.kind === 'table' ? [block.caption?.[0]] : []));
    expect(captions.map((first) => first?.kind === 'text' && first.value)).toEqual(['表1　', '表7　', '表3　']);
  });

  test('notes are counted in the order of their marks', async () => {
    const { composed } = await composeMarkdown(
      `${FRONT}甲[^b]乙[^a]丙[^b]。\n\n[^a]: 先写的注\n\n[^b]: 后写的注\n\n[^c]: 没有标记的注\n`,
    );
    expect(composed.notes.map(({ label, marks }) => [label, marks.length])).toEqual([
      ['1', 2],
      ['2', 1],
      ['3', 0],
    ]);
  });

  test('columns of numbers stand right', async () => {
    const [table] = await bodyOf('| 甲 | 乙 |\n|---|---|\n| 资产 | 4.07 |\n| 学位 | 6300 |');
    if (table?.kind !== 'table') throw new Error('no table');
    expect(table.align).toEqual([null, 'right']);
  });
});

describe('headings', () => {
  test('levels never skip, and start below the title', () => {
    const levels = openLevels(1);
    expect([1, 3, 3, 2, 4, 1].map((level) => levels.next(level))).toEqual([2, 3, 3, 3, 4, 2]);
  });

  test('the typed number tells the face', () => {
    expect(styleLevel({ scheme: 'hanParen', number: 1, text: '（一）' }, 2)).toBe(2);
    expect(styleLevel(null, 3)).toBe(2);
  });

  test('contents list headings and run-in headings', async () => {
    const { composed } = await composeMarkdown(
      `${FRONT}## 一、回顾\n\n（一）稳增长。全年增长5%。\n\n## 附件1　清单\n\n正文。\n`,
    );
    expect(composed.contents.map(({ level, text }) => [level, text])).toEqual([
      [2, '一、回顾'],
      [3, '（一）稳增长'],
      [2, '附件1　清单'],
    ]);
  });
});

describe('references', () => {
  test('term marks carry the number of their entry', async () => {
    const { composed } = await composeMarkdown(
      `${FRONT}培育:term[新质生产力]。\n\n## 名词解释\n\n放管服：简政放权。\n\n新质生产力：创新起主导作用。\n`,
    );
    const text = JSON.stringify(composed.divisions[0]);
    expect(text).toContain(`"label":"${circled(2)}"`);
    expect(composed.divisions[1]?.blocks.map((block) => block.kind === 'glossaryEntry' && block.marks.length)).toEqual([
      0, 1,
    ]);
  });

  test.each([
    ['a term without entry', ':term[某词]', 'compose/term-without-entry'],
    ['a link to nothing', '[见](#没有这一节)', 'compose/link-target-missing'],
    ['a script for a link', '[点](javascript:alert)', 'compose/unsafe-link'],
    ['a script behind a tab', '[点](<java&#9;script:alert>)', 'compose/unsafe-link'],
    ['a host without a scheme', '[点](//example.org/a)', 'compose/unsafe-link'],
  ])('%s is a finding', async (_name, markdown, rule) => {
    const { findings } = await composeMarkdown(`${FRONT}正文${markdown}。\n`);
    expect(findings.map((finding) => finding.rule)).toContain(rule);
  });

  test('a heading is linked by its words', async () => {
    const { composed } = await composeMarkdown(`${FRONT}## 一、回顾\n\n见[上文](#一、回顾)。\n`);
    expect(JSON.stringify(composed.divisions)).toContain(`"target":"${composed.contents[0]?.anchor}"`);
  });

  test('a key figure that is not in the text is an error', async () => {
    const front = FRONT.replace('date:', 'key_figures: [4.07亿元, 5.07亿元]\ndate:');
    const { composed, findings } = await composeMarkdown(`${front}盘活闲置资产4.07亿元。\n`);
    expect(composed.keyFigures.map(({ number, unit }) => [number, unit])).toEqual([['4.07', '亿元']]);
    expect(findings.filter(({ rule }) => rule === 'compose/key-figure-not-in-text')).toHaveLength(1);
  });
});

describe('a key figure whose text stands in several places', () => {
  const keyed = (entry: string): string => FRONT.replace('date:', `key_figures:\n  - ${entry}\ndate:`);
  const text = '新增企业306家。\n\n服务老人306家。\n';

  test('is ambiguous, says where, and stands at its own line', async () => {
    const { findings } = await composeMarkdown(keyed('306家') + text);
    const [found] = findings.filter(({ rule }) => rule === 'compose/key-figure-ambiguous');
    expect(found?.related?.map(({ place }) => place.start.line)).toEqual([10, 12]);
    expect(found?.place.start.line).toBe(6);
  });

  test('is found by what it is said to measure, or by its id', async () => {
    const by = async (entry: string) => {
      const { composed, findings } = await composeMarkdown(keyed(entry) + text);
      expect(findings.filter(({ rule }) => rule.startsWith('compose/'))).toEqual([]);
      return composed;
    };
    const said = await by('服务老人＝306家');
    const [, second] = said.figures;
    expect(said.keyFigures[0]?.anchor).toBe(second?.anchor);
    expect((await by(`${second?.id}`)).keyFigures[0]?.anchor).toBe(second?.anchor);
  });
});

describe('title block', () => {
  test('the stage comes first, the meeting line names the day', async () => {
    const front = FRONT.replace('date:', 'meeting: 某区第六届人民代表大会第四次会议\nspeaker: 区长　某某\ndate:');
    const { composed } = await composeMarkdown(`${front}各位代表：\n`);
    expect(composed.front.map(({ text }) => text)).toEqual([
      '征求意见稿',
      '（2024年1月10日在某区第六届人民代表大会第四次会议上）',
      '区长　某某',
    ]);
    expect(composed.facts.downloadName).toBe('某区政府工作报告（2024年，征求意见稿）');
  });

  test('a sample says so and its file name too', async () => {
    const { composed } = await composeMarkdown(`${FRONT.replace('date:', 'sample: true\ndate:')}正文。\n`);
    expect(composed.facts.mark).toBe('样例（非官方文本）');
  });
});

test('names of persons on a list of terms are pieces of their own, the longer one first', async () => {
  const { report, look } = await composeMarkdown(`${FRONT}由甲乙丙、甲乙和欧阳司马甲说明，办结率99.7%。`);
  const texts = look.texts;
  const { value } = compose({ report, figures: [], texts, assets: {}, names: ['甲乙', '甲乙丙', '欧阳司马甲'] });
  const block = value?.divisions[0]?.blocks[0];
  if (block?.kind !== 'paragraph') throw new Error('no paragraph');
  const names = block.children.filter((inline) => inline.kind === 'keep' && inline.name);
  expect(names.map((inline) => 'value' in inline && inline.value)).toEqual(['甲乙丙', '甲乙', '欧阳司马甲']);
});
