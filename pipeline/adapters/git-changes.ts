/** Which paths differ from a revision, committed or not: git compares contents, not dates. */
import { execFile } from 'node:child_process';
import { basename, dirname, resolve } from 'node:path';
import { gitHistory } from './git.ts';

function git(folder: string, args: readonly string[]): Promise<string | null> {
  return new Promise((done) => {
    execFile('git', ['-C', folder, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 }, (error, stdout) =>
      done(error ? null : stdout),
    );
  });
}

const listOf = (text: string): readonly string[] => text.split('\0').filter(Boolean);

/** Relative to the folder, with slashes; new files too. null without git, or without such a revision. */
export async function changedSince(folder: string, revision: string): Promise<readonly string[] | null> {
  const commit = await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  if (!commit) return null;
  const [differing, fresh] = await Promise.all([
    git(folder, ['diff', '--name-only', '--no-renames', '--relative', '-z', commit.trim(), '--', '.']),
    git(folder, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']),
  ]);
  return differing === null || fresh === null ? null : [...new Set([...listOf(differing), ...listOf(fresh)])].sort();
}

/** The beginning of a file as it was; null where it was not there. */
export async function headAt(path: string, revision: string, bytes: number): Promise<string | null> {
  const whole = await gitHistory.fileAt(`${dirname(resolve(path))}/${basename(path)}`, revision);
  return whole && new TextDecoder().decode(whole.subarray(0, bytes));
}
