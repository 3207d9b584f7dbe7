/** `dingben site` on a planted archive: what is registered as published and unchanged gets in, and nothing else. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Stage } from '#model/report.ts';
import type { Happening } from '#release/register/entry.ts';
import { append, emptyRegister, registerText } from '#release/register/register.ts';
import { completion, encode, hashText, reservation } from '#release/testing/small-edition.ts';
import { makeFolder, STACK_TRACE, treeOf } from '../test/edition-folder.ts';
import { projectRoot } from '../test/project-root.ts';

const SECRET = '绝不公开的字句';

let folder = '';
let remove = async () => {};
beforeEach(async () => {
  ({ folder, remove } = await makeFolder('site'));
});
afterEach(() => remove());

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

function run(...args: string[]): Promise<{ code: number; stderr: string }> {
  const command = [join(projectRoot, 'pipeline/cli.ts'), 'site', ...args];
  return new Promise((done) => {
    execFile(process.execPath, command, { cwd: folder, encoding: 'utf8' }, (error, _stdout, stderr) => {
      done({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stderr });
    });
  });
}

const source = (stage: Stage, sentence: string): string =>
  `---\nid: brief\ndate: 2024-01-09\norganization: 某市统计局\nprofile: generic\nstage: ${stage}\n---\n\n# 年度简报\n\n${sentence}\n`;

interface Planted {
  readonly stage: Stage;
  readonly sentence: string;
  /** the front matter's, where it is not the register's */
  readonly written?: Stage;
  readonly publishRedline?: boolean;
  readonly pictures?: readonly string[];
  /** what is in the pictures */
  readonly drawn?: string;
}

const DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8H0z"/></svg>';

/** Editions in the order of their numbers, with files that stand for the rendered ones. */
async function plant(planted: readonly Planted[], more: readonly Happening[] = []): Promise<void> {
  let register = emptyRegister('brief');
  for (const [
    index,
    { stage, sentence, written = stage, publishRedline, pictures = [], drawn = DOT },
  ] of planted.entries()) {
    const number = index + 1;
    const opened = publishRedline ? 'publish_redline: true\nid: brief' : 'id: brief';
    const texts = new Map([
      ...pictures.map((name) => [name, drawn] as const),
      ['report.md', source(written, sentence).replace('id: brief', opened)],
      ...['brief.pdf', 'brief.docx', 'brief.html', 'figures.csv', 'manifest.json', 'findings.json'].map(
        (name) => [name, `${name} of edition ${number}: ${sentence}`] as const,
      ),
    ]);
    for (const [name, text] of texts) await put(`dist/brief-e0${number}/${name}`, text);
    const files = new Map([...texts].map(([name, text]) => [name, encode(text)]));
    register = append(register, reservation(number, { stage }), hashText);
    register = append(register, { ...completion(number, files), published: '2024-02-01' }, hashText);
  }
  for (const happened of more) register = append(register, happened, hashText);
  await put('source/brief/editions.json', registerText(register));
}

const siteText = async (): Promise<string> =>
  Object.entries(await treeOf(join(folder, 'dist/_site')))
    .map(([path, base64]) => `${path}\n${Buffer.from(base64, 'base64').toString('utf8')}`)
    .join('\n');

test('no byte of a text for consultation is in the site, its feed, its search or its data', async () => {
  await plant([
    { stage: 'consultation', sentence: `${SECRET}，新增就业9.9万人。` },
    { stage: 'published', sentence: '全年新增就业1.2万人。' },
    { stage: 'submission', sentence: `${SECRET}，新增就业8.8万人。` },
  ]);
  await put('source/brief/report.md', source('consultation', SECRET));
  await put('dist/brief-e04/report.md', source('published', SECRET));
  await put('dist/brief-e02/notes.txt', SECRET);
  const { code, stderr } = await run('--base', 'https://reports.example/gov');
  expect(stderr).toContain('1 份报告，1 个已公布版本');
  expect(code).toBe(0);
  const written = await siteText();
  // as it is written, and as it is read
  const all = `${written}${written.replace(/<[^>]*>/gu, '')}`;
  const secrets = [SECRET, '9.9万', '8.8万', '/e01', '/e03', '/e04', 'consultation', '征求意见', 'notes.txt'];
  for (const hidden of secrets) expect(all).not.toContain(hidden);
  for (const pair of Array.from({ length: SECRET.length - 1 }, (_, at) => SECRET.slice(at, at + 2))) {
    expect(all, `search knows ${pair}`).not.toContain(`"${pair}"`);
  }
  expect(all).toContain('全年新增就业1.2万人');
  expect(all).toContain('"新增"');
  expect(all).toContain('brief.pdf of edition 2');
  expect(all).toContain('<loc>https://reports.example/gov/reports/brief/</loc>');
  for (const path of ['report.md', 'figures.csv', 'brief.docx', 'brief.html']) {
    const copy = await readFile(join(folder, 'dist/_site/reports/brief/e02', path));
    expect(copy).toEqual(await readFile(join(folder, 'dist/brief-e02', path)));
  }
});

