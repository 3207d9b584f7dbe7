/** Which paths differ from a revision, committed or not: git compares contents, not dates. */
import { basename, dirname, resolve } from 'node:path';
import { gitHistory } from './git.ts';
import { gitCommitOf } from './git-base.ts';
import { runGit } from './run-git.ts';

const listOf = (text: string): readonly string[] => text.split('\0').filter(Boolean);

/** Relative to the folder, with slashes; new files too. null without git, or without such a revision. */
export async function changedSince(folder: string, revision: string): Promise<readonly string[] | null> {
  const commit = await gitCommitOf(folder, revision);
  if (!commit) return null;
  const [differing, fresh] = await Promise.all([
    runGit(folder, ['diff', '--name-only', '--no-renames', '--relative', '-z', commit, '--', '.']),
    runGit(folder, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']),
  ]);
  return differing === null || fresh === null ? null : [...new Set([...listOf(differing), ...listOf(fresh)])].sort();
}

/** The beginning of a file as it was; null where it was not there. */
export async function headAt(path: string, revision: string, bytes: number): Promise<string | null> {
  const whole = await gitHistory.fileAt(`${dirname(resolve(path))}/${basename(path)}`, revision);
  return whole && new TextDecoder().decode(whole.subarray(0, bytes));
}
