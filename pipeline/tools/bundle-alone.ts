/** For the benches: a script bundled and started as the command line is, cold in a new process, its code cached. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { build } from 'esbuild';
import { composeFile } from '../test/compose-markdown.ts';
import { projectRoot } from '../test/project-root.ts';
import { BUNDLING, PATIENCE_OF_V8 } from './cli-bundle.ts';
import { withoutForeignMessages } from './foreign-messages.ts';
import { lazyPackages } from './lazy-packages.ts';

/** What `pipeline/bin/dingben.mjs` sets before it loads anything (decision 0009): V8's compilers wait, compiled code is kept. */
const START = `const { setFlagsFromString } = await import('node:v8');
for (const flag of ${JSON.stringify(PATIENCE_OF_V8)})
  setFlagsFromString(flag);
(await import('node:module')).enableCompileCache(CACHE);
await import('./alone.mjs');
`;

/** Writes FOLDER/run.mjs, which starts the script. @param script below the project's root */
export async function bundleAlone(folder: string, script: string): Promise<void> {
  await build({
    ...BUNDLING,
    absWorkingDir: projectRoot,
    entryPoints: { alone: script },
    outdir: folder,
    external: ['@napi-rs/canvas'],
    plugins: [withoutForeignMessages, lazyPackages],
  });
  await writeFile(join(folder, 'run.mjs'), START.replace('CACHE', JSON.stringify(join(folder, 'cache'))));
}

/** FOLDER/NAME.bin, the composed report of the Markdown, and FOLDER/look.json; both are what alone-input.ts reads. */
export async function writeComposed(folder: string, name: string, markdown: string): Promise<void> {
  const { composed, look } = await composeFile(markdown);
  await writeFile(join(folder, `${name}.bin`), serialize({ report: composed, look }));
  await writeFile(join(folder, 'look.json'), JSON.stringify(look));
}

export const lengthOf = async (file: string): Promise<number> => (await readFile(file, 'utf8')).length;
