/** Fixes mend marks and nothing else: not figures, not structure, not code, links, front matter or late stages. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '#model/finding.ts';
import type { Report } from '#model/report.ts';
import { readReport } from '#read/read.ts';
import { checkReport } from '../check.ts';
import { applyFixes, type FixLevel } from './apply-fixes.ts';
import { fixReport } from './fix-report.ts';
import { unifiedDiff } from './unified-diff.ts';

function read(source: string): Report | null {
  return readReport({ file: 'report.md', bytes: new TextEncoder().encode(source), id: 'report' }).value;
}

function fixed(source: string, level: FixLevel = 'safe', judge: (report: Report) => readonly Finding[] = checkReport) {
  const report = read(source);
  if (!report) throw new Error('cannot be read');
  return fixReport(report, { level, judge, reread: read });
}

const text = (body: string, level: FixLevel = 'safe') =>
  fixed(`# 报告\n\n${body}\n`, level).text.slice('# 报告\n\n'.length, -1);

describe('safe fixes', () => {
  it.each([
    ['深化改革,推行新政;新增就业(含返乡)1.2万人。', '深化改革，推行新政；新增就业（含返乡）1.2万人。'],
    ['深化改革，，推行新政。。', '深化改革，推行新政。'],
    ['推进"放管服"改革。', '推进“放管服”改革。'],
    ['企业２０家，增长５．１％。', '企业20家，增长5.1%。'],
    ['2024年1⽉的⼯作。', '2024年1⽉的工作。'],
    ['新增\u200b就业1.2\u200b万人。', '新增就业1.2\u200b万人。'],
    ['新增\u200b就业\ufeff1.2万人。', '新增就业1.2万人。'],
    ['\\--生态环境更加优美。', '——生态环境更加优美。'],
    ['学校、医院。。。', '学校、医院……'],
    ['**重点：**深化改革,推行新政。', '**重点：**深化改革，推行新政。'],
  ])('%s', (before, after) => expect(text(before)).toBe(after));

  it.each([
    '`a,中`、[附,件](https://例.中国/甲,乙) https://example.org/a,b',
    '![图,一](a,中.png)',
    '```\n中,文\n```',
    '增长1,256亿元，比例3:2，9:30开会。',
    '提升 改造12个小区，惠及居民。',
    '增长5-8%。',
  ])('leave %s as it is', (body) => expect(text(body)).toBe(body));

  it('leave the front matter and the targets of links alone', () => {
    const source = '---\ntitle: 报告,一\n---\n\n## 一、回顾,总结\n\n见[上文](#一、回顾,总结)。\n';
    expect(fixed(source).text).toBe(source);
  });
});

describe('suggested fixes', () => {
  it.each([
    ['提升 改造12个小区，惠及居民。', '提升改造12个小区，惠及居民。'],
    ['增长5-8%，增长5～8%。', '增长5%～8%，增长5%～8%。'],
    ['1、项目建设\n\n深化改革，。', '1.项目建设\n\n深化改革。'],
  ])('%s', (before, after) => expect(text(before, 'suggested')).toBe(after));
});

describe('what a fix may not do', () => {
  const judgeWith =
    (from: string, to: string) =>
    (report: Report): readonly Finding[] => {
      const at = report.source.indexOf(from);
      if (at < 0) return [];
      const point = { line: 1, column: 1, offset: at };
      const place = { file: 'report.md', start: point, end: { ...point, offset: at + from.length } };
      const edits = [{ from: at, to: at + from.length, text: to }];
      return [{ rule: 'x/y', severity: 'info', message: { zh: '', en: '' }, place, fix: { safe: true, edits } }];
    };

  it.each([
    ['changes a value', '4.07亿元', '4.70亿元'],
    ['drops a qualifier', '200余场', '200场'],
    ['drops a unit', '94.3%', '94.3'],
    ['makes a heading', '一、回顾', '\n## 一、回顾'],
    ['makes a list', '一、回顾', '- 回顾'],
    ['makes a comment', '一、回顾', '<!-- 回顾 -->'],
  ])('%s: refused and said', (_what, from, to) => {
    const source = '# 报告\n\n一、回顾\n\n盘活资产4.07亿元，办好率94.3%，举办活动200余场。\n';
    const { text: after, applied, findings } = fixed(source, 'safe', judgeWith(from, to));
    expect([after, applied, findings.map(({ rule }) => rule)]).toEqual([source, [], ['fix/refused']]);
  });

  it('one that is refused does not keep the others away', () => {
    const both = (report: Report) => [...judgeWith('4.07', '4.70')(report), ...judgeWith(',', '，')(report)];
    expect(fixed('# 报告\n\n盘活资产4.07亿元,增长。\n', 'safe', both).text).toBe(
      '# 报告\n\n盘活资产4.07亿元，增长。\n',
    );
  });

  it.each(['deliberation', 'revision', 'published'])('at stage %s nothing is changed', (stage) => {
    const source = `---\ntitle: 报告\nstage: ${stage}\n---\n\n深化改革,推行新政。\n`;
    const { text: after, findings } = fixed(source);
    expect([after, findings.map(({ rule, place }) => [rule, place.start.line])]).toEqual([source, [['fix/stage', 3]]]);
  });
});

describe('applying', () => {
  it('makes edits that meet in rounds, and the same edit once', () => {
    expect(text('深化改革,,推行新政。')).toBe('深化改革，推行新政。');
    const finding = checkReport(read('# 报告\n\n深化改革,推行。') as Report).find(({ fix }) => fix) as Finding;
    const { text: after, applied } = applyFixes('# 报告\n\n深化改革,推行。', [finding, finding], 'safe');
    expect([after, applied.length]).toEqual(['# 报告\n\n深化改革，推行。', 2]);
  });

  it('a diff shows the changed lines alone, and nothing where nothing changed', () => {
    expect(unifiedDiff('a.md', '一\n\n二\n\n三\n\n四\n', '一\n\n二\n\n三！\n\n四\n')).toMatchInlineSnapshot(`
      "===================================================================
      --- a/a.md
      +++ b/a.md
      @@ -4,3 +4,3 @@
       
      -三
      +三！
       
      "
    `);
    expect(unifiedDiff('a.md', '一', '一')).toBe('');
  });
});
