/** Makes a folder a git repository where it lies in none. */
import { execFile } from 'node:child_process';

function git(folder: string, args: readonly string[]): Promise<boolean> {
  return new Promise((done) => execFile('git', ['-C', folder, ...args], (error) => done(!error)));
}

/** @returns false when git is not there */
export async function beginRepository(folder: string): Promise<boolean> {
  if (await git(folder, ['rev-parse', '--git-dir'])) return true;
  return git(folder, ['init', '--quiet', '--initial-branch=main']);
}
