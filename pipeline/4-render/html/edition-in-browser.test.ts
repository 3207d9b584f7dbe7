/** The finished page as a browser shows it: complete, readable at every width, usable by keyboard, quiet. */
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readHtml } from '#verify/outlines/html.ts';
import { composeFile, renderInput } from '../../test/compose-markdown.ts';
import { projectRoot } from '../../test/project-root.ts';
import { findProgram } from '../../tools/native-programs.ts';
import { renderHtml } from './render-html.ts';

const browserPath = findProgram('chromium');
if (!browserPath) console.warn('skipped: no Chromium here, so the HTML edition was not seen in a browser');

const ADDRESS = 'http://reports.example/2024/report.html';

const inBrowser = test.skipIf(!browserPath);

let browser: Browser | undefined;
let bytes: Uint8Array;
beforeAll(async () => {
  if (!browserPath) return;
  browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] });
  const sample = await composeFile(join(projectRoot, 'source/example-district-2024/report.md'));
  bytes = (await renderHtml(renderInput(sample))).bytes;
});
afterAll(() => browser?.close());

/** The page as a server of its own would give it; whatever else it asks for is noted and refused. */
async function open(options: BrowserContextOptions = {}): Promise<{ page: Page; asked: string[]; troubles: string[] }> {
  if (!browser) throw new Error('no browser');
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const asked: string[] = [];
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url.split('#')[0] === ADDRESS)
      return route.fulfill({ body: Buffer.from(bytes), contentType: 'text/html; charset=utf-8' });
    asked.push(url);
    return route.abort();
  });
  await page.goto(ADDRESS);
  return { page, asked, troubles };
}

const squeezed = (text: string): string => text.replace(/\s+/gu, '');
const withoutFurniture = (page: Page, reading: 'textContent' | 'innerText') =>
  page.evaluate<string>(`(() => {
    document.querySelectorAll('[data-furniture],script,style').forEach((each) => each.remove());
    return document.body.${reading};
  })()`);

inBrowser('asks for nothing, breaks no rule of its policy, and its script runs', async () => {
  const { page, asked, troubles } = await open();
  expect(await page.locator('html.scripted').count()).toBe(1);
  expect(asked).toEqual([]);
  expect(troubles).toEqual([]);
  await page.context().close();
});

inBrowser('shows the text that its reader reads, on screen and on paper, with and without script', async () => {
  const flow = readHtml(bytes).flow.replace(/[⟦⟧]/gu, '');
  for (const javaScriptEnabled of [true, false]) {
    for (const reading of ['textContent', 'innerText'] as const) {
      for (const media of ['screen', 'print'] as const) {
        const { page } = await open({ javaScriptEnabled });
        await page.emulateMedia({ media });
        expect(squeezed(await withoutFurniture(page, reading)), `${reading} ${media}`).toBe(flow);
        await page.context().close();
      }
    }
  }
});

inBrowser('reflows at 320 px, with large text too, and no figure parts from its unit', async () => {
  for (const width of [320, 390, 768, 1280]) {
    const { page } = await open({ viewport: { width, height: 800 } });
    for (const large of [false, true]) {
      if (large) await page.check('#large-text');
      expect(
        await page.evaluate(`document.documentElement.scrollWidth - innerWidth`),
        `at ${width} px`,
      ).toBeLessThanOrEqual(0);
      const parted = await page.evaluate(`Array.from(document.querySelectorAll('data:not(.long),.keep:not(.long)'))
        .filter((each) => new Set(Array.from(each.getClientRects(), ({ top }) => Math.round(top))).size > 1)
        .map((each) => each.textContent)`);
      expect(parted, `at ${width} px`).toEqual([]);
    }
    await page.context().close();
  }
});

inBrowser('large text needs no script', async () => {
  const { page } = await open({ javaScriptEnabled: false });
  const size = () => page.evaluate<number>(`parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)`);
  const before = await size();
  await page.check('#large-text');
  expect((await size()) / before).toBeCloseTo(1.3125, 2);
  expect(await page.locator('.cite').isVisible()).toBe(false);
  await page.context().close();
});

inBrowser('a keyboard reaches the text, the contents, a table box and the way back from a note', async () => {
  const { page } = await open({ viewport: { width: 320, height: 700 } });
  const focused = () => page.evaluate<string>(`document.activeElement.textContent.trim().slice(0, 20)`);
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('跳到正文');
  expect(await page.locator('.skip').boundingBox()).toMatchObject({ x: expect.closeTo(16, 0) });
  const seen = new Set<string>();
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    seen.add(await focused());
  }
  for (const stop of ['一、2023年工作回顾', '复制本段引用', '返回正文']) expect(Array.from(seen), stop).toContain(stop);
  const box = page.locator('.table-box').first();
  await box.focus();
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => page.evaluate(`document.querySelector('.table-box').scrollLeft`), { timeout: 20_000 })
    .toBeGreaterThan(0);
  await page.context().close();
});

inBrowser('the contents mark the section that is read', async () => {
  const { page } = await open();
  await page.click('.contents a >> text=三、2024年重点工作');
  await expect
    .poll(() => page.locator('.contents [aria-current]').textContent(), { timeout: 20_000 })
    .toBe('三、2024年重点工作');
  await page.context().close();
});

inBrowser('one command copies title, section, paragraph and address', async () => {
  const { page } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.evaluate(
    `window.copied = ''; document.addEventListener('copy', () => { window.copied = String(getSelection()); })`,
  );
  const paragraph = page.locator('main p', { hasText: '今年的主要预期目标是' });
  await paragraph.click({ position: { x: 100, y: 10 } });
  await page.click('.cite');
  const id = await paragraph.getAttribute('id');
  const citation = `政府工作报告（2024年，征求意见稿） — 某市某区人民政府，“二、2024年总体要求和主要目标”第2段，${ADDRESS}#${id}`;
  await expect.poll(() => page.locator('.cite-status').textContent(), { timeout: 20_000 }).toBe(`已复制：${citation}`);
  expect(await page.evaluate('window.copied')).toBe(citation);
  await page.context().close();
});

inBrowser('what is read stands out by 4.5 to 1, by day and by night', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await open({ colorScheme });
    const colours = await page.evaluate<
      string[][]
    >(`['main p', 'h1', '.stage', '.contents a', '.indicator', '.edition p', 'sup a', '.division-label']
      .map((selector) => [selector, getComputedStyle(document.querySelector(selector)).color, getComputedStyle(document.body).backgroundColor])`);
    for (const [selector = '', ink = '', paper = ''] of colours) {
      expect(contrast(ink, paper), `${colorScheme} ${selector}`).toBeGreaterThanOrEqual(4.5);
    }
    await page.context().close();
  }
});

/** WCAG 2.2, relative luminance and contrast ratio of two rgb() colours. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/gu) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
