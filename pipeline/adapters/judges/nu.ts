/** The Nu Html Checker judges the page: the package vnu-jar, run by Java. */
import type { Validator } from '#ports/judges.ts';
import { packageFile } from './judge-files.ts';
import { runProgram } from './run-program.ts';

interface NuMessage {
  readonly type: string;
  readonly message: string;
  readonly lastLine?: number;
}

const jar = (): string | null => packageFile('vnu-jar', 'build/dist/vnu.jar');

export const nu: Validator = {
  name: 'Nu Html Checker',
  format: 'html',
  async version() {
    const path = jar();
    if (path === null) return null;
    const { code, stdout } = await runProgram('java', ['-jar', path, '--version']);
    return code === 0 ? (/^\S+/u.exec(stdout)?.[0] ?? null) : null;
  },
  async judge(bytes) {
    const args = ['-jar', jar() ?? '', '--format', 'json', '--stdout', '--exit-zero-always', '-'];
    const { code, stdout, stderr } = await runProgram('java', args, bytes);
    if (code !== 0) throw new Error(stderr.trim());
    const { messages } = JSON.parse(stdout) as { readonly messages: readonly NuMessage[] };
    const first = messages.find(({ type }) => type !== 'info');
    const problem = first ? `${first.lastLine ?? ''}: ${first.message}` : '';
    return [{ standard: 'WHATWG HTML', profile: 'Nu Html Checker, no errors or warnings', passed: !first, problem }];
  },
};
