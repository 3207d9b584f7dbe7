/** What the bundle knows of the templates is what parsing them gives. */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../test/project-root.ts';
import { listTemplates } from './known-templates.ts';

describe('known templates', () => {
  it('hold every template of the house, equal to what YAML says', async () => {
    const known = new Map(await listTemplates(join(projectRoot, 'templates')));
    for (const name of ['looks/gongwen.yml', 'looks/booklet.yml', 'profiles/gov-work-report.yml', 'settings.yml']) {
      const text = await readFile(join(projectRoot, 'templates', name), 'utf8');
      expect(known.get(text), name).toEqual(parse(text));
      expect(JSON.parse(JSON.stringify(known.get(text) ?? null)), `${name} survives JSON`).toEqual(parse(text));
    }
  });

  it('leave a broken template to the run that reads it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'templates-'));
    await writeFile(join(folder, 'a.yml'), 'x: [1');
    await writeFile(join(folder, 'b.yml'), 'x: 1');
    expect(await listTemplates(folder)).toEqual([['x: 1', { x: 1 }]]);
  });
});
