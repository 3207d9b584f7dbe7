/** Makes pipeline/bin: the CLI as one script with its compiled code, and the one font that needs unpacking. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cliBundle } from './cli-bundle.ts';
import { ENTRY, KEPT, loaderOf, WORKER } from './program-start.ts';
import { runCommand } from './run-command.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const bin = join(root, 'pipeline', 'bin');
const require = createRequire(import.meta.url);

/** The program starts without it too, a fifth slower: no reason to have no bundle at all. */
async function keepCode(): Promise<void> {
  const tool = join(root, 'pipeline', 'tools', 'keep-code.ts');
  for (const command of KEPT) {
    const run = await runCommand(process.execPath, [tool, command], { cwd: root });
    if (run.exitCode !== 0) process.stderr.write(`no compiled code is kept beside the program: ${run.stderr}\n`);
  }
}

async function bundleCli(): Promise<void> {
  const { outputs } = await cliBundle(root, { write: true });
  const made = outputs.map((path) => basename(path));
  const program = made.find((name) => /^program-.*cjs$/u.test(name)) ?? '';
  const code = KEPT.map((command) => program.replace(/\.cjs$/u, `.${command}.v8`));
  await writeFile(join(bin, 'load.mjs'), loaderOf(program));
  await writeFile(join(bin, 'build-worker.mjs'), WORKER);
  await writeFile(join(bin, 'dingben.mjs'), ENTRY, { mode: 0o755 });
  await keepCode();
  const fresh = new Set(['dingben.mjs', 'load.mjs', 'build-worker.mjs', 'commit.txt', 'fonts', ...code, ...made]);
  for (const name of await readdir(bin)) if (!fresh.has(name)) await rm(join(bin, name), { recursive: true });
}

/** The commit that this is of, '' where the tree has changes: `dingben init` pins the Action by it. */
async function noteCommit(): Promise<void> {
  const git = (...args: string[]) => runCommand('git', ['-C', root, ...args]);
  const [head, status] = await Promise.all([git('rev-parse', 'HEAD'), git('status', '--porcelain')]);
  const known = head.exitCode === 0 && status.exitCode === 0 && status.stdout === '';
  await writeFile(join(bin, 'commit.txt'), known ? head.stdout : '');
}

/** fontkit reads woff2 slowly and at a great cost of memory: unpack once (OFL-1.1, the licence stays with the package). */
async function unpackKai(): Promise<void> {
  const { decompress } = require('wawoff2') as { decompress(bytes: Uint8Array): Promise<Uint8Array> };
  for (const [weight, name] of [
    ['500', 'Regular'],
    ['700', 'Bold'],
  ] as const) {
    const to = join(bin, 'fonts', `LXGWWenKai-${name}.ttf`);
    if (existsSync(to)) continue;
    const from = require.resolve(`@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-${weight}-normal.woff2`);
    const bytes = await decompress(await readFile(from));
    await writeFile(to, bytes);
  }
}

await mkdir(join(bin, 'fonts'), { recursive: true });
// the program is run with them
await unpackKai();
await Promise.all([bundleCli(), noteCommit()]);
