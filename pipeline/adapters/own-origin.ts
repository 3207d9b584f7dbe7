/** Where this program was installed from, as npm wrote it down: what a new repository names in its turn. */
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { packageHome } from './fonts.ts';

export interface OwnOrigin {
  /** what npm installs it from; null when npm did not write it down */
  readonly install:
    | { readonly kind: 'address'; readonly spec: string }
    | { readonly kind: 'path'; readonly path: string };
  /** owner/name at GitHub; null where it is another place */
  readonly repository: string | null;
  /** full hash; null where it is not known */
  readonly commit: string | null;
}

const GITHUB = /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?(?:[/#]|$)/u;
const COMMIT = /^[0-9a-f]{40}$/u;

async function text(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}

/** `node_modules/.package-lock.json` says for each package where it came from. */
async function resolvedFrom(home: string): Promise<string | null> {
  const folder = dirname(home);
  const written = basename(folder) === 'node_modules' ? await text(join(folder, '.package-lock.json')) : null;
  if (written === null) return null;
  const { packages = {} } = JSON.parse(written) as { packages?: Record<string, { resolved?: string }> };
  return packages[`node_modules/${basename(home)}`]?.resolved ?? null;
}

export async function ownOrigin(): Promise<OwnOrigin> {
  const home = packageHome(import.meta.url);
  const resolved = await resolvedFrom(home);
  // written by the bundle: the commit that it is of
  const bundled = (await text(join(home, 'pipeline', 'bin', 'commit.txt')))?.trim() ?? '';
  const named = /#([0-9a-f]{40})$/u.exec(resolved ?? '')?.[1] ?? bundled;
  const isPath = resolved === null || resolved.startsWith('file:');
  // npm's paths begin at the folder that holds node_modules
  const path = resolved === null ? home : resolve(home, '..', '..', resolved.slice('file:'.length));
  return {
    install: isPath ? { kind: 'path', path } : { kind: 'address', spec: resolved },
    repository: GITHUB.exec(resolved ?? '')?.[1] ?? null,
    commit: COMMIT.test(named) ? named : null,
  };
}
