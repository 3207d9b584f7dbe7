/** What git says of many reports at once: three processes for all of them instead of three for each. */
import { basename, dirname, relative, resolve, sep } from 'node:path';
import type { Commit } from '#ports/ports.ts';
import { gitHistory } from './git.ts';
import { gitCommitted } from './git-tree.ts';
import { runGit } from './run-git.ts';

export interface ManyHistories {
  /** of the whole tree; null without git or without a commit */
  readonly head: string | null;
  /** as `History.commitOf`; what it has been told before is not asked again as long as the head is the same */
  commitOf(path: string): Promise<Commit | null>;
  /** the file beside the report as last committed; null where it never was */
  committed(path: string): Promise<string | null>;
}

/** Each path on its own, as for a single report: without git, in another repository, outside the folder. */
const ONE_BY_ONE: ManyHistories = { head: null, commitOf: gitHistory.commitOf, committed: gitCommitted };

const listOf = (text: string | null): readonly string[] => text?.split('\0').filter(Boolean) ?? [];

/** @param known commits by path relative to the tree, of this very head; new ones are put in */
export async function openHistories(
  root: string,
  known: (head: string) => Promise<Map<string, Commit | null>>,
): Promise<ManyHistories> {
  // at once: without a repository each of them says nothing
  const [found, status, tracked] = await Promise.all([
    runGit(root, ['rev-parse', 'HEAD', '--show-prefix']),
    runGit(root, ['status', '--porcelain', '-z', '--untracked-files=all', '--no-renames', '--', '.']),
    runGit(root, ['ls-tree', '-r', '-z', '--name-only', '--full-name', 'HEAD', '--', '.']),
  ]);
  const [head, prefix] = found?.split('\n') ?? [];
  if (!head || prefix === undefined) return ONE_BY_ONE;
  const commits = await known(head);
  const changed = new Set(listOf(status).map((line) => line.slice(3)));
  const files = new Set(listOf(tracked));
  const nameOf = (path: string): string => `${prefix}${relative(resolve(root), resolve(path)).split(sep).join('/')}`;
  return {
    head,
    async commitOf(path) {
      const name = nameOf(path);
      if (changed.has(name)) return null;
      if (!files.has(name)) return gitHistory.commitOf(path);
      const told = commits.get(name);
      if (told !== undefined) return told;
      const folder = dirname(resolve(path));
      const log = await runGit(folder, ['log', '-1', '--format=%H %ct', '--', `:(literal)${basename(path)}`]);
      const [hash, seconds] = (log ?? '').trim().split(' ');
      const commit = hash && seconds ? { hash, epochSeconds: Number(seconds) } : null;
      commits.set(name, commit);
      return commit;
    },
    async committed(path) {
      const name = nameOf(path);
      if (files.has(name)) return gitCommitted(path);
      return name.startsWith('..') ? gitCommitted(path) : null;
    },
  };
}
