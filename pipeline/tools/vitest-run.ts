/** Runs vitest and counts what it really ran: no test at all is a failure. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command.ts';

export interface TestTally {
  readonly passed: number;
  readonly failed: number;
  /** full names */
  readonly skipped: readonly string[];
  /** what went wrong, one line each */
  readonly problems: readonly string[];
}

interface VitestJson {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Folds vitest's JSON report and its exit code into a tally; null: it wrote no report. */
export function tallyOf(report: VitestJson | null, exitCode: number | null): TestTally {
  if (!report) return { passed: 0, failed: 1, skipped: [], problems: ['vitest wrote no report'] };
  const cases = report.testResults.flatMap((file) => file.assertionResults);
  const problems = cases.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
  // a file that cannot be loaded has failed without a single test
  for (const file of report.testResults) {
    const named = file.assertionResults.some(({ status }) => status === 'failed');
    if (file.status === 'failed' && !named) problems.push(`${file.name}: ${file.message.split('\n', 1)[0] ?? ''}`);
  }
  if (report.numPassedTests + report.numFailedTests === 0) problems.push('vitest ran no test');
  if (exitCode !== 0 && problems.length === 0) problems.push(`vitest ended with exit code ${exitCode}`);
  const skipped = cases
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName);
  return { passed: report.numPassedTests, failed: problems.length, skipped, problems };
}

export async function runVitest(
  root: string,
  environment: NodeJS.ProcessEnv,
  filters: readonly string[],
): Promise<TestTally> {
  const folder = await mkdtemp(join(tmpdir(), 'dingben-vitest-'));
  const output = join(folder, 'report.json');
  const program = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [program, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${output}`, ...filters];
  const run = await runCommand(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    echo: true,
  });
  const text = await readFile(output, 'utf8').catch(() => null);
  await rm(folder, { recursive: true, force: true });
  return tallyOf(text === null ? null : (JSON.parse(text) as VitestJson), run.exitCode);
}
