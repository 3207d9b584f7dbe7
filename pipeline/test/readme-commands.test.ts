/** The commands that the READMEs show run as they are written, and both READMEs show the same ones. */
import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFolder } from './edition-folder.ts';
import { projectRoot } from './project-root.ts';
import { runCli } from './run-cli.ts';

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
    const run = await runCli(command.split(' ').slice(2), folder);
    expect(run.code, run.stderr).toBe(0);
  });
});

test('both READMEs have the same shape: headings, lists, tables, blocks and links', async () => {
  const shapeOf = async (name: string) => {
    const text = await readFile(join(projectRoot, name), 'utf8');
    const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
    return {
      headings: text.match(/^#+(?= )/gmu),
      bullets: count(/^- /gmu),
      rows: count(/^\|/gmu),
      blocks: text.match(/^```[a-z]*$/gmu),
      links: [...text.matchAll(/\]\(([^)]+)\)/gu)].map(([, url]) => url).filter((url) => !url?.startsWith('README')),
    };
  };
  expect(await shapeOf('README.zh-CN.md')).toEqual(await shapeOf('README.md'));
});

test('what the READMEs, CONTRIBUTING and pipeline/README link to is there', async () => {
  const missing: string[] = [];
  for (const name of ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'pipeline/README.md', 'CHANGELOG.md']) {
    const text = await readFile(join(projectRoot, name), 'utf8');
    for (const [, url = ''] of text.matchAll(/\]\(([^)#]+)\)/gu)) {
      if (/^https?:/u.test(url)) continue;
      if (!existsSync(join(projectRoot, dirname(name), url))) missing.push(`${name}: ${url}`);
    }
  }
  expect(missing).toEqual([]);
});
