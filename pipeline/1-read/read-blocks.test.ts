/** What each block and division becomes. */
import { describe, expect, it } from 'vitest';
import type { Block } from '#model/block.ts';
import { plainText, plainTextOf } from '#model/walk.ts';
import { read, readGood } from './testing/read.ts';

const kinds = (blocks: readonly Block[] | undefined) => blocks?.map((block) => block.kind);
const texts = (blocks: readonly Block[] | undefined) => blocks?.map((block) => plainText(block).value);
const body = (markdown: string) => readGood(`# 题\n\n${markdown}`).divisions[0]?.blocks ?? [];

describe('blocks', () => {
  it('reads ordinals of headings and keeps them in the text', () => {
    const found = body('## 一、甲\n\n### （二）乙\n\n#### 3.丙\n\n##### （4）丁\n\n## 第五章　戊\n\n## 2023年').map(
      (block) =>
        block.kind === 'heading' ? [block.ordinal?.scheme, block.ordinal?.number, plainText(block).value] : [],
    );
    expect(found).toEqual([
      ['han', 1, '一、甲'],
      ['hanParen', 2, '（二）乙'],
      ['arabic', 3, '3.丙'],
      ['arabicParen', 4, '（4）丁'],
      ['chapter', 5, '第五章　戊'],
      [undefined, undefined, '2023年'],
    ]);
  });
  it('parts run-in headings, leads and labels from their bodies', () => {
    const blocks = body(
      [
        '## 一、总',
        '（一）推进改革。成效好。',
        '**（二）推进开放。**成效好。',
        '**1.做实事。**成效好。',
        '（三）守底线。成效**好**。',
        '——持之以恒抓改革、促开放。成效好。',
        '**民生为大。**成效好。',
        '**年度目标：**增长5%。',
        '各位代表！',
      ].join('\n\n'),
    );
    expect(blocks.map((block) => [block.kind, 'level' in block ? block.level : null])).toEqual([
      ['heading', 2],
      ['runInHeading', 3],
      ['runInHeading', 3],
      ['runInHeading', 4],
      ['runInHeading', 3],
      ['lead', null],
      ['lead', null],
      ['labelledLine', null],
      ['salutation', null],
    ]);
    expect(texts(blocks)?.[2]).toBe('（二）推进开放。成效好。');
    const [, , second] = blocks;
    expect(
      second?.kind === 'runInHeading' && [plainTextOf(second.heading).value, plainTextOf(second.body).value],
    ).toEqual(['（二）推进开放。', '成效好。']);
  });
  it('keeps a break behind an opening: it opens the body, a space there is no text', () => {
    for (const opening of ['——推进改革。', '（一）推进改革。', '**推进改革。**', '**目标：**']) {
      expect(texts(body(`${opening}\\\n成效好。`))).toEqual([`${opening.replaceAll('**', '')}\n成效好。`]);
      expect(texts(body(`${opening} 成效好。`))).toEqual([`${opening.replaceAll('**', '')}成效好。`]);
    }
  });
  it.each([
    '——只有一句话的段落。',
    '（一）只有标题的段落。',
    '**全段加粗。**',
    '各位代表，过去一年。',
    '——短。正文',
    '（一）2023年增长5%；其他。正文',
  ])('leaves a plain paragraph alone: %s', (text) => expect(kinds(body(text))).toEqual(['paragraph']));
  it('puts run-in headings on level 2 where there are no parts', () => {
    expect(body('（一）推进改革。成效好。')[0]).toMatchObject({ kind: 'runInHeading', level: 2 });
  });
});

describe('lists, tables, pictures', () => {
  it('keeps list labels as typed', () => {
    const labels = (markdown: string) =>
      body(markdown).map((block) => block.kind === 'list' && block.items.map((item) => item.label));
    expect(labels('3. 甲\n3. 乙\n7. 丙')).toEqual([['3.', '3.', '7.']]);
    expect(labels('2) 甲\n\n- 乙\n- [x] 丙')).toEqual([['2)'], [null, null]]);
    expect(labels('2023. 甲')).toEqual([['2023.']]);
    expect(texts(body('2023\\. 甲'))).toEqual(['2023. 甲']);
  });
  it('takes in table captions, and tables without a head', () => {
    const rows = '| 甲 | 乙 |\n|---|--:|\n| 1 | 2 |\n| 3 |';
    const [first, second, third] = body(
      `表1　主要**指标**\n\n${rows}\n\n表：其他\n\n${rows}\n\n${rows.replace('甲 | 乙', ' | ')}`,
    );
    expect(first).toMatchObject({ kind: 'table', number: '1', align: [null, 'right'] });
    expect(first?.kind === 'table' && first.caption && plainTextOf(first.caption).value).toBe('主要指标');
    expect(first?.kind === 'table' && first.rows.map((row) => row.length)).toEqual([2, 2]);
    expect(second).toMatchObject({ kind: 'table', number: null });
    expect(third?.kind === 'table' && [third.caption, third.head.map((cell) => cell.children)]).toEqual([
      null,
      [[], []],
    ]);
  });
  it('makes no heading of a paragraph above a divider', () => {
    expect(kinds(body('甲乙丙\n---\n丁\n==='))).toEqual(['paragraph', 'divider', 'paragraph']);
  });
  it('reads an image alone as a picture', () => {
    expect(body('![某图](a.png "图1　某图")')[0]).toMatchObject({
      kind: 'picture',
      url: 'a.png',
      alt: '某图',
      caption: '图1　某图',
    });
    expect(kinds(body('见![某图](a.png)'))).toEqual(['paragraph']);
  });
});

describe('divisions', () => {
  it('parts body, annexes and glossary', () => {
    const report = readGood(
      '# 题\n\n正文\n\n## 附件1：清单\n\n### 一、甲\n\n## 附件2\n\n## 重点项目\n\n文\n\n## 附件3\n\n文\n\n## 附件4\n\n## 名词解释\n\n1. **甲办**：事项。\n\n乙税：税收。\n\n2.丙：物。\n\n其他说明\n',
    );
    expect(
      report.divisions.map(({ kind, label, heading, blocks }) => [
        kind,
        label,
        heading && plainText(heading).value,
        blocks.length,
      ]),
    ).toEqual([
      ['body', null, null, 1],
      ['annex', '附件1', '清单', 1],
      ['annex', '附件2', '重点项目', 1],
      ['annex', '附件3', null, 1],
      ['glossary', '附件4', '名词解释', 4],
    ]);
    expect(
      report.divisions[4]?.blocks.map((block) =>
        block.kind === 'glossaryEntry'
          ? [block.label, plainTextOf(block.term).value, plainTextOf(block.definition).value]
          : block.kind,
      ),
    ).toEqual([['1.', '甲办', '事项。'], [null, '乙税', '税收。'], ['2.', '丙', '物。'], 'paragraph']);
  });
  it.each(['附件一览', '附属设施', '名词', '工作报告'])('does not take a heading for a division: %s', (heading) => {
    expect(readGood(`# 题\n\n## ${heading}\n\n文`).divisions).toHaveLength(1);
  });
  it('reads notes, and names each once', () => {
    const outcome = read('# 题\n\n甲[^a]乙[^b]\n\n[^a]: 注一\n\n    第二段\n\n[^b]: 注二\n');
    expect(outcome.value?.notes.map((note) => [note.label, texts(note.blocks)])).toEqual([
      ['a', ['注一', '第二段']],
      ['b', ['注二']],
    ]);
  });
});
