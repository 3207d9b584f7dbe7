/** One question to git: its answer as printed, or null when git is not there, knows no repository, or answers with an error. */
import { inRepository } from './in-repository.ts';

const LONGEST_ANSWER = 1 << 28;

export async function runGit(folder: string, args: readonly string[]): Promise<string | null> {
  return (await runGitBytes(folder, args))?.toString('utf8') ?? null;
}

export async function runGitBytes(folder: string, args: readonly string[]): Promise<Buffer | null> {
  if (!inRepository(folder)) return null;
  // a check never asks git, and the module brings all of networking with it
  const { execFile } = process.getBuiltinModule('node:child_process');
  return new Promise((done) => {
    execFile('git', ['-C', folder, ...args], { encoding: 'buffer', maxBuffer: LONGEST_ANSWER }, (error, stdout) =>
      done(error ? null : stdout),
    );
  });
}
