/** The preview follows every save, survives broken text, keeps no memory, and answers this machine alone. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeFolder, STACK_TRACE } from '../test/edition-folder.ts';
import { projectRoot } from '../test/project-root.ts';
import type { PreviewState } from './state.ts';

const SAMPLE = join(projectRoot, 'source/example-district-2024');

let folder = '';
let remove = async () => {};
let program: ChildProcess;
let address = '';
let said = '';
let ended: Promise<number | null>;
let original = '';
const file = (): string => join(folder, 'source/sample/report.md');

beforeAll(async () => {
  ({ folder, remove } = await makeFolder('preview'));
  await mkdir(join(folder, 'source'));
  await cp(SAMPLE, join(folder, 'source/sample'), { recursive: true });
  original = await readFile(file(), 'utf8');
  program = spawn(process.execPath, ['--expose-gc', join(projectRoot, 'pipeline/cli.ts'), 'preview'], { cwd: folder });
  ended = new Promise((done) => program.once('exit', (code) => done(code)));
  address = await new Promise((done, fail) => {
    program.stderr?.on('data', (bytes: Buffer) => {
      said += bytes.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\//u.exec(said);
      if (found) done(found[0]);
    });
    program.once('exit', () => fail(new Error(said)));
  });
}, 40_000);
afterAll(async () => {
  program.kill('SIGKILL');
  await remove();
});

const state = async (): Promise<PreviewState> => (await fetch(`${address}state`)).json() as Promise<PreviewState>;
const page = async (): Promise<string> => (await fetch(`${address}edition`)).text();
/** figures stand in elements of their own */
const words = async (): Promise<string> => (await page()).replace(/<[^>]*>/gu, '');

/** Resolves with the first state that `wanted` accepts, as an open page would be told of it. */
async function told(wanted: (news: PreviewState) => boolean): Promise<PreviewState> {
  const { body } = await fetch(`${address}events`);
  let text = '';
  for await (const chunk of body ?? []) {
    text += new TextDecoder().decode(chunk);
    const events = text.split('\n\n').slice(0, -1);
    const news = events.filter((event) => event.startsWith('data: ')).map((event) => JSON.parse(event.slice(6)));
    const found = (news as PreviewState[]).find(wanted);
    // leaving the loop closes the connection
    if (found) return found;
  }
  throw new Error('the events ended');
}

async function save(text: string): Promise<PreviewState> {
  const { attempt } = await state();
  const news = told((each) => each.attempt > attempt);
  await writeFile(file(), text);
  return news;
}

const withSentence = (sentence: string): string => `${original}\n${sentence}\n`;

test('30 saves in a row: each gives the new page', async () => {
  for (let n = 1; n <= 30; n += 1) {
    const news = await save(withSentence(`第${n}次保存的一句话。`));
    expect(news.banner).toBeNull();
    expect(await words()).toContain(`第${n}次保存的一句话。`);
  }
}, 60_000);

test('an editor that puts a new file in the place of the old one is followed', async () => {
  const { attempt } = await state();
  const news = told((each) => each.attempt > attempt && each.banner === null);
  await writeFile(`${file()}.new`, withSentence('换了一个文件。'));
  await rename(`${file()}.new`, file());
  await news;
  await expect.poll(words, { timeout: 20_000 }).toContain('换了一个文件。');
});

test('a text that gives no page leaves the last one, and says so', async () => {
  await save(withSentence('最后一次能排出的文字。'));
  const broken = await save('---\ndate: [2024\n stage: : :\n---\n\n没有标题');
  expect(broken.banner).toContain('上一次能排出的页面');
  expect(broken.remarks.some(({ kind }) => kind === 'error')).toBe(true);
  expect(await words()).toContain('最后一次能排出的文字。');
  const mended = await save(withSentence('又好了。'));
  expect(mended.banner).toBeNull();
  expect(await words()).toContain('又好了。');
});

test('a report that goes away is waited for', async () => {
  await rm(file());
  expect((await told(({ banner }) => banner !== null)).banner).toContain('找不到报告文件');
  await writeFile(file(), withSentence('回来了。'));
  await told(({ banner }) => banner === null);
  expect(await words()).toContain('回来了。');
});

test('findings and changed figures stand beside their paragraphs', async () => {
  const changed = original.replaceAll('292天', '229天');
  expect(changed).not.toBe(original);
  const { remarks, locked } = await save(`${changed}\n我们新增就业l0万人,增长5%。\n`);
  expect(locked).toBe(true);
  const html = await page();
  const figure = remarks.find(({ kind, text }) => kind === 'change' && text.includes('292天 → 229天'));
  expect(figure?.word).toBe('疑似 · 数据改动');
  expect(html).toContain(`id="${figure?.anchor}"`);
  const finding = remarks.find(({ kind }) => kind !== 'change');
  expect(['必须改', '疑似', '建议核对']).toContain(finding?.word);
  expect(finding?.sign).toMatch(/^[✕?○]$/u);
  expect(html).toContain(`id="${finding?.anchor}"`);
});

const statusOf = (host: string, name: string, method = 'GET'): Promise<number | string> =>
  new Promise((done) => {
    const { port } = new URL(address);
    const asked = request({ host, port, method, path: '/edition', headers: { host: name }, timeout: 2000 });
    asked.on('response', (response) => done(response.resume().statusCode ?? 0));
    asked.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? ''));
    asked.on('timeout', () => asked.destroy());
    asked.end();
  });

test('only this machine is answered, by its own name, and nothing is taken in', async () => {
  const { port } = new URL(address);
  expect(await statusOf('127.0.0.1', `localhost:${port}`)).toBe(200);
  expect(await statusOf('127.0.0.1', 'reports.example')).toBe(403);
  expect(await statusOf('127.0.0.1', `localhost:${port}`, 'POST')).toBe(405);
  const others = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  const outside = others.filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address: host } of outside) expect(await statusOf(host, `${host}:${port}`)).not.toBeTypeOf('number');
  expect((await fetch(`${address}../../package.json`)).status).toBe(404);
});

test('the PDF is made when it is asked for', async () => {
  const response = await fetch(`${address}pdf`);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(new TextDecoder('latin1').decode(await response.arrayBuffer())).toMatch(/^%PDF-/u);
}, 60_000);

test('being asked to end, it ends cleanly', async () => {
  const open = await fetch(`${address}events`);
  program.kill('SIGINT');
  expect(await ended).toBe(0);
  expect(said).toContain('预览已结束');
  expect(said).not.toMatch(STACK_TRACE);
  await open.body?.cancel().catch(() => {});
});
