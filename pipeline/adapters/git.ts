/** History from the git command: the source commit that an edition is stamped with. */
import { basename, dirname, resolve } from 'node:path';
import type { Commit, History } from '#ports/ports.ts';
import { runGit, runGitBytes } from './run-git.ts';

export const gitHistory: History = {
  // `./name` is taken from the folder, not from the top of the repository
  fileAt: (path, revision) =>
    runGitBytes(dirname(resolve(path)), ['show', '--end-of-options', `${revision}:./${basename(path)}`]),
  async commitOf(path): Promise<Commit | null> {
    const folder = dirname(resolve(path));
    const name = basename(path);
    const [changes, log] = await Promise.all([
      runGit(folder, ['status', '--porcelain', '--', `:(literal)${name}`]),
      runGit(folder, ['log', '-1', '--format=%H %ct', '--', `:(literal)${name}`]),
    ]);
    const [hash, seconds] = (log ?? '').trim().split(' ');
    if (changes?.trim() !== '' || !hash || !seconds) return null;
    return { hash, epochSeconds: Number(seconds) };
  },
};

export interface SignedCommit extends Commit {
  /** the name of whoever wrote it */
  readonly author: string;
}

/** The last commit up to a revision that touched this path; null without git or without such a commit. */
export async function commitUpTo(path: string, revision: string): Promise<SignedCommit | null> {
  const [folder, name] = [dirname(resolve(path)), basename(path)];
  const format = '--format=%H%n%ct%n%an';
  const log = await runGit(folder, ['log', '-1', format, '--end-of-options', revision, '--', `:(literal)${name}`]);
  const [hash, seconds, author = ''] = (log ?? '').trim().split('\n');
  return hash && seconds ? { hash, epochSeconds: Number(seconds), author } : null;
}
