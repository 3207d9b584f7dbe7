/** `npm test`: every step and every test that CI runs; ends with `N passed, N failed` and exits 1 when anything failed. */

import { projectRoot } from '../test/project-root.ts';
import { installMissing, nativeEnvironment } from './native-programs.ts';
import { STEPS } from './steps.ts';
import { runVitest } from './vitest-run.ts';

const SHOWN_PROBLEMS = 40;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/** Prints one result and its problems. */
function report(name: string, problems: readonly string[], since: number): boolean {
  say(`${problems.length === 0 ? 'pass' : 'FAIL'}  ${name}  (${seconds(since)})`);
  for (const problem of problems.slice(0, SHOWN_PROBLEMS)) say(`      ${problem}`);
  if (problems.length > SHOWN_PROBLEMS) say(`      … and ${problems.length - SHOWN_PROBLEMS} more`);
  return problems.length === 0;
}

async function runSteps(): Promise<{ passed: number; failed: number }> {
  let passed = 0;
  for (const step of STEPS) {
    const since = performance.now();
    const problems = await step.run(projectRoot).catch((error: Error) => [`the step itself broke: ${error.message}`]);
    if (report(step.name, problems, since)) passed += 1;
  }
  return { passed, failed: STEPS.length - passed };
}

async function main(): Promise<number> {
  const begin = performance.now();
  const steps = await runSteps();
  await installMissing(say);
  const since = performance.now();
  const tests = await runVitest(projectRoot, nativeEnvironment(), process.argv.slice(2));
  report('tests (vitest)', tests.problems, since);
  if (tests.skipped.length > 0) {
    say(`      ${tests.skipped.length} skipped:`);
    for (const name of tests.skipped) say(`        ${name}`);
  }
  say(`      all in ${seconds(begin)}`);
  const failed = steps.failed + tests.failed;
  say(`${steps.passed + tests.passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
