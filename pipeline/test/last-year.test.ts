import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from './run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'dingben-years-'));

function put(id: string, year: number, text: string, organization = '某市某区人民政府'): void {
  mkdirSync(join(folder, 'source', id), { recursive: true });
  const front = `---\nid: ${id}\ntitle: ${year}年政府工作报告\ndate: ${year}-01-09\norganization: ${organization}\nprofile: generic\n---\n\n`;
  writeFileSync(join(folder, 'source', id, 'report.md'), `${front}## 一、工作回顾\n\n${text}\n`);
}

async function rulesOf(id: string): Promise<string[]> {
  const { stdout } = await runCli(['check', `source/${id}/report.md`, '--format', 'json'], folder);
  const { reports } = JSON.parse(stdout) as { reports: { findings: { rule: string }[] }[] };
  return reports.flatMap(({ findings }) => findings.map(({ rule }) => rule));
}

beforeAll(() => {
  put('district-2023', 2023, '2022年，空气质量优良天数256天。');
  put('district-2024', 2024, '2023年，空气质量优良天数273天，比上年增加27天。');
  put('district-right-2024', 2024, '2023年，空气质量优良天数273天，比上年增加17天。');
  put('elsewhere-2024', 2024, '2023年，空气质量优良天数273天，比上年增加27天。', '别市别区人民政府');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a growth that last year's report of the same body contradicts is named", async () => {
  expect(await rulesOf('district-2024')).toContain('numbers/differs-from-last-edition');
});

test("one that fits is not, and another body's report is no yardstick", async () => {
  expect(await rulesOf('district-right-2024')).not.toContain('numbers/differs-from-last-edition');
  expect(await rulesOf('elsewhere-2024')).not.toContain('numbers/differs-from-last-edition');
});
