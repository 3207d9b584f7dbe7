/** The small modules of pipeline/bin: they load the program, with what V8 compiled of it when the bundle was made. */
import { PATIENCE_OF_V8 } from './cli-bundle.ts';

/**
 * Node's own cache holds what is compiled while a module is loaded, and no function that is first called later; of a script
 * the code can be kept after it has run, all of it (decision 0012: a fifth of a build of one page). V8 refuses what another V8 made, and
 * compiles anew. `import` of what Node brings would load all that it might be asked for, such as streams of files.
 */
export const KEPT = ['check', 'build'] as const;

export const loaderOf = (program: string): string => `const { getBuiltinModule } = process;
const { existsSync, readFileSync } = getBuiltinModule('node:fs');
const { createRequire, enableCompileCache } = getBuiltinModule('node:module');
const { fileURLToPath } = getBuiltinModule('node:url');
const { Script } = getBuiltinModule('node:vm');
const { crc32 } = getBuiltinModule('node:zlib');

/** V8 runs what it is given: a damaged file must not reach it. The last four bytes are the checksum of the others. */
function codeIn(file) {
  if (!existsSync(file)) return undefined;
  const kept = readFileSync(file);
  const end = Math.max(0, kept.length - 4);
  const code = kept.subarray(0, end);
  return end > 0 && crc32(code) === kept.readUInt32LE(end) ? code : undefined;
}

// a check runs two thirds of the code that a build does, and reading it takes time in proportion
export const kept = ['check', 'figures', 'plan', 'doctor'].includes(process.argv[2]) ? 'check' : 'build';

export function load() {
  enableCompileCache();
  const url = new URL('./${program}', import.meta.url);
  const filename = fileURLToPath(url);
  const code = filename.replace(/\\.cjs$/, '.' + kept + '.v8');
  const script = new Script(readFileSync(filename, 'utf8'), { filename, cachedData: codeIn(code) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(url), module, url.href);
  return { script, code, program: module.exports };
}
`;

/**
 * The entry must parse under any Node that has modules, so that an old one can be told about in one line. V8 begins to
 * optimise a function after 400 calls, on threads whose time nobody gets back in a run of a second; tenfold thresholds cost
 * a fifth less CPU for one report as for twenty (decision 0009). A change of flags voids Node's cached code of what is not
 * loaded yet, so what every such run takes from Node is loaded before
 * (`net` for the output: a pipe or a terminal is a socket of Node's). The names of the flags are those of Node 24's V8.
 */
export const ENTRY = `#!/usr/bin/env node
const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  process.stderr.write('dingben 需要 Node 24 或更新版本，当前为 ' + process.versions.node + '：请用 npx dingben 运行。 / dingben needs Node 24 or newer, this is ' + process.versions.node + ': run it by npx dingben.\\n');
  process.exitCode = 2;
} else {
  const { kept, load } = await import('./load.mjs');
  for (const name of ['fs/promises', 'net', 'stream/consumers', ...(kept === 'build' ? ['child_process', 'crypto'] : [])]) process.getBuiltinModule('node:' + name);
  if (major === 24) {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    for (const flag of ${JSON.stringify(PATIENCE_OF_V8)}) setFlagsFromString(flag);
  }
  process.exitCode = await load().program.main(process.argv.slice(2));
}
`;

/** What a thread of the pool is started from. */
export const WORKER = `import { load } from './load.mjs';

export const { buildInWorker } = await load().program.loadWorker();
`;
