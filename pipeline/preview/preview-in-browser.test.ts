/** The preview as a browser shows it: each save appears fast, at the same paragraph, beside its remarks, by keyboard too. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkshop } from '#adapters/workshop.ts';
import { makeFolder } from '../test/edition-folder.ts';
import { projectRoot } from '../test/project-root.ts';
import { findProgram } from '../tools/native-programs.ts';
import { runCommand } from '../tools/run-command.ts';
import { openPreview, type Preview } from './open-preview.ts';
import { longReport } from './testing/long-report.ts';

const browserPath = findProgram('chromium');
if (!browserPath) console.warn('skipped: no Chromium here, so the preview was not seen in a browser');
const inBrowser = test.skipIf(!browserPath);
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let folder = '';
let remove = async () => {};
let preview: Preview;
let browser: Browser | undefined;
const file = (): string => join(folder, 'source/long/report.md');

beforeAll(async () => {
  ({ folder, remove } = await makeFolder('preview-browser'));
  await mkdir(join(folder, 'source/long'), { recursive: true });
  await writeFile(file(), longReport('开头的话。'));
  const read = async () => ({ file: file(), id: 'long', bytes: await readFile(file()) });
  const css = await readFile(join(projectRoot, 'templates/html/preview/preview.css'), 'utf8');
  const workshop = await openWorkshop(projectRoot, {});
  preview = await openPreview({ file: file(), read, workshop, language: 'zh', css, folders: [], port: 0 });
  if (browserPath)
    browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await preview.close();
  await remove();
});

async function open(width: number, bypassCSP = false): Promise<{ page: Page; troubles: string[] }> {
  if (!browser) throw new Error('no browser');
  const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('request', (request) => request.url().startsWith(preview.address) || troubles.push(request.url()));
  await page.goto(preview.address);
  await page.locator('body[data-shown]').waitFor();
  return { page, troubles };
}

/**
 * Until the browser shows the page of the newest text, and what is said of it. In one step: on a busy machine a file that
 * is emptied and written is seen in between, and counts as two saves.
 */
async function save(page: Page, text: string): Promise<void> {
  const { page: before, attempt } = preview.state;
  const beside = join(folder, 'next.md');
  await writeFile(beside, text);
  await rename(beside, file());
  await page.locator(`body[data-shown="${before + 1}"][data-attempt="${attempt + 1}"]`).waitFor();
}

/** Notes when each page has been drawn, by the same clock as here: asking the browser from outside would take time itself. */
const NOTE_DRAWN = `(() => {
  window.drawn = {};
  const note = () => {
    const { shown } = document.body.dataset;
    requestAnimationFrame(() => setTimeout(() => (window.drawn[shown] ??= Date.now())));
  };
  new MutationObserver(note).observe(document.body, { attributes: true, attributeFilter: ['data-shown'] });
})()`;

/** ms from one program's start to its end, as someone waits for it. */
async function coldBuild(): Promise<number> {
  const began = Date.now();
  const build = [join(projectRoot, 'pipeline/cli.ts'), 'build', file(), '-o', join(folder, 'dist'), '--no-cache'];
  const { stderr, exitCode } = await runCommand(process.execPath, build, { cwd: projectRoot });
  expect(exitCode, stderr).toBe(0);
  return Date.now() - began;
}

inBrowser(
  '30 saves of 20,000 characters: each is shown within a fifth of a cold build',
  async () => {
    expect(longReport('').length).toBeGreaterThan(20_000);
    const before = await coldBuild();
    const { page, troubles } = await open(1440);
    await page.frameLocator('iframe').locator('h2').nth(6).scrollIntoViewIfNeeded();
    const where = () =>
      page
        .frameLocator('iframe')
        .locator('h2')
        .nth(6)
        .evaluate((each) => each.getBoundingClientRect().top);
    const stood = await where();
    await page.evaluate(NOTE_DRAWN);
    const times: number[] = [];
    for (let n = 1; n <= 30; n += 1) {
      const next = preview.state.page + 1;
      const began = Date.now();
      await save(page, longReport(`保存了${n}次。${'新的一句话，说得更长一些。'.repeat(n)}`));
      await page.waitForFunction(`${next} in window.drawn`);
      times.push((await page.evaluate<number>(`window.drawn[${next}]`)) - began);
      expect(await page.frameLocator('iframe').locator('main').textContent()).toContain(`保存了${n}次。`);
    }
    const median = times.toSorted((a, b) => a - b)[15] ?? Number.NaN;
    // one before and one after: other programs come and go on a machine
    const cold = Math.min(before, await coldBuild());
    console.log(`save → drawn, median of 30: ${median} ms; cold build: ${cold} ms; 1/${Math.round(cold / median)}`);
    expect(median).toBeLessThan(cold / 5);
    // text grew above: what the reader looks at stays where it was
    expect(Math.abs((await where()) - stood)).toBeLessThan(2);
    expect(troubles).toEqual([]);
    expect(await page.locator('iframe').count()).toBe(1);
    await page.context().close();
  },
  120_000,
);

inBrowser('a remark stands beside its paragraph, says its kind in words, and leads there by keyboard', async () => {
  const { page, troubles } = await open(1440);
  await save(page, `${longReport('开头的话。')}\n\n我们又说，，一遍。\n`);
  const card = page.locator('.remark', { hasText: '，，' }).first();
  expect(await card.locator('b').textContent()).toMatch(/^(?:必须改|疑似|建议核对)$/u);
  expect(await card.locator('.sign').textContent()).toMatch(/^[✕?○]$/u);
  await card.locator('button').focus();
  const marked = page.frameLocator('iframe').locator('[data-preview]', { hasText: '我们又说，，一遍。' });
  const apart = async () => Math.abs(((await marked.boundingBox())?.y ?? 0) - ((await card.boundingBox())?.y ?? 9999));
  await expect.poll(apart, { timeout: 20_000 }).toBeLessThan(24);
  expect((await marked.boundingBox())?.y).toBeLessThan(900);
  expect(troubles).toEqual([]);
  await page.context().close();
});

inBrowser('a broken text keeps the page and tells why beside it', async () => {
  const { page } = await open(1440);
  await writeFile(file(), '---\ndate: [\n---\n\n坏了');
  await page.locator('.banner', { hasText: '上一次能排出的页面' }).waitFor();
  expect(await page.frameLocator('iframe').locator('h1').textContent()).toBe('年度报告');
  expect((await page.locator('.remark.error').first().boundingBox())?.y).toBeLessThan(900);
  await save(page, longReport('又好了。'));
  expect(await page.locator('.banner').textContent()).toBe('');
  await page.context().close();
});

inBrowser('axe finds nothing against the page around the edition, wide and narrow, also with remarks', async () => {
  for (const width of [1440, 390]) {
    const { page } = await open(width, true);
    await save(page, `${longReport(`宽${width}。`)}\n\n我们又说，，一遍。\n`);
    await page.addScriptTag({ path: axe });
    const found = (await page.evaluate(
      `axe.run({ exclude: ['iframe'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
    )) as string[];
    expect(found).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await page.context().close();
  }
});
