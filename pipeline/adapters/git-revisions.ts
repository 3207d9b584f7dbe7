/** The commits that changed a file, the newest first. */
import { execFile } from 'node:child_process';
import { basename, dirname, resolve } from 'node:path';

/** [] without git, or for a file that was never committed. */
export function gitRevisionsOf(path: string, most: number): Promise<readonly string[]> {
  const args = ['-C', dirname(resolve(path)), 'log', `-${most}`, '--format=%H', '--', `:(literal)${basename(path)}`];
  return new Promise((done) => {
    execFile('git', args, { encoding: 'utf8' }, (error, stdout) =>
      done(error ? [] : stdout.split('\n').filter((line) => /^[0-9a-f]{40,64}$/u.test(line))),
    );
  });
}
