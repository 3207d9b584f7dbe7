/** For tests: a house's repository in a folder of its own, with commits that have fixed authors and days. */
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from './edition-folder.ts';

export interface HouseRepository {
  readonly folder: string;
  /** for the runner's own files, beside the checkout */
  readonly temp: string;
  write(path: string, text: string): Promise<void>;
  git(...args: readonly string[]): string;
  /** @returns its hash */
  commit(message: string): string;
  remove(): Promise<void>;
}

const WHO = { name: 'n', email: 'n@localhost' };
const DAY = '2024-03-01T08:00:00Z';

export async function makeRepository(name: string): Promise<HouseRepository> {
  const { folder: home, remove } = await makeFolder(name);
  const folder = join(home, 'checkout');
  const env = {
    ...process.env,
    GIT_AUTHOR_NAME: WHO.name,
    GIT_AUTHOR_EMAIL: WHO.email,
    GIT_COMMITTER_NAME: WHO.name,
    GIT_COMMITTER_EMAIL: WHO.email,
    GIT_AUTHOR_DATE: DAY,
    GIT_COMMITTER_DATE: DAY,
  };
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  await mkdir(folder, { recursive: true });
  git('init', '-q', '-b', 'main');
  await write('.gitignore', 'dist\n');
  const commit = (message: string): string => {
    git('add', '.');
    git('commit', '-qm', message);
    return git('rev-parse', 'HEAD');
  };
  return { folder, temp: join(home, 'runner'), write, git, commit, remove };
}
