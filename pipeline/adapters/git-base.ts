/** The commit that a pull request is compared with. */
import { runGit } from './run-git.ts';

/** The full hash of a revision's commit; null where there is none. A revision is never taken for an option. */
export async function gitCommitOf(folder: string, revision: string): Promise<string | null> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  return (await runGit(folder, args))?.trim() ?? null;
}

/** Where HEAD left the revision: what others changed there since is no change of HEAD's. null: the revision is not here. */
export async function gitBase(folder: string, revision: string): Promise<string | null> {
  const commit = await gitCommitOf(folder, revision);
  return commit && ((await runGit(folder, ['merge-base', commit, 'HEAD']))?.trim() || commit);
}
