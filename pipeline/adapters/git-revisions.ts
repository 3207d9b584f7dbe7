/** The commits that changed a file, the newest first. */
import { basename, dirname, resolve } from 'node:path';
import { runGit } from './run-git.ts';

/** [] without git, or for a file that was never committed. */
export async function gitRevisionsOf(path: string, most: number): Promise<readonly string[]> {
  const args = ['log', `-${most}`, '--format=%H', '--', `:(literal)${basename(path)}`];
  const log = (await runGit(dirname(resolve(path)), args)) ?? '';
  return log.split('\n').filter((line) => /^[0-9a-f]{40,64}$/u.test(line));
}
