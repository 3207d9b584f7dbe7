/** The register takes what may follow and nothing else, and any change of its past is found. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completion, hashText, reservation } from '../testing/small-edition.ts';
import type { Happening, Register } from './entry.ts';
import { chainProblems, judgeRegister, pastProblems } from './judge-register.ts';
import {
  append,
  contradictionOf,
  emptyRegister,
  nextNumber,
  parseRegister,
  registerText,
  standing,
} from './register.ts';

const build = (...happened: readonly Happening[]): Register =>
  happened.reduce((register, one) => append(register, one, hashText), emptyRegister('brief'));

const WITHDRAWN: Happening = { kind: 'withdrawn', number: 1, date: '2024-03-01', reason: '数据有误' };
const three = build(reservation(1), completion(1), WITHDRAWN, reservation(2), completion(2));

const place = { file: 'r', start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };
const judge = (now: string | null, committed: string | null) =>
  judgeRegister({ report: 'brief', place, now, committed }, hashText).map(({ message }) => message.en.split(';')[0]);

test('numbers count on, and only a completed edition that was not withdrawn stands', () => {
  expect(nextNumber([])).toBe(1);
  expect(nextNumber(three.entries)).toBe(3);
  expect(standing(three.entries)).toBe(2);
  expect(standing(build(reservation(1), completion(1), WITHDRAWN).entries)).toBeNull();
});

test.each<[string, readonly Happening[], Happening]>([
  ['number-not-next', [reservation(1)], reservation(1)],
  ['number-not-next', [reservation(1)], reservation(3)],
  ['not-reserved', [], completion(1)],
  ['completed-twice', [reservation(1), completion(1)], completion(1)],
  ['not-completed', [reservation(1)], WITHDRAWN],
  ['withdrawn-twice', [reservation(1), completion(1), WITHDRAWN], WITHDRAWN],
])('%s', (why, before, next) => {
  const register = build(...before);
  expect(contradictionOf(register.entries, next)).toBe(why);
  expect(() => append(register, next, hashText)).toThrow(why);
});

test('written and read back, it is the same', () => {
  const text = registerText(three);
  expect(parseRegister(text)).toEqual(three);
  expect(chainProblems(text, 'brief', hashText)).toEqual([]);
  expect(judge(text, registerText({ ...three, entries: three.entries.slice(0, 2) }))).toEqual([]);
  expect(judge(text, null)).toEqual([]);
  expect(judge(null, null)).toEqual([]);
});

describe('a rewritten past', () => {
  test('an entry changed, its digest left', () => {
    const text = registerText(three).replace('数据有误', '数据无误');
    expect(judge(text, null)).toEqual([expect.stringContaining('entry 3')]);
  });

  test('an entry changed and the whole chain hashed anew: the committed one knows', () => {
    const forged = build(
      reservation(1),
      completion(1),
      { ...WITHDRAWN, reason: '数据无误' } as Happening,
      reservation(2),
    );
    expect(judge(registerText(forged), null)).toEqual([]);
    expect(judge(registerText(forged), registerText(three))).toEqual([expect.stringContaining('entry 3')]);
  });

  test('entries removed from the end, from the middle, and all of them', () => {
    const short = { ...three, entries: three.entries.slice(0, 2) };
    expect(judge(registerText(short), registerText(three))).toEqual([expect.stringContaining('3 committed entries')]);
    const gap = { ...three, entries: three.entries.toSpliced(2, 1) };
    expect(judge(registerText(gap), null).length).toBeGreaterThan(0);
    expect(judge(null, registerText(three))).toEqual([expect.stringContaining('is gone')]);
  });

  test('another report, another spelling, no JSON', () => {
    expect(chainProblems(registerText(three), 'other', hashText)).toHaveLength(1);
    expect(chainProblems(registerText(three).replace('\n', '\n\n'), 'brief', hashText)).toHaveLength(1);
    expect(chainProblems('{', 'brief', hashText)).toHaveLength(1);
    // git may check a text out with CRLF: the same register
    expect(chainProblems(registerText(three).replaceAll('\n', '\r\n'), 'brief', hashText)).toEqual([]);
  });

  test('any change of any entry is found', () => {
    const text = registerText(three);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('0', 'x', '"', ' ', '\n', '一'), (at, letter) => {
        fc.pre(text[at] !== letter);
        const changed = text.slice(0, at) + letter + text.slice(at + 1);
        expect(chainProblems(changed, 'brief', hashText).length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  test('what was added is no change of the past', () => {
    expect(pastProblems(three.entries.slice(0, 3), three.entries)).toEqual([]);
  });
});
