/** The examples and samples are clean; the planted faults of broken-numbers are found, each on its line, and nothing else. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from './project-root.ts';
import { runCli } from './run-cli.ts';

interface Found {
  readonly rule: string;
  readonly severity: string;
  readonly line: number;
  readonly message: string;
  readonly actual?: string;
}

async function check(file: string): Promise<{ figures: number; findings: readonly Found[] }> {
  const run = await runCli(['check', file, '--format', 'json'], projectRoot);
  const { reports } = JSON.parse(run.stdout) as { reports: { figures: number; findings: Found[] }[] };
  const [report] = reports;
  if (!report) throw new Error(`nothing checked: ${run.stderr}`);
  return report;
}

describe('clean reports', () => {
  test.each([
    ['source/heping-2023/report.md', 40],
    ['source/example-district-2024/report.md', 150],
    ['pipeline/examples/full/report.md', 100],
    ['pipeline/examples/minimal/report.md', 3],
  ])('%s has no error and no warning, and at least %d figures', async (file, figures) => {
    const report = await check(file);
    expect(report.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(report.figures).toBeGreaterThanOrEqual(figures);
  });
});

test('broken-numbers: every planted fault is found where it stands', async () => {
  const folder = 'pipeline/examples/broken-numbers';
  const expected = JSON.parse(await readFile(join(projectRoot, folder, 'expected.json'), 'utf8')) as Partial<Found>[];
  const { findings } = await check(`${folder}/report.md`);
  const found = findings.filter(({ severity }) => severity !== 'info');
  expect(found).toEqual(expected.map((each) => expect.objectContaining(each)));
});
