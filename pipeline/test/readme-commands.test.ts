/** Both READMEs show the same commands, in the same shape, and link to what is there. readme-walk.test.ts runs them. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from './project-root.ts';

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

test('both READMEs have the same shape: headings, lists, tables, blocks and links', async () => {
  const shapeOf = async (name: string) => {
    const text = await readFile(join(projectRoot, name), 'utf8');
    const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
    return {
      headings: text.match(/^#+(?= )/gmu),
      bullets: count(/^- /gmu),
      rows: count(/^\|/gmu),
      blocks: text.match(/^```.*$/gmu),
      marks: text.match(/^<!-- .* -->$/gmu),
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
