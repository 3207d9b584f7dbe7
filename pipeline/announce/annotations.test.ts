/** Annotations keep their lines and their order; what has no room is counted; the summary keeps an author's words plain. */
import { expect, test } from 'vitest';
import type { Finding, Severity } from '#model/finding.ts';
import { annotationsOf } from './annotations.ts';
import { summaryMarkdown } from './summary.ts';

function finding(severity: Severity, line: number, zh = '数字被空格拆开'): Finding {
  const start = { line, column: 3, offset: 0 };
  const place = { file: 'source/a/report.md', start, end: { ...start, column: 7 } };
  return { rule: 'numbers/digits-split-by-space', severity, message: { zh, en: 'split' }, place };
}

test('errors come first, each on its place', () => {
  const { shown, left } = annotationsOf([finding('info', 1), finding('warning', 2), finding('error', 3)], 'zh');
  expect(left).toBe(0);
  expect(shown.map(({ level, startLine }) => [level, startLine])).toEqual([
    ['error', 3],
    ['warning', 2],
    ['notice', 1],
  ]);
  expect(shown[0]).toEqual({
    level: 'error',
    message: '数字被空格拆开',
    title: 'numbers/digits-split-by-space',
    file: 'source/a/report.md',
    startLine: 3,
    endLine: 3,
    startColumn: 3,
    endColumn: 7,
  });
});

test('a finding over two lines has no columns', () => {
  const one = finding('error', 3);
  const over = { ...one, place: { ...one.place, end: { line: 5, column: 1, offset: 9 } } };
  expect(annotationsOf([over], 'en').shown[0]).not.toHaveProperty('startColumn');
});

test('ten of each level are shown, the others counted', () => {
  const many = Array.from({ length: 13 }, (_, index) => [
    finding('error', index + 1),
    finding('info', index + 1),
  ]).flat();
  const { shown, left } = annotationsOf(many, 'zh');
  expect(shown.filter(({ level }) => level === 'error')).toHaveLength(10);
  expect(shown.filter(({ level }) => level === 'notice')).toHaveLength(10);
  expect(left).toBe(6);
});

test('the summary counts, lists errors first, and lets no word of the author become markup', () => {
  const hostile = finding('error', 9, '[点我](https://evil.example) | <img src=x> @everyone\n| 新行');
  const reports = [{ file: 'source/a/report.md', figures: 41, findings: [finding('warning', 2), hostile] }];
  const text = summaryMarkdown(reports, [{ file: 'a.pdf', bytes: 12345, sha256: 'ab' }], 'zh');
  expect(text).toContain('| source/a/report.md | 41 | 1 | 1 | 0 |');
  expect(text.indexOf('| 必须改 |', text.indexOf('需要核对'))).toBeLessThan(text.indexOf('| 疑似 | source'));
  expect(text).toContain('| a.pdf | 12,345 B | `ab` |');
  expect(text).not.toMatch(/<img|\]\(|@everyone/u);
  const row = text.split('\n').find((line) => line.includes('点我')) ?? '';
  expect(row.match(/\|/gu)).toHaveLength(5);
});

test('without findings it says so', () => {
  expect(summaryMarkdown([{ file: 'a.md', figures: 0, findings: [] }], [], 'en')).toContain('No findings.');
});
