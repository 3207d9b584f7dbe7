/** The pages as people use them: by keyboard alone, enlarged to 400 %, on paper; and their text is the source's, figure by figure. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readHtml } from '#verify/outlines/html.ts';
import { verifyEdition } from '#verify/verify.ts';
import { findProgram } from '../../tools/native-programs.ts';
import { runCommand } from '../../tools/run-command.ts';
import { answerOf, browserNote, browserPath, launchBrowser, openPage } from './open-browser.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { JUDGED, makeSurfaces, type Surfaces } from './surfaces.ts';

const EDITIONS = [
  ['example', 'edition/example.html'],
  ['full', 'edition/full.html'],
] as const;

let surfaces: Surfaces;
let server: PageServer;
let browser: Browser | undefined;
beforeAll(async () => {
  if (!browserPath) return;
  surfaces = await makeSurfaces();
  server = await servePages(surfaces.files);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const open = (path: string, options = {}) => {
  if (!browser) throw new Error('no browser');
  return openPage(browser, server.address + path, options);
};
const squeezed = (text: string): string => text.replace(/\s+/gu, '');

interface Stop {
  readonly name: string;
  readonly visible: boolean;
  readonly outlined: boolean;
}

const STOP = `(() => {
  const element = document.activeElement;
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return {
    name: element === document.body ? '' : (element.getAttribute('aria-label') || element.textContent || element.id).trim().slice(0, 30),
    visible: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
    outlined: getComputedStyle(element).outlineStyle !== 'none',
  };
})()`;

async function press(page: Page, key: string): Promise<Stop> {
  await page.keyboard.press(key);
  return page.evaluate<Stop>(STOP);
}

/** Tab until a stop is called `name`; every stop on the way must be seen and outlined. */
async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  const names: string[] = [];
  for (let step = 0; step < 250; step += 1) {
    const stop = await press(page, key);
    names.push(stop.name);
    expect(stop, `stop ${step + 1}: ${stop.name}`).toMatchObject({ visible: true, outlined: true });
    if (stop.name === name) return;
  }
  throw new Error(`no way to ${name}: ${names.join(' | ')}`);
}

describe.skipIf(!browserPath)(`by keyboard alone${browserNote}`, () => {
  // smooth scrolling would have every stop wait
  const still = { reducedMotion: 'reduce', viewport: { width: 600, height: 700 } };

  test('from the first stop through contents, citation, a note and back, a table, larger text', async () => {
    const { page, troubles, close } = await open('edition/example.html', still);
    expect(await press(page, 'Tab')).toEqual({ name: '跳到正文', visible: true, outlined: true });
    await tabTo(page, '复制本段引用');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('.cite-status').textContent(), { timeout: 20_000 })
      .toMatch(/第1段.*#blk_[a-z0-9]+$/u);
    expect((await press(page, 'Shift+Tab')).name).toBe('large-text');
    await page.keyboard.press('Space');
    expect(await page.locator('#large-text').isChecked()).toBe(true);
    await tabTo(page, '一、2023年工作回顾', 'Shift+Tab');
    await page.keyboard.press('Enter');
    const marked = page.locator('.contents [aria-current]');
    await expect.poll(() => marked.textContent(), { timeout: 20_000 }).toBe('一、2023年工作回顾');
    await tabTo(page, '注释1');
    const mark = await page.evaluate<string>('document.activeElement.id');
    await page.keyboard.press('Enter');
    const back = await press(page, 'Tab');
    expect(back).toMatchObject({ visible: true, outlined: true });
    expect(back.name).toMatch(/^返回.*注释1$/u);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('location.hash')).toBe(`#${mark}`);
    expect(troubles).toEqual([]);
    await close();
  });

  test('a table that is wider than the window is a stop and scrolls; one that fits is none', async () => {
    const narrow = await open('edition/example.html', { viewport: { width: 320, height: 700 } });
    const box = narrow.page.locator('.table-box').first();
    expect(await box.getAttribute('tabindex')).toBe('0');
    await box.focus();
    await narrow.page.keyboard.press('ArrowRight');
    await expect.poll(() => box.evaluate((each) => each.scrollLeft), { timeout: 20_000 }).toBeGreaterThan(0);
    await narrow.page.setViewportSize({ width: 1280, height: 900 });
    await narrow.page.evaluate('document.activeElement.blur()');
    await narrow.page.setViewportSize({ width: 1281, height: 900 });
    await expect.poll(() => box.getAttribute('tabindex'), { timeout: 20_000 }).toBeNull();
    await narrow.close();
    const without = await open('edition/example.html', { javaScriptEnabled: false });
    expect(await without.page.locator('.table-box[tabindex="0"]').count()).toBeGreaterThan(0);
    await without.close();
  });

  test('Tab leads through the whole page and out of it again', async () => {
    const { page, close } = await open('edition/full.html', still);
    const stops: string[] = [];
    for (let step = 0; step < 200; step += 1) {
      const { name } = await press(page, 'Tab');
      if (name === '' && stops.length > 0) break;
      stops.push(name);
    }
    const links = await page.locator('a[href],button:visible,input:visible,[tabindex="0"]').count();
    expect(stops).toHaveLength(links);
    await close();
  });

  test('search: type, find, go to the paragraph', async () => {
    const { page, troubles, close } = await open('site/search/index.html', still);
    await tabTo(page, 'query');
    await page.keyboard.type('优良天数');
    await page.keyboard.press('Enter');
    await answerOf(page);
    const hit = await page.locator('.hits a').first().textContent();
    await tabTo(page, (hit ?? '').slice(0, 30));
    await page.keyboard.press('Enter');
    await page.waitForURL(/#blk_/u);
    const target = page.locator(':target');
    expect(await target.textContent()).toContain('优良天数');
    const box = await target.boundingBox();
    expect(box && box.y >= 0 && box.y < 700).toBe(true);
    expect(troubles).toEqual([]);
    await close();
  });

  test('the comparison: from change to change', async () => {
    const { page, close } = await open('site/reports/example-district-2024/e02/redline-e01.html', still);
    await page.keyboard.press('n');
    expect(await page.evaluate('document.activeElement.id')).toBe('change-1');
    await page.keyboard.press('n');
    await page.keyboard.press('p');
    expect(await page.evaluate('document.activeElement.id')).toBe('change-1');
    await close();
  });
});

