/** Long files and functions are seen, and let through only with a reason. */
import { describe, expect, test } from 'vitest';
import { oversizeOf } from '../tools/sizes.ts';

const lines = (count: number): string => 'step();\n'.repeat(count);

describe('sizes', () => {
  test.each([
    ['a long file', `/** Opens. */\n${lines(200)}`, 1],
    ['a long file with a reason', `/** Opens (long: one table). */\n${lines(200)}`, 0],
    ['a file of 200 lines', lines(200), 0],
    ['a long function', `export function f(): void {\n${lines(41)}}\n`, 1],
    ['a function of 40 lines', `export function f(): void {\n${lines(40)}}\n`, 0],
    ['a long arrow function', `export const f = (): void => {\n${lines(41)}};\n`, 1],
    [
      'a long function with a reason before it',
      `/** long: one switch */\nexport const f = (): void => {\n${lines(41)}};\n`,
      0,
    ],
    ['a long function with a reason in it', `function f(): void {\n// long: one switch\n${lines(41)}}\n`, 0],
    ['a long method', `class A {\nf(): void {\n${lines(41)}}\n}\n`, 1],
  ])('%s: %#', (_what, source, problems) => {
    expect(oversizeOf('planted.ts', source)).toHaveLength(problems);
  });
});
