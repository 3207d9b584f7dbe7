/** One command makes a rule: three files and one registry line. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeRule } from './new-rule.ts';

const RULES = join(import.meta.dirname, '..', '2-check', 'rules');

describe('new:rule', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rules-'));
    await cp(RULES, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it.each([
    'numbers/aaa-first',
    'numbers/zzz-last',
    'structure/middle-one',
    'terms/zzzz-very-last',
  ])('makes %s', async (id) => {
    const before = await readFile(join(folder, 'registry.ts'), 'utf8');
    const paths = await makeRule(folder, id);
    expect(paths).toHaveLength(3);
    const after = await readFile(join(folder, 'registry.ts'), 'utf8');
    expect(after.split('\n').length).toBe(before.split('\n').length + 2);
    expect(after).toContain(`from './${id}.ts'`);
    const imported = [...after.matchAll(/import \{ (\w+) \} from '\.\/\w+\//g)].map((found) => found[1]);
    const listed = [...(after.split('RULES: readonly Rule[] = [')[1] ?? '').matchAll(/^ {2}(\w+),$/gm)].map(
      (found) => found[1],
    );
    expect(listed).toEqual(imported);
  });

  it('refuses to overwrite and refuses what is no id', async () => {
    await expect(makeRule(folder, 'numbers/doubled-decimal-point')).rejects.toThrow('already');
    await expect(makeRule(folder, '../evil')).rejects.toThrow('no rule id');
    await expect(makeRule(folder, 'numbers/Camel')).rejects.toThrow('no rule id');
  });
});
