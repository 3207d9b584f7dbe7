/** `build --for-editing` writes a Word file to edit in beside the editions, which stay as they are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolder } from './edition-folder.ts';
import { projectRoot } from './project-root.ts';
import { runCli } from './run-cli.ts';

const source = join(projectRoot, 'source', 'heping-2023', 'report.md');
let folder = '';
let remove = async () => {};
const file = (...path: string[]): Buffer => readFileSync(join(folder, ...path));
const settingsOf = (docx: Uint8Array): string => strFromU8(unzipSync(docx)['word/settings.xml'] ?? new Uint8Array());

beforeAll(async () => {
  ({ folder, remove } = await makeFolder('editing'));
});
afterAll(() => remove());

test('changes are tracked from the first key press, nothing is locked, the edition of record is as without it', async () => {
  const only = ['--only', 'docx'];
  const plain = await runCli(['build', source, '-o', join(folder, 'plain'), ...only]);
  const made = await runCli(['build', source, '-o', join(folder, 'editing'), ...only, '--for-editing']);
  expect(plain.code, plain.stderr).toBe(0);
  expect(made.code, made.stderr).toBe(0);
  const record = file('editing', 'heping-2023', 'heping-2023.docx');
  expect(record.equals(file('plain', 'heping-2023', 'heping-2023.docx'))).toBe(true);
  expect(settingsOf(record)).not.toContain('trackRevisions');
  const settings = settingsOf(file('editing', 'heping-2023', 'heping-2023-editing.docx'));
  expect(settings).toContain('<w:trackRevisions/>');
  expect(settings).not.toContain('documentProtection');
  expect(settings).not.toContain('writeProtection');
  expect(file('editing', 'heping-2023', 'manifest.json').toString()).toContain('"heping-2023-editing.docx"');
});
