/** Runs this very program once more, in another folder. */
import { execFile } from 'node:child_process';

export interface SelfRun {
  readonly code: number;
  readonly stderr: string;
}

/** As it was started itself: from the bundle or from the source. */
export function runSelf(args: readonly string[], folder: string, more: NodeJS.ProcessEnv): Promise<SelfRun> {
  const entry = process.argv[1];
  if (entry === undefined) return Promise.resolve({ code: 2, stderr: 'no entry' });
  return new Promise((done) => {
    execFile(
      process.execPath,
      [...process.execArgv, entry, ...args],
      { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26, env: { ...process.env, ...more } },
      (error, _stdout, stderr) => done({ code: error ? (typeof error.code === 'number' ? error.code : 2) : 0, stderr }),
    );
  });
}