test('a comparison leads from each published edition to the one before, and to an earlier stage only when it is opened', async () => {
  await plant([
    { stage: 'consultation', sentence: '全年新增就业1.0万人。' },
    { stage: 'published', sentence: '全年新增就业1.1万人。' },
    { stage: 'submission', sentence: '全年新增就业1.15万人。' },
    { stage: 'published', sentence: '全年新增就业1.2万人。', publishRedline: true },
  ]);
  expect((await run()).code).toBe(0);
  const tree = Object.keys(await treeOf(join(folder, 'dist/_site')));
  expect(tree.filter((path) => path.includes('redline'))).toEqual([
    'reports/brief/e04/redline-e02.html',
    'reports/brief/e04/redline-submission.html',
  ]);
  const all = (await siteText()).replace(/<[^>]*>/gu, '');
  expect(all).not.toContain('1.0万');
  expect(all).toContain('1.15万人');
  const page = await readFile(join(folder, 'dist/_site/reports/brief/index.html'), 'utf8');
  expect(page).toContain('href="e04/redline-e02.html"');
  expect(page).toContain('href="e04/redline-submission.html"');
});

test('pictures that the source names lie beside it, those that are registered and no other', async () => {
  await plant([{ stage: 'published', sentence: '见图。![一点](images/dot.svg)', pictures: ['images/dot.svg'] }]);
  await put('dist/brief-e01/images/other.svg', DOT);
  expect((await run()).code).toBe(0);
  const tree = Object.keys(await treeOf(join(folder, 'dist/_site')));
  expect(tree.filter((path) => path.endsWith('.svg'))).toEqual(['reports/brief/e01/images/dot.svg']);
});

test('a picture that would act by itself stops it, and nothing is written', async () => {
  const drawn = DOT.replace('<path', '<script>alert(1)</script><path');
  await plant([{ stage: 'published', sentence: '见图。![一点](images/dot.svg)', pictures: ['images/dot.svg'], drawn }]);
  const { code, stderr } = await run();
  expect(code).toBe(2);
  expect(stderr).toContain('dist/brief-e01/images/dot.svg');
  expect(stderr).toContain('<script>');
  expect(await treeOf(join(folder, 'dist'))).not.toHaveProperty('_site/index.html');
});

test('withdrawals and corrections of the register are told', async () => {
  const corrections = [{ place: '第1段', old: '1.1万人', new: '1.2万人', reason: '统计口径' }];
  await plant(
    [{ stage: 'published', sentence: '全年新增就业1.1万人。' }],
    [
      { kind: 'corrected', number: 1, date: '2024-03-01', by: null, corrections },
      { kind: 'withdrawn', number: 1, date: '2024-04-01', reason: '数据有误' },
    ],
  );
  expect((await run()).code).toBe(0);
  const page = await readFile(join(folder, 'dist/_site/reports/brief/index.html'), 'utf8');
  for (const said of ['数据有误', '<ins>1.2万人</ins>', '统计口径']) expect(page).toContain(said);
});

test.each([
  ['a file that changed', 'dist/brief-e01/brief.pdf', 'dist/brief-e01/brief.pdf 与登记册记载的不一致'],
  ['a spoilt register', 'source/brief/editions.json', '登记册'],
  ['a folder that is no site', 'dist/_site/diary.txt', '未覆盖'],
])('%s stops it, and nothing is written', async (_what, path, said) => {
  await plant([{ stage: 'published', sentence: '全年新增就业1.2万人。' }]);
  await put(path, 'changed');
  const { code, stderr } = await run();
  expect(stderr).toContain(said);
  expect(stderr).not.toMatch(STACK_TRACE);
  expect(code).toBe(2);
  await expect(readFile(join(folder, 'dist/_site/index.html'))).rejects.toThrow();
});

test('an edition that is registered but not there, or whose text says another stage, is named', async () => {
  await plant([{ stage: 'published', sentence: SECRET, written: 'consultation' }]);
  expect((await run()).stderr).toContain('登记为公布稿，源文却不是');
  await rm(join(folder, 'dist/brief-e01'), { recursive: true });
  expect((await run()).stderr).toContain('登记册里有、文件夹却没有：dist/brief-e01');
  expect((await run('--base', 'gopher://x')).stderr).toContain('--base');
});

test('an archive without a published edition is a site too, and a second run replaces the first', async () => {
  expect((await run()).code).toBe(0);
  const first = await treeOf(join(folder, 'dist/_site'));
  expect((await run()).code).toBe(0);
  expect(await treeOf(join(folder, 'dist/_site'))).toEqual(first);
});
