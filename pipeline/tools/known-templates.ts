/** For the bundle: the templates of this very source, parsed once. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { parseDocument } from 'yaml';

/** What `dingben init` copies: no template that a run reads. */
const TO_COPY = /^house[\\/]/u;

/** Each template's whole text and its value, as JSON holds it; a broken one is left to the run that reads it. */
export async function listTemplates(folder: string): Promise<readonly (readonly [string, unknown])[]> {
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith('.yml') && !TO_COPY.test(name))
    .sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.flatMap((text) => {
    const document = parseDocument(text);
    return document.errors.length > 0 ? [] : [[text, document.toJS()] as const];
  });
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
