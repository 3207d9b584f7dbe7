/** For tests: LibreOffice opens files and saves them again, many in one run. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

export async function resaved(files: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'dingben-resave-'));
  try {
    await mkdir(join(folder, 'again'));
    const names = files.map((_, index) => `${index}.docx`);
    for (const [index, bytes] of files.entries()) await writeFile(join(folder, names[index] ?? ''), bytes);
    await run('soffice', [
      '--headless',
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      join(folder, 'again'),
      ...names.map((name) => join(folder, name)),
    ]);
    return await Promise.all(names.map((name) => readFile(join(folder, 'again', name))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
