/** The tally counts what ran: no test, a file that does not load, or a bad exit code is a failure. */
import { expect, test } from 'vitest';
import { tallyOf } from './vitest-run.ts';

const file = (status: string, cases: readonly (readonly [string, string])[], message = '') => ({
  name: 'a.test.ts',
  status,
  message,
  assertionResults: cases.map(([fullName, each]) => ({ fullName, status: each })),
});
const report = (passed: number, failed: number, ...testResults: ReturnType<typeof file>[]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults,
});

test('passed, failed and skipped are counted and named', () => {
  const cases = [
    ['one', 'passed'],
    ['two', 'failed'],
    ['three (skipped: no corpus)', 'pending'],
  ] as const;
  expect(tallyOf(report(1, 1, file('failed', cases)), 1)).toEqual({
    passed: 1,
    failed: 1,
    skipped: ['three (skipped: no corpus)'],
    problems: ['two'],
  });
});

test('all is well only when tests ran', () => {
  expect(tallyOf(report(1, 0, file('passed', [['one', 'passed']])), 0)).toMatchObject({ failed: 0, problems: [] });
  expect(tallyOf(report(0, 0), 0)).toMatchObject({ failed: 1, problems: ['vitest ran no test'] });
  expect(tallyOf(report(0, 0, file('passed', [['one', 'pending']])), 0).failed).toBe(1);
});

test('a file that cannot be loaded fails without a test of its own', () => {
  const broken = file('failed', [], 'SyntaxError: here\n  at …');
  const tally = tallyOf(report(1, 0, file('passed', [['one', 'passed']]), broken), 1);
  expect(tally).toMatchObject({ passed: 1, failed: 1, problems: ['a.test.ts: SyntaxError: here'] });
});

test('an exit code without a failed test, or no report, is a failure', () => {
  const good = report(1, 0, file('passed', [['one', 'passed']]));
  expect(tallyOf(good, 1)).toMatchObject({ failed: 1, problems: ['vitest ended with exit code 1'] });
  expect(tallyOf(null, 0).failed).toBe(1);
});
