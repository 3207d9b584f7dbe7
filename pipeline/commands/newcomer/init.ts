/** `dingben init`: a ready repository in an empty folder. Nothing that is there is overwritten, nothing is asked. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Console } from '#adapters/console.ts';
import { packageHome } from '#adapters/fonts.ts';
import { beginRepository } from '#adapters/git-begin.ts';
import { type OwnOrigin, ownOrigin } from '#adapters/own-origin.ts';
import { cannotWrite } from '#messages/cli.ts';
import * as messages from '#messages/newcomer.ts';
import { FORMATS } from '#model/edition.ts';
import { UsageError } from '../usage-error.ts';
import { houseFiles, SAMPLE } from './house-files.ts';

export interface InitOptions {
  readonly folder: string;
  readonly dryRun: boolean;
  readonly build: boolean;
  /** OWNER/REPO@COMMIT; null: where this program came from */
  readonly action: string | null;
}

const ACTION = /^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/u;

export async function init(options: InitOptions, console: Console): Promise<number> {
  const { folder, dryRun, action } = options;
  if (action !== null && !ACTION.test(action)) throw new UsageError(messages.badAction(action));
  const origin = await ownOrigin();
  const used = action ?? actionOf(origin);
  const install = installSpec(origin, folder);
  const manifest = await readManifest(folder);
  const home = packageHome(import.meta.url);
  const template = (path: string): Promise<string> => readFile(join(home, 'templates', path), 'utf8');
  const files = await houseFiles({ action: used, install, manifest }, template);
  const { fresh, same } = await compare(folder, files);
  for (const path of fresh.keys()) console.data(`${path}\n`);
  if (dryRun) {
    console.say(messages.wouldMakeHouse(folder, fresh.size));
    return 0;
  }
  await write(folder, fresh);
  console.say(messages.madeHouse(folder, fresh.size, same));
  if (!(await beginRepository(folder))) console.say(messages.NO_GIT);
  if (used === null) console.say(messages.NO_ACTION);
  console.say(messages.PRIVATE);
  if (options.build) return buildSample(folder, console);
  console.say(messages.NEXT);
  return 0;
}

const actionOf = ({ repository, commit }: OwnOrigin): string | null =>
  repository !== null && commit !== null ? `${repository}@${commit}` : null;

function installSpec({ install }: OwnOrigin, folder: string): string {
  if (install.kind === 'address') return install.spec;
  return `file:${relative(resolve(folder), install.path).split(sep).join('/')}`;
}

/** package.json is the one file that may be there before: `npm install` makes it. @throws UsageError for what is no JSON */
async function readManifest(folder: string): Promise<Readonly<Record<string, unknown>> | null> {
  const path = join(folder, 'package.json');
  if (!existsSync(path)) return null;
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // said below
  }
  throw new UsageError(messages.cannotRead(path));
}

/** What is to be written, and how many are there as they should be. @throws UsageError where a file would be overwritten */
async function compare(
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<{ readonly fresh: ReadonlyMap<string, string>; readonly same: number }> {
  const fresh = new Map<string, string>();
  const others: string[] = [];
  for (const [path, text] of files) {
    const there = await readFile(join(folder, path), 'utf8').catch((error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' || error.code === 'ENOTDIR' ? null : '',
    );
    if (there === text) continue;
    // all that was in it is in the new one
    if (there !== null && path !== 'package.json') others.push(path);
    fresh.set(path, text);
  }
  if (others.length > 0) throw new UsageError(messages.wouldOverwrite(others));
  return { fresh, same: files.size - fresh.size };
}

/** @throws UsageError where the disk says no */
async function write(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of files) {
    const target = join(folder, path);
    try {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, text, { flag: path === 'package.json' ? 'w' : 'wx' });
    } catch (error) {
      throw new UsageError(cannotWrite(target, (error as Error).message));
    }
  }
}

async function buildSample(folder: string, console: Console): Promise<number> {
  const { build } = await import('../build.ts');
  process.chdir(folder);
  const options = { output: 'dist', only: FORMATS, forEditing: false, cache: true, jobs: null, filesFrom: null };
  return build([SAMPLE], options, console);
}
