/** History from the git command: the source commit that an edition is stamped with. */
import { execFile } from 'node:child_process';
import { basename, dirname, resolve } from 'node:path';
import type { Commit, History } from '#ports/ports.ts';
import { inRepository } from './in-repository.ts';

/** null when git is not there or answers with an error */
function git(folder: string, args: readonly string[]): Promise<string | null> {
  return new Promise((done) => {
    execFile('git', ['-C', folder, ...args], { encoding: 'utf8' }, (error, stdout) =>
      done(error ? null : stdout.trim()),
    );
  });
}

/** `./name` is taken from the folder, not from the top of the repository. */
function show(folder: string, name: string, revision: string): Promise<Uint8Array | null> {
  const args = ['-C', folder, 'show', '--end-of-options', `${revision}:./${name}`];
  return new Promise((done) => {
    execFile('git', args, { encoding: 'buffer', maxBuffer: 1 << 28 }, (error, stdout) => done(error ? null : stdout));
  });
}

export const gitHistory: History = {
  fileAt: (path, revision) => show(dirname(resolve(path)), basename(path), revision),
  async commitOf(path): Promise<Commit | null> {
    const folder = dirname(resolve(path));
    const name = basename(path);
    if (!inRepository(folder)) return null;
    const [changes, log] = await Promise.all([
      git(folder, ['status', '--porcelain', '--', `:(literal)${name}`]),
      git(folder, ['log', '-1', '--format=%H %ct', '--', `:(literal)${name}`]),
    ]);
    const [hash, seconds] = (log ?? '').split(' ');
    if (changes !== '' || !hash || !seconds) return null;
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
  const log = await git(folder, ['log', '-1', format, '--end-of-options', revision, '--', `:(literal)${name}`]);
  const [hash, seconds, author = ''] = (log ?? '').split('\n');
  return hash && seconds ? { hash, epochSeconds: Number(seconds), author } : null;
}
