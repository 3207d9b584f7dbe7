/** veraPDF judges a PDF: the engine inside the package @opendataloader/pdf, run by a JDK with JAXB beside it (Debian's libjaxb-java). */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Validator } from '#ports/judges.ts';
import { packageHome } from '../fonts.ts';
import { packageFile, withFile } from './judge-files.ts';
import { type ProgramRun, runProgram } from './run-program.ts';

const JAXB = ['jaxb-core', 'jaxb-runtime', 'jaxb-api', 'javax.activation', 'istack-commons-runtime', 'txw2'];
const STANDARDS: Readonly<Record<string, string>> = { '3a': 'PDF/A-3a', ua1: 'PDF/UA-1' };

/** null where an archive of Java's is not here */
function run(args: readonly string[]): Promise<ProgramRun> | null {
  const engine = packageFile('@opendataloader/pdf', 'lib/opendataloader-pdf-cli.jar');
  const jars = JAXB.map((name) => `/usr/share/java/${name}.jar`);
  if (engine === null || !jars.every((path) => existsSync(path))) return null;
  const source = join(packageHome(import.meta.url), 'pipeline', 'adapters', 'judges', 'JudgePdf.java');
  // deep structure trees need more stack than a JVM gives by itself
  return runProgram('java', ['-Xss4m', '-cp', [engine, ...jars].join(delimiter), source, ...args]);
}

export const verapdf: Validator = {
  name: 'veraPDF',
  format: 'pdf',
  async version() {
    const { code, stdout } = (await run([])) ?? { code: null, stdout: '' };
    return code === 0 ? stdout.trim() : null;
  },
  async judge(bytes) {
    const flavours = Object.keys(STANDARDS);
    const { stdout, stderr } = (await withFile('edition.pdf', bytes, async (file) =>
      run([flavours.join(','), file]),
    )) ?? { stdout: '', stderr: 'not here' };
    const lines = stdout.split('\n');
    return flavours.map((flavour) => {
      const at = lines.findIndex((line) => new RegExp(`^(?:PASS|FAIL) ${flavour} `, 'u').test(line));
      const verdict = lines[at];
      if (verdict === undefined) throw new Error(stderr.trim().split('\n').at(-1) ?? '');
      const passed = verdict.startsWith('PASS');
      const problem = passed ? '' : (lines[at + 1] ?? '').trim();
      return { standard: STANDARDS[flavour] ?? flavour, profile: flavour, passed, problem };
    });
  },
};
