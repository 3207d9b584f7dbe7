/** Workflow commands keep to one line each, whatever the author wrote, and count what has no room. */
import { expect, test } from 'vitest';
import type { Finding } from '#model/finding.ts';
import { githubCommands } from './github.ts';

function finding(line: number, zh: string, file = 'source/a/report.md'): Finding {
  const start = { line, column: 3, offset: 0 };
  const place = { file, start, end: { ...start, column: 7 } };
  return { rule: 'punctuation/doubled-mark', severity: 'warning', message: { zh, en: 'doubled' }, place };
}

test('a finding is a command with its place', () => {
  expect(githubCommands([finding(4, '标点重复')], 'zh')).toBe(
    '::warning title=punctuation/doubled-mark,file=source/a/report.md,line=4,endLine=4,col=3,endColumn=7::标点重复\n',
  );
});

test('line feeds, percent signs, colons and commas cannot end the command or a property', () => {
  const text = githubCommands([finding(1, '增长5%\n::error::x', 'a,b:c%/r.md')], 'zh');
  expect(text).toBe(
    '::warning title=punctuation/doubled-mark,file=a%2Cb%3Ac%25/r.md,line=1,endLine=1,col=3,endColumn=7::增长5%25%0A::error::x\n',
  );
});

test('what has no room is counted in a last notice', () => {
  const lines = githubCommands(
    Array.from({ length: 13 }, (_, index) => finding(index + 1, '标点重复')),
    'en',
  ).split('\n');
  expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
  expect(lines.at(-2)).toMatch(/^::notice::3 /u);
});

test('nothing found, nothing said', () => expect(githubCommands([], 'zh')).toBe(''));
