/** For the bundle: the templates of this very source, parsed and judged once. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Plugin } from 'esbuild';
import { parseDocument } from 'yaml';
import type { ZodMiniType } from 'zod/mini';
import type { KnownTemplate } from '../settings/known-templates.ts';
import { lookFile } from '../settings/read-look.ts';
import { profileFile } from '../settings/read-profile.ts';
import { settingsFile } from '../settings/read-settings.ts';
import { termListFile } from '../settings/read-term-list.ts';
import { type TemplateKind, templateKind } from '../settings/template-kind.ts';

const SCHEMAS: Readonly<Record<TemplateKind, ZodMiniType>> = {
  looks: lookFile,
  profiles: profileFile,
  terms: termListFile,
  settings: settingsFile,
};

/**
 * Each template's whole text and what its schema makes of it; a broken one is left to the run that reads it.
 * What `dingben init` copies is of no kind.
 */
export async function listTemplates(folder: string): Promise<readonly (readonly [string, KnownTemplate])[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.yml')).sort();
  const known = names.map(async (name): Promise<readonly (readonly [string, KnownTemplate])[]> => {
    const kind = templateKind(join('templates', name));
    const text = await readFile(join(folder, name), 'utf8');
    const document = parseDocument(text);
    if (!kind || document.errors.length > 0) return [];
    const { success, data } = SCHEMAS[kind].safeParse(document.toJS());
    return success && isDeepStrictEqual(JSON.parse(JSON.stringify(data)), data) ? [[text, { kind, value: data }]] : [];
  });
  return (await Promise.all(known)).flat();
}

export const knownTemplates = (folder: string): Plugin => ({
  name: 'known-templates',
  setup(building) {
    building.onLoad({ filter: /settings[\\/]known-templates\.ts$/ }, async () => ({
      // a string that JSON reads is quicker to start than a literal that the engine compiles
      contents: `export const KNOWN_TEMPLATES = new Map(JSON.parse(${JSON.stringify(JSON.stringify(await listTemplates(folder)))}));`,
      loader: 'ts',
    }));
  },
});
