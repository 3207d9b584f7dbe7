/** Makes the Action's dist: one file that runs where GitHub has put this repository and nothing else, and its licences. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { projectRoot } from '../test/project-root.ts';
import { withoutForeignMessages } from './foreign-messages.ts';
import { lazyPackages } from './lazy-packages.ts';

export const ACTION_DIST = '.github/actions/publish-report/dist';

/**
 * CommonJS packages look for these. `__self`: modules of the pipeline find templates and package.json from their own place,
 * so the bundle says that it lies where action.ts does; it has no other way to know where the repository begins.
 */
const PRELUDE = `import { createRequire as __createRequire } from 'node:module';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __fileURLToPath(new URL('.', import.meta.url));
const __self = new URL('../../../../pipeline/action.ts', import.meta.url).href;`;

/** The Action builds one report after the other, and GitHub's matrix many: no workers, whose files it would have to bring. */
const withoutWorkers: Plugin = {
  name: 'without-workers',
  setup(building) {
    building.onLoad({ filter: /[\\/]commands[\\/]build-many\.ts$/ }, () => ({
      contents: "export function buildMany() { throw new Error('the Action has no workers'); }",
      loader: 'ts',
    }));
  },
};

async function bundle(root: string) {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    metafile: true,
    write: false,
    entryPoints: { index: 'pipeline/action.ts' },
    outdir: ACTION_DIST,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    minifySyntax: true,
    minifyWhitespace: true,
    // a change of the source stays a change of some lines
    lineLimit: 160,
    legalComments: 'none',
    logLevel: 'warning',
    external: ['@napi-rs/canvas'],
    // cli.ts is no entry here
    define: { 'import.meta.main': 'false', 'import.meta.url': '__self' },
    plugins: [withoutForeignMessages, lazyPackages, withoutWorkers],
    banner: { js: PRELUDE },
  });
  return { inputs: Object.keys(metafile.inputs), code: outputFiles[0]?.contents ?? new Uint8Array() };
}

/** node_modules/<name>, the innermost one */
function packageOf(input: string): string | null {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(input)?.[1] ?? null;
}

/** What must go with the code of others: name, version and licence text of every package in the bundle. */
export async function licencesOf(root: string, inputs: readonly string[]): Promise<string> {
  const folders = [...new Set(inputs.flatMap((input) => packageOf(input) ?? []))].sort();
  const parts: string[] = [];
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8')) as {
      name: string;
      version: string;
      license?: string;
    };
    const file = (await readdir(join(root, folder))).sort().find((each) => /^(?:licen[cs]e|copying)/iu.test(each));
    const text = file ? await readFile(join(root, folder, file), 'utf8').catch(() => '') : '';
    parts.push(`${name} ${version} (${license ?? 'see below'})\n\n${text.replaceAll('\r\n', '\n').trim()}\n`);
  }
  return parts.join(`\n${'-'.repeat(72)}\n\n`);
}

/** Name in dist → bytes; the same source and lockfile give the same bytes on every machine. */
export async function makeAction(root: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const { inputs, code } = await bundle(root);
  const licences = await licencesOf(
    root,
    inputs.map((input) => input.split(sep).join('/')),
  );
  return new Map([
    ['index.mjs', code],
    ['licenses.txt', new TextEncoder().encode(licences)],
  ]);
}

/** Each file is renamed into place, and left alone where it is the same: a run of the Action may be reading it. */
export async function writeAction(root: string): Promise<void> {
  const folder = join(root, ACTION_DIST);
  await mkdir(folder, { recursive: true });
  const made = await makeAction(root);
  for (const [name, bytes] of made) {
    const path = join(folder, name);
    const there = await readFile(path).catch(() => null);
    if (there && Buffer.compare(there, bytes) === 0) continue;
    const part = join(dirname(path), `.${name}-${process.pid}`);
    await writeFile(part, bytes);
    await rename(part, path);
  }
  for (const name of await readdir(folder)) if (!made.has(name) && !name.startsWith('.')) await rm(join(folder, name));
}

/** Files of dist that are not what the source gives. */
export async function outdatedFiles(root: string): Promise<readonly string[]> {
  const made = await makeAction(root);
  const names = new Set([...made.keys(), ...(await readdir(join(root, ACTION_DIST)).catch(() => []))]);
  const odd: string[] = [];
  for (const name of [...names].sort()) {
    const there = await readFile(join(root, ACTION_DIST, name)).catch(() => null);
    const bytes = made.get(name);
    if (!there || !bytes || Buffer.compare(there, bytes) !== 0) odd.push(`${ACTION_DIST}/${name}`);
  }
  return odd;
}

/** In CI what is committed must be of this source; at a desk it is made anew, and shows in `git status`. */
export async function checkAction(root: string): Promise<string[]> {
  if (!process.env['CI']) {
    await writeAction(root);
    return [];
  }
  const odd = await outdatedFiles(root);
  return odd.map((path) => `${path} is not of this source: run npm run bundle:action and commit it`);
}

if (import.meta.main) await writeAction(projectRoot);
