/** For tests: a repository with one report, the Word file that was sent out, and what reviewers sent back. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Edit, reviewed } from '../return/testing/reviewed.ts';
import { makeRepository } from './ci-repository.ts';
import { projectRoot } from './project-root.ts';
import { type Ran, runCli } from './run-cli.ts';

export interface ReturnDesk {
  readonly folder: string;
  readonly markdown: string;
  readonly edition: Uint8Array;
  git(...args: readonly string[]): string;
  read(path: string): string;
  bytes(path: string): Uint8Array;
  write(path: string, content: string | Uint8Array): void;
  /** a reviewer's file */
  comesBack(name: string, edits: readonly Edit[], edition?: Uint8Array): string;
  onto(files: readonly string[], ...options: readonly string[]): Promise<Ran>;
  remove(): Promise<void>;
}

export const REPORT = 'source/heping-2023/report.md';
const CHINESE = ['--lang', 'zh'];

/** @param change of the Markdown before it is committed and sent out */
export async function openReturnDesk(
  name: string,
  change = (markdown: string): string => markdown,
): Promise<ReturnDesk> {
  const repository = await makeRepository(name);
  const { folder, git, remove } = repository;
  const markdown = change(readFileSync(join(projectRoot, REPORT), 'utf8'));
  await repository.write(REPORT, markdown);
  repository.commit('sent out');
  const built = await runCli([...CHINESE, 'build', REPORT, '--only', 'docx', '--for-editing'], folder);
  if (built.code !== 0) throw new Error(built.stderr);
  const edition = new Uint8Array(readFileSync(join(folder, 'dist/heping-2023/heping-2023-editing.docx')));
  const write = (path: string, content: string | Uint8Array): void => writeFileSync(join(folder, path), content);
  return {
    folder,
    markdown,
    edition,
    git,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    bytes: (path) => new Uint8Array(readFileSync(join(folder, path))),
    write,
    comesBack: (file, edits, sent = edition) => {
      write(file, reviewed(sent, edits));
      return file;
    },
    onto: (files, ...options) => runCli([...CHINESE, 'import', ...files, '--onto', REPORT, ...options], folder),
    remove,
  };
}
