/** Profiles and term lists as they ship are whole; what is wrong in one of them is named with its line. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../test/project-root.ts';
import { SettingsError } from './parse.ts';
import { parseProfile, readProfile } from './read-profile.ts';
import { parseTermList } from './read-term-list.ts';

const template = (path: string) => readFile(join(projectRoot, 'templates', path), 'utf8');

describe('profiles', () => {
  test('each is whole and named as its file', async () => {
    const files = (await readdir(join(projectRoot, 'templates/profiles'))).filter((name) => name.endsWith('.yml'));
    expect(files.sort()).toEqual(['generic.yml', 'gov-work-report.yml']);
    expect((await readProfile('generic', template)).id).toBe('generic');
    const report = await readProfile('gov-work-report', template);
    expect(report.parts.filter(({ missing }) => missing).length).toBeGreaterThan(8);
  });

  const head = "id: generic\nversion: '1'\n";
  test.each([
    ['parts:\n  - { id: a, name: { zh: a, en: a }, where: title, patterns: ["("] }\n', /a.*\(/u],
    ['parts: []\nrules: { punctuation/x: sometimes }\n', /rules/u],
    ['parts: []\nrule: {}\n', /rule/u],
    ['parts:\n  - { id: a, name: { zh: a, en: a }, where: nowhere, patterns: [a] }\n', /x\.yml:4/u],
  ])('refuses %s', (text, message) => {
    expect(() => parseProfile('x.yml', head + text)).toThrow(SettingsError);
    expect(() => parseProfile('x.yml', head + text)).toThrow(message);
  });

  test('off and on are words, and truth values mean the same', () => {
    const { rules } = parseProfile(
      'x.yml',
      `${head}parts: []\nrules: { punctuation/a: off, punctuation/b: true, terms/c: info }\n`,
    );
    expect(rules).toEqual({ 'punctuation/a': 'off', 'punctuation/b': 'on', 'terms/c': 'info' });
  });
});

describe('term lists', () => {
  test('the one that ships is empty', async () => {
    expect(parseTermList('terms.yml', await template('terms/terms.yml')).terms).toEqual([]);
  });

  test('the example of the README is a list', async () => {
    const example = /```yaml\n([\s\S]*?)```/u.exec(await template('terms/README.md'))?.[1] ?? '';
    const [term] = parseTermList('terms.yml', example).terms;
    expect(term?.variants).toEqual([
      { form: '一窗通办', replace: false, note: null },
      { form: '1窗受理', replace: true, note: '数字用汉字' },
    ]);
    expect([term?.validFrom, term?.validTo, term?.severity]).toEqual(['2020-01-01', '2025-12-31', 'warning']);
  });

  const head = "id: a\nversion: '1'\ntitle: a\nterms:\n";
  test.each([
    ['  - { id: T1, preferred: 一, source: s }\n  - { id: T1, preferred: 二, source: s }\n', /T1/u],
    ['  - { id: T1, preferred: 一 }\n', /source/u],
    ['  - { id: T1, preferred: 一, source: s, quote: required }\n', /quote/u],
  ])('refuses %s', (text, message) => expect(() => parseTermList('x.yml', head + text)).toThrow(message));
});
