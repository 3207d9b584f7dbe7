/** The steps of `npm test` before the tests themselves: each gives its problems, one line each, none when it passed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkAction } from './bundle-action.ts';
import { impuritiesOf, PURE_ROOMS } from './core-purity.ts';
import { checkDocs } from './docs.ts';
import { checkImports, listSources } from './import-rules.ts';
import { runCommand } from './run-command.ts';
import { checkSizes } from './sizes.ts';
import { checkWorkflows } from './workflow-lint.ts';

export interface Step {
  readonly name: string;
  run(root: string): Promise<readonly string[]>;
}

/** A script (from the root) that prints its problems and ends with 0 when there are none. */
async function tool(root: string, script: string, args: readonly string[]): Promise<readonly string[]> {
  const run = await runCommand(process.execPath, [join(root, script), ...args], { cwd: root });
  if (run.exitCode === 0) return [];
  const text = `${run.stdout}\n${run.stderr}`.trim();
  return text ? text.split('\n') : [`${script} ended with exit code ${run.exitCode}`];
}

/** The core has more files than this: fewer means that the search went wrong. */
const FEWEST_PURE_FILES = 100;

async function checkPurity(root: string): Promise<readonly string[]> {
  const pure = (await listSources(root)).filter((path) => PURE_ROOMS.test(path));
  const problems = pure.length > FEWEST_PURE_FILES ? [] : [`only ${pure.length} files of the core were found`];
  for (const path of pure) {
    const found = impuritiesOf(path, await readFile(join(root, path), 'utf8'));
    problems.push(...found.map(({ line, what }) => `${path}:${line}: ${what}`));
  }
  return problems;
}

export const STEPS: readonly Step[] = [
  {
    name: 'types (tsc)',
    run: (root) => tool(root, 'node_modules/typescript/bin/tsc', ['--noEmit', '--pretty', 'false']),
  },
  {
    name: 'lint (biome)',
    run: (root) =>
      tool(root, 'node_modules/@biomejs/biome/bin/biome', [
        'check',
        '--diagnostic-level=error',
        '--colors=off',
        'pipeline',
      ]),
  },
  { name: 'sizes of files and functions', run: checkSizes },
  { name: 'import rules', run: checkImports },
  { name: 'purity of the core', run: checkPurity },
  { name: 'documentation up to date', run: checkDocs },
  { name: 'workflows (actionlint)', run: checkWorkflows },
  // the tests run what is in pipeline/bin: it must be of this source
  { name: 'bundle (esbuild)', run: (root) => tool(root, 'pipeline/tools/bundle.ts', []) },
  { name: 'bundled Action is of this source', run: checkAction },
];
