/** What scripts build on: CRLF, byte-order marks and odd paths make no difference, results are stable, nothing needs a network. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { makeFolder, STACK_TRACE, treeOf } from './edition-folder.ts';
import { projectRoot } from './project-root.ts';
import { runCli } from './run-cli.ts';

const MINIMAL = join(projectRoot, 'pipeline', 'examples', 'minimal', 'report.md');

const findingSchema = z.strictObject({
  rule: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/u),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string().min(1),
  line: z.int().min(1),
  column: z.int().min(1),
  endLine: z.int().min(1),
  endColumn: z.int().min(1),
  expected: z.string().optional(),
  actual: z.string().optional(),
  related: z.array(z.object({ line: z.int(), column: z.int(), message: z.string() })).optional(),
});
const checkSchema = z.strictObject({
  version: z.literal(1),
  reports: z.array(z.strictObject({ file: z.string(), figures: z.int().min(0), findings: z.array(findingSchema) })),
});

let folder = '';
let remove = async () => {};
let text = '';

beforeAll(async () => {
  ({ folder, remove } = await makeFolder('command-line'));
  text = await readFile(MINIMAL, 'utf8');
});
afterAll(() => remove());

/** Builds what is in `file` for one fixed second and gives the files of its edition folder. */
async function build(file: string, output: string, more: NodeJS.ProcessEnv = {}): Promise<Record<string, string>> {
  const epoch = { SOURCE_DATE_EPOCH: '1704067200' };
  const run = await runCli(['build', file, '--only', 'html', '-o', output], folder, { ...epoch, ...more });
  expect(run.code, run.stderr).toBe(0);
  return treeOf(join(folder, output));
}

const page = (tree: Record<string, string>): string => {
  const name = Object.keys(tree).find((path) => path.endsWith('.html')) ?? '';
  return Buffer.from(tree[name] ?? '', 'base64').toString('utf8');
};

/** The page's words: what a different source digest in its edition statement does not change. */
const words = (tree: Record<string, string>): string => /<main[\s\S]*<\/main>/u.exec(page(tree))?.[0] ?? '';

describe('build', () => {
  test('the same input gives the same bytes', async () => {
    await writeFile(join(folder, 'report.md'), text);
    const first = await build('report.md', 'first');
    expect(await build('report.md', 'second')).toEqual(first);
    expect(words(first)).toContain('1.2万人');
  });

  test.each([
    ['CRLF', () => text.replaceAll('\n', '\r\n')],
    ['a byte-order mark', () => `\uFEFF${text}`],
    ['both', () => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ])('%s makes no difference', async (what, content) => {
    await writeFile(join(folder, 'report.md'), text);
    const plain = await build('report.md', `plain-${what}`);
    await writeFile(join(folder, 'report.md'), content());
    expect(words(await build('report.md', `other-${what}`))).toBe(words(plain));
  });

  test('Chinese and spaces in paths are welcome', async () => {
    const home = join(folder, '和平区 报告', '二〇二三 年');
    await mkdir(home, { recursive: true });
    await writeFile(join(home, '工作 报告.md'), text);
    const tree = await build(join('和平区 报告', '二〇二三 年', '工作 报告.md'), join('输出 文件夹', '定 本'));
    expect(page(tree)).toContain('年度工作简报');
  });

  test('a draft with errors still gets its editions, and exit code 1', async () => {
    await writeFile(join(folder, 'draft.md'), '---\nid: draft\n---\n\n# 草稿\n\n盘活资产4..07亿元。\n');
    const run = await runCli(['build', 'draft.md', '--only', 'html', '-o', 'drafts'], folder);
    expect(run.code, run.stderr).toBe(1);
    expect(Object.keys(await treeOf(join(folder, 'drafts')))).toContain('draft/draft.html');
  });
});

test('nothing is asked of a network', async () => {
  const guard = join(folder, 'no-network.mjs');
  await writeFile(
    guard,
    "import net from 'node:net';\nimport dns from 'node:dns';\nconst stop = () => { process.stderr.write('NETWORK'); process.exit(99); };\nnet.Socket.prototype.connect = stop;\ndns.lookup = stop;\n",
  );
  await cp(MINIMAL, join(folder, 'offline.md'));
  const options = { NODE_OPTIONS: `--import=${pathToFileURL(guard).href}`, SOURCE_DATE_EPOCH: '1704067200' };
  const run = await runCli(['build', 'offline.md', '-o', 'offline'], folder, options);
  expect(run.stderr).not.toContain('NETWORK');
  expect(run.code, run.stderr).toBe(0);
  expect(Object.keys(await treeOf(join(folder, 'offline')))).toEqual(
    expect.arrayContaining(['offline/offline.pdf', 'offline/offline.docx', 'offline/offline.html']),
  );
});

describe('check', () => {
  test('--format json keeps its contract', async () => {
    await cp(join(projectRoot, 'pipeline/examples/broken-numbers/report.md'), join(folder, 'broken.md'));
    const run = await runCli(['check', 'broken.md', '--format', 'json'], folder);
    const json = checkSchema.parse(JSON.parse(run.stdout));
    expect(json.reports.map(({ file }) => file)).toEqual(['broken.md']);
    expect(json.reports[0]?.findings.length).toBeGreaterThan(0);
    expect(run.code).toBe(1);
  });

  test('without a file it takes all of source/*/report.md', async () => {
    for (const name of ['a', 'b']) {
      await mkdir(join(folder, 'source', name), { recursive: true });
      await writeFile(join(folder, 'source', name, 'report.md'), text);
    }
    const run = await runCli(['check', '--format', 'json'], folder);
    const json = checkSchema.parse(JSON.parse(run.stdout));
    expect(json.reports.map(({ file }) => file)).toEqual(['source/a/report.md', 'source/b/report.md']);
  });

  test('colour is off where it is not wanted, on where it is forced', async () => {
    const plain = await runCli(['check', 'broken.md'], folder, { FORCE_COLOR: '1', NO_COLOR: '1' });
    const coloured = await runCli(['check', 'broken.md'], folder, { FORCE_COLOR: '1', NO_COLOR: '' });
    expect(plain.stdout).not.toContain('\u001b[');
    expect(coloured.stdout).toContain('\u001b[');
  });
});

describe('help', () => {
  test.each([
    [['--help']],
    [['build', '--help']],
    [['check', '--help']],
    [['import', '--help']],
    [['help', 'build']],
  ])('%j prints its usage and exits with 0', async (args) => {
    const run = await runCli(args, folder);
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('dingben');
    expect(run.stdout + run.stderr).not.toMatch(STACK_TRACE);
  });
});
