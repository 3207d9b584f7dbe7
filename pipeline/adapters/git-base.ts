/** The commit that a pull request is compared with. */
import { execFile } from 'node:child_process';

/** A revision is never taken for an option. */
function git(folder: string, args: readonly string[]): Promise<string | null> {
  return new Promise((done) => {
    execFile('git', ['-C', folder, ...args], { encoding: 'utf8' }, (error, stdout) =>
      done(error ? null : stdout.trim()),
    );
  });
}

/** The full hash of a revision's commit; null where there is none. */
export function gitCommitOf(folder: string, revision: string): Promise<string | null> {
  return git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
}

/** Where HEAD left the revision: what others changed there since is no change of HEAD's. null: the revision is not here. */
export async function gitBase(folder: string, revision: string): Promise<string | null> {
  const commit = await gitCommitOf(folder, revision);
  return commit && ((await git(folder, ['merge-base', commit, 'HEAD'])) || commit);
}
