/** Texts made to hang or break a parser get a finding, in seconds. */
import { expect, it } from 'vitest';
import { read } from './testing/read.ts';

/** ms; each takes far less when it is quiet. */
const PATIENCE = 20_000;

const HOSTILE: readonly (readonly [string, string, string | null])[] = [
  ['5 MB on one line', '推进改革，'.repeat(350_000), 'read/line-too-long'],
  ['5 MB of one Latin line', 'a '.repeat(2_600_000), 'read/line-too-long'],
  ['10,000 quotes inside each other', `${'>'.repeat(10_000)} 甲`, 'read/nested-too-deep'],
  ['10,000 lists inside each other', `${'- '.repeat(10_000)}甲`, 'read/nested-too-deep'],
  ['10,000 numbered lists inside each other', `${'1. '.repeat(10_000)}甲`, 'read/nested-too-deep'],
  [
    'lists nested by indentation',
    Array.from({ length: 300 }, (_, i) => `${' '.repeat(2 * i)}- 甲`).join('\n'),
    'read/nested-too-deep',
  ],
  ['10,000 openings of emphasis', '*a **b '.repeat(10_000), 'read/too-many-marks'],
  ['emphasis inside emphasis', `${'*a **b '.repeat(500)}${'c** d* '.repeat(500)}`, 'read/nested-too-deep'],
  ['10,000 open brackets', '['.repeat(10_000), null],
  ['10,000 open links', '[a]('.repeat(20_000), 'read/too-many-marks'],
  ['50,000 lines that could be tables', '|a\n'.repeat(50_000), 'read/too-many-marks'],
  ['20,000 note marks', '[^a]'.repeat(20_000), 'read/too-many-marks'],
  ['10,000 backticks', '`a``'.repeat(10_000), null],
  ['10,000 directives', ':sup['.repeat(10_000), null],
  ['directives inside each other', `${':sup['.repeat(200)}甲${']'.repeat(200)}`, null],
];

it.each(HOSTILE)('%s', { timeout: PATIENCE }, (_, text, rule) => {
  const outcome = read(`# 题\n\n${text}\n`);
  expect(outcome.fatal).toBe(false);
  if (rule) expect(outcome.findings.map((finding) => finding.rule)).toContain(rule);
});

it('reads a long honest table and a long honest text', { timeout: PATIENCE }, () => {
  const rows = Array.from({ length: 3_000 }, (_, i) => `| **${i}** | *甲* | [乙](#丙) | 丁 |`).join('\n');
  expect(read(`# 题\n\n| a | b | c | d |\n|---|---|---|---|\n${rows}\n`).findings).toEqual([]);
  const text = '推进**改革**，完成2023年306家企业改造。\n\n'.repeat(5_000);
  expect(read(`# 题\n\n${text}`).findings).toEqual([]);
});