describe.skipIf(!browserPath)(`enlarged to 400 %${browserNote}`, () => {
  // WCAG 2.2, 1.4.10: 1280 by 1024 pixels at 400 % are 320 by 256
  const enlarged = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };

  test.each(JUDGED)('%s loses nothing and needs no sideways scrolling', async (_name, path) => {
    const shownAt = async (options: object): Promise<string> => {
      const { page, close } = await open(path, options);
      const text = await page.evaluate<string>('document.body.innerText');
      const over = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect(over).toBeLessThanOrEqual(0);
      const cut = await page.evaluate<string[]>(`[...document.querySelectorAll('body *')]
        .filter((each) => ['hidden', 'clip'].includes(getComputedStyle(each).overflowX) && each.tagName !== 'svg' && each.scrollWidth > each.clientWidth + 1)
        .map((each) => each.outerHTML.slice(0, 80))`);
      expect(cut).toEqual([]);
      await close();
      return squeezed(text);
    };
    const wide = await shownAt({ viewport: { width: 1280, height: 900 } });
    expect(wide.length).toBeGreaterThan(40);
    expect(await shownAt(enlarged)).toBe(wide);
    expect(await shownAt({ viewport: { width: 320, height: 800 } })).toBe(wide);
  });
});

const BLOCKS = `[...document.querySelectorAll('h1,header .title-block p,main p,main li,main h2,main h3,main h4,main h5,main th,main td,main caption,main dt,main dd,main figcaption')]
  .map((each) => { const copy = each.cloneNode(true); copy.querySelectorAll('sup,sub,[data-furniture],svg').forEach((gone) => gone.replaceWith('\\n')); return copy.textContent; })
  .flatMap((text) => text.split('\\n'))`;

const printed = findProgram('pdftotext');

describe.skipIf(!browserPath || !printed)(`on paper${browserNote}${printed ? '' : ' (skipped: no pdftotext)'}`, () => {
  test.each(EDITIONS)('the print of the %s keeps all text', async (_name, path) => {
    const folder = await mkdtemp(join(tmpdir(), 'dingben-print-'));
    const { page, close } = await open(path);
    const bytes = await page.pdf({ preferCSSPageSize: true });
    const blocks = await page.evaluate<string[]>(BLOCKS);
    await close();
    await writeFile(join(folder, 'print.pdf'), bytes);
    await runCommand(printed ?? '', ['-raw', '-enc', 'UTF-8', 'print.pdf', 'print.txt'], { cwd: folder });
    const text = await readFile(join(folder, 'print.txt'), 'utf8');
    await rm(folder, { recursive: true });
    const pages = text.split('\f').map((each) => each.replace(/^征求意见稿$|^[—\s]*\d+[—\s]*$/gmu, ''));
    // a face may draw a character by its compatibility form; emphasis dots are drawn as characters
    const plain = (words: string): string => squeezed(words.normalize('NFKC')).replace(/[•·․.]/gu, '');
    const paper = plain(pages.join(''));
    const missing = blocks.map(plain).filter((block) => block !== '' && !paper.includes(block));
    expect(missing).toEqual([]);
    expect(blocks.length).toBeGreaterThan(100);
  });
});

describe.skipIf(!browserPath)(`the text is the source's${browserNote}`, () => {
  test.each(EDITIONS)('%s: as textContent, as innerText, and each figure with its value', async (name, path) => {
    const { composed, look } = surfaces.samples[name];
    const bytes = surfaces.files.get(path);
    if (!(bytes instanceof Uint8Array)) throw new Error(path);
    // what the proof expects is made of the composed report, what it reads is the page
    const { promises } = verifyEdition(composed, look.texts, 'html', bytes);
    expect(promises.filter(({ differences }) => differences.length > 0)).toEqual([]);
    const flow = readHtml(bytes).flow.replace(/[⟦⟧]/gu, '');
    for (const reading of ['textContent', 'innerText'] as const) {
      const { page, close } = await open(path);
      const figures = await page.evaluate<string[]>(
        `[...document.querySelectorAll('main data')].map((each) => [each.textContent, each.value, each.dataset.unit || ''].join(' '))`,
      );
      const wanted = composed.figures
        .filter(({ value }) => value !== null)
        .map(({ text, value, unit }) => [text, value, unit].join(' '));
      // code and a power are figures of the ledger and no single words of the page: 1.5 in `x = 1.5`, 10³
      const apart = name === 'full' ? ['1.5 1.5 ', '103 103 '] : [];
      expect(figures).toEqual(wanted.filter((figure) => !apart.includes(figure)));
      const text = await page.evaluate<string>(
        `(() => { document.querySelectorAll('[data-furniture],script,style,svg').forEach((each) => each.remove()); return document.body.${reading}; })()`,
      );
      expect(squeezed(text)).toBe(flow);
      await close();
    }
  });
});
