/** What the bundle knows of the templates is what parsing them gives. */
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLook } from '../settings/read-look.ts';
import { readProfile } from '../settings/read-profile.ts';
import { templateKind } from '../settings/template-kind.ts';
import { projectRoot } from '../test/project-root.ts';
import { listTemplates } from './known-templates.ts';

describe('known templates', () => {
  const templates = join(projectRoot, 'templates');

  it('hold every look, profile and list of terms and the settings, as their schemas make them, and survive JSON', async () => {
    const known = new Map(await listTemplates(templates));
    const names = ['looks/gongwen.yml', 'looks/booklet.yml', 'profiles/gov-work-report.yml', 'profiles/generic.yml'];
    for (const name of [...names, 'terms/terms.yml', 'settings.yml']) {
      const found = known.get(await readFile(join(templates, name), 'utf8'));
      expect(found?.kind, name).toBe(templateKind(join('templates', name)));
      expect(JSON.parse(JSON.stringify(found?.value)), name).toEqual(found?.value);
    }
    const read = (path: string) => readFile(join(templates, path), 'utf8');
    const look = known.get(await read('looks/gongwen.yml'))?.value;
    const { css: _, styles: _styles, texts: _texts, ...plain } = await readLook('gongwen', 'zh', read);
    expect(look).toMatchObject(plain);
    const { parts, rules } = await readProfile('gov-work-report', read);
    const profile = known.get(await read('profiles/gov-work-report.yml'))?.value;
    expect(profile).toMatchObject({ rules, parts: parts.map(({ id, name }) => ({ id, name })) });
  });

  it('leave a broken template, and one that its schema refuses, to the run that reads it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'templates-'));
    await mkdir(join(folder, 'looks'));
    await writeFile(join(folder, 'settings.yml'), 'looks: { generic: booklet }');
    await writeFile(join(folder, 'looks', 'a.yml'), 'id: a');
    await writeFile(join(folder, 'looks', 'b.yml'), 'x: [1');
    expect((await listTemplates(folder)).map(([text, { kind }]) => [text, kind])).toEqual([
      ['looks: { generic: booklet }', 'settings'],
    ]);
  });

  it('tell a template by its place: the text of a look is no profile', () => {
    expect(
      ['templates/looks/a.yml', 'templates\\profiles\\a.yml', 'x/templates/terms/b.yml'].map(templateKind),
    ).toEqual(['looks', 'profiles', 'terms']);
    expect(templateKind('templates/settings.yml')).toBe('settings');
    expect(['source/a/terms.yml', 'templates/looks/a/b.yml', 'looks/a.yml'].map(templateKind)).toEqual([
      null,
      null,
      null,
    ]);
  });
});
