/** Makes pipeline/bin: the CLI as one entry with a lazy chunk per renderer, and the one font that needs unpacking. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cliBundle, PATIENCE_OF_V8 } from './cli-bundle.ts';
import { runCommand } from './run-command.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const bin = join(root, 'pipeline', 'bin');
const require = createRequire(import.meta.url);

/**
 * The entry must parse under any Node that has modules, so that an old one can be told about in one line. V8 begins to
 * optimise a function after 400 calls, on threads whose time nobody gets back in a run of a second; tenfold thresholds cost
 * a fifth less CPU for one report as for twenty (decision 0009). A change of flags voids Node's cached code of what is not
 * loaded yet, so what every command takes from Node is loaded before. The names of the flags are those of Node 24's V8.
 */
const entry = `#!/usr/bin/env node
const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  process.stderr.write('dingben 需要 Node 24 或更新版本，当前为 ' + process.versions.node + '：请用 npx dingben 运行。 / dingben needs Node 24 or newer, this is ' + process.versions.node + ': run it by npx dingben.\\n');
  process.exitCode = 2;
} else {
  const taken = ['child_process', 'events', 'fs', 'fs/promises', 'os', 'path', 'process', 'url', 'util', 'v8'];
  await Promise.all(taken.map((name) => import('node:' + name)));
  if (major === 24) {
    const { setFlagsFromString } = await import('node:v8');
    for (const flag of ${JSON.stringify(PATIENCE_OF_V8)}) setFlagsFromString('--invocation-count-for-' + flag);
  }
  (await import('node:module')).enableCompileCache();
  const { main } = await import('./cli.mjs');
  process.exitCode = await main(process.argv.slice(2));
}
`;

async function bundleCli(): Promise<void> {
  const { outputs } = await cliBundle(root, { write: true });
  await writeFile(join(bin, 'dingben.mjs'), entry, { mode: 0o755 });
  const fresh = new Set(['dingben.mjs', 'commit.txt', 'fonts', ...outputs.map((path) => basename(path))]);
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
await Promise.all([bundleCli(), unpackKai(), noteCommit()]);
