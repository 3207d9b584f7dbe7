/** For tests: folders to work in, what a build left in them, and what no message may look like. */
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A line of a stack trace: no message for people has one. */
export const STACK_TRACE = /^\s+at .+[:)]\d*|node:internal|Error: /mu;

/** The environment of the tests without what would colour or date an edition. */
export function plainEnvironment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const { SOURCE_DATE_EPOCH: _date, NO_COLOR: _plain, FORCE_COLOR: _coloured, ...rest } = process.env;
  return { ...rest, ...more };
}

/** A folder of its own, and the promise to take it away. */
export async function makeFolder(name: string): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), `dingben-${name}-`));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

const isPackage = (folder: string): boolean =>
  ['package.json', 'node_modules'].some((name) => existsSync(join(folder, name)));

function above(folder: string): readonly string[] {
  return dirname(folder) === folder ? [folder] : [folder, ...above(dirname(folder))];
}

/** The same, where npm does not find a package further up and takes that for the one it works in. */
export async function makeFolderForNpm(name: string): Promise<{ folder: string; remove(): Promise<void> }> {
  const home = [tmpdir(), '/var/tmp', homedir()].find((place) => existsSync(place) && !above(place).some(isPackage));
  if (home === undefined) throw new Error('npm finds a package above every folder for temporary files');
  const folder = await mkdtemp(join(home, `dingben-${name}-`));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Path → bytes (base64) of every file below, sorted: two equal trees are equal. */
export async function treeOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const tree: Record<string, string> = {};
  for (const file of files.sort()) {
    tree[file.slice(folder.length + 1).replaceAll('\\', '/')] = (await readFile(file)).toString('base64');
  }
  return tree;
}
