/** What this machine has: programs by what they say of themselves, git's identity, room on the disk. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';

/** ms: `soffice --version` starts an office */
const PATIENCE = 30_000;

function firstLine(program: string, args: readonly string[], folder?: string): Promise<string | null> {
  return new Promise((done) => {
    execFile(program, [...args], { encoding: 'utf8', timeout: PATIENCE, cwd: folder }, (error, stdout, stderr) => {
      // a program that does not know --version still shows that it is there
      const here = !error || typeof error.code === 'number';
      done(here && !error?.killed ? (`${stdout}\n${stderr}`.trim().split('\n')[0] ?? '').trim() : null);
    });
  });
}

/** The first of them that is there, in its own words; null when none is. @param named a path that wins over the names */
export async function findProgram(
  names: readonly string[],
  argument: string,
  named: string | undefined,
): Promise<string | null> {
  for (const name of [...(named ? [named] : []), ...names]) {
    const said = await firstLine(name, [argument]);
    if (said !== null) return said;
  }
  return null;
}

/** null when git is not there, or has nothing to say */
export function askGit(args: readonly string[]): Promise<string | null> {
  return new Promise((done) => {
    execFile('git', [...args], { encoding: 'utf8' }, (error, stdout) => done(error ? null : stdout.trim() || null));
  });
}

/** In bytes, for whoever runs this; null where the system does not tell. */
export async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

const JAXB = '/usr/share/java/jaxb-runtime.jar';

/** Where Debian puts it, and where veraPDF's runner looks for it. */
export const findJaxb = (): string | null => (existsSync(JAXB) ? JAXB : null);
