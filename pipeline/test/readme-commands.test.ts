/** The commands that the READMEs show run as they are written, and both READMEs show the same ones. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from './project-root.ts';
import { makeFolder, runDingben } from './run-dingben.ts';

/** Lines of every ```sh block. */
function shellLines(markdown: string): string[] {
  return [...markdown.matchAll(/^```sh\n([\s\S]*?)^```$/gmu)].flatMap(([, block = '']) => block.trim().split('\n'));
}

const english = shellLines(await readFile(join(projectRoot, 'README.md'), 'utf8'));
const chinese = shellLines(await readFile(join(projectRoot, 'README.zh-CN.md'), 'utf8'));
const ci = await readFile(join(projectRoot, '.ci', 'run'), 'utf8');

test('both READMEs show the same commands, with the two that set up and test', () => {
  expect(chinese).toEqual(english);
  expect(english).toContain('npm ci && npm run build');
  expect(english).toContain('npm ci && npm test');
});

test('.ci/run calls the test command of the README', () => {
  expect(ci.split('\n')).toContain('npm ci && npm test');
});

describe('npx dingben …', () => {
  const commands = english.filter((line) => line.startsWith('npx dingben '));
  let folder = '';
  let remove = async () => {};

  beforeAll(async () => {
    ({ folder, remove } = await makeFolder('readme'));
    await cp(join(projectRoot, 'source'), join(folder, 'source'), { recursive: true });
    await cp(join(projectRoot, 'templates'), join(folder, 'templates'), { recursive: true });
    await writeFile(
      join(folder, 'scraped.txt'),
      '导航菜单\n\n某市某区工作报告(2024年1月9日)\n\n  全年新增就业2万人,增长5%。\n',
    );
  });
  afterAll(() => remove());

  test('there are some', () => expect(commands.length).toBeGreaterThan(2));

  test.each(commands)('%s', async (command) => {
    const run = await runDingben(command.split(' ').slice(2), folder);
    expect(run.exitCode, run.stderr).toBe(0);
  });
});
