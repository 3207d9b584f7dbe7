/** For tests: the Nu validator (W3C) on many pages by one start of Java. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findProgram } from '../../tools/native-programs.ts';
import { runCommand } from '../../tools/run-command.ts';

const compiler = findProgram('java');
/** a JDK holds both */
const java = compiler && join(dirname(compiler), 'java');
export const hasJava = java !== null;
export const javaNote = hasJava ? '' : ' (skipped: no Java)';

interface NuReport {
  readonly messages: readonly {
    readonly type: string;
    readonly url: string;
    readonly lastLine?: number;
    readonly message: string;
    readonly extract?: string;
  }[];
}

/** Errors by the path of the page, one line each; the version of the validator's report proves that it ran. */
export async function judgeByNu(
  pages: ReadonlyMap<string, string | Uint8Array>,
): Promise<ReadonlyMap<string, string[]>> {
  if (!java) throw new Error('no Java here');
  const folder = await mkdtemp(join(tmpdir(), 'dingben-nu-'));
  try {
    for (const [path, page] of pages) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), page);
    }
    const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
    const args = ['-Xss4m', '-jar', jar, '--format', 'json', '--exit-zero-always'];
    const run = await runCommand(java, [...args, ...[...pages.keys()].map((path) => join(folder, path))], {
      cwd: folder,
    });
    const { messages } = JSON.parse(run.stderr) as NuReport;
    const errors = new Map<string, string[]>([...pages.keys()].map((path) => [path, []]));
    for (const { type, url, lastLine, message, extract } of messages) {
      if (type !== 'error' && type !== 'non-document-error') continue;
      const path = decodeURIComponent(new URL(url).pathname).slice(folder.length + 1);
      errors.get(path)?.push(`line ${lastLine}: ${message} ${extract?.trim().slice(0, 100) ?? ''}`);
    }
    return errors;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
