/** For tests: runs the bundled CLI as a person would, in a folder, and gives back all that it said. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export const cliFile = join(projectRoot, 'pipeline', 'bin', 'dingben.mjs');

/** @param folder working folder; the project's root unless a test says otherwise */
export function runCli(
  args: readonly string[],
  folder = projectRoot,
  environment: NodeJS.ProcessEnv = {},
): Promise<Ran> {
  return new Promise((done) => {
    execFile(
      process.execPath,
      [cliFile, ...args],
      { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 27, env: { ...process.env, NO_COLOR: '1', ...environment } },
      (error, stdout, stderr) =>
        done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr }),
    );
  });
}
