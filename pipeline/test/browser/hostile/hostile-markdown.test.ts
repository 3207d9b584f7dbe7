/** Nothing that an author writes into report.md or lays beside it acts in the edition, on the site or in a comparison, with the policy switched off. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readReport } from '#read/read.ts';
import { makeFolder } from '../../edition-folder.ts';
import { answerOf, browserNote, browserPath, launchBrowser } from '../open-browser.ts';
import { type PageServer, servePages } from '../serve-pages.ts';
import { BENIGN, HOSTILE_CASES, type HostileCase, reportOf } from './cases.ts';
import { type HostilePages, makeHostilePages } from './hostile-site.ts';
import { RAW_MARKUP } from './markup-cases.ts';
import { ACTIVE_SVG } from './picture-cases.ts';
import { REFUSED } from './structure-cases.ts';
import { type Watcher, watchPages } from './watch-page.ts';

const CASES = HOSTILE_CASES.map((each, index) => [each.name, index] as const);
const QUESTIONS = ['alert(1)', '<script>', '" onmouseover="', 'javascript:'];

const hitsOfAll = async (page: Page): Promise<void> => {
  await answerOf(page);
  expect(await page.locator('.hits li').count()).toBeGreaterThan(3);
};

const raw = (markup: string): string => `<!doctype html><title>甲</title><main><p>甲</p>${markup}</main>`;

describe.skipIf(!browserPath)(`hostile Markdown in Chromium${browserNote}`, () => {
  let browser: Browser;
  let server: PageServer;
  let watcher: Watcher;
  let pages: HostilePages;
  let home: Awaited<ReturnType<typeof makeFolder>>;

  beforeAll(async () => {
    home = await makeFolder('hostile');
    pages = await makeHostilePages(HOSTILE_CASES, join(home.folder, 'hostile'));
    const honest: HostileCase = { name: 'benign', markdown: reportOf('benign', BENIGN), files: {} };
    const trusted = await makeHostilePages([honest], join(home.folder, 'benign'));
    const controls = [
      ...RAW_MARKUP.map((markup, index) => [`raw/${index}.html`, raw(markup)] as const),
      ...Object.values(ACTIVE_SVG).map((svg, index) => [`raw/${index}.svg`, svg] as const),
    ];
    const benignFiles = [...trusted.files].map(([path, file]) => [`benign/${path}`, file] as const);
    server = await servePages(new Map([...pages.files, ...controls, ...benignFiles]));
    browser = await launchBrowser();
    watcher = await watchPages(browser, server.address);
    for (const [path] of benignFiles) if (path.endsWith('.html')) await watcher.open(path);
    watcher.trust();
  });
  afterAll(async () => {
    await watcher?.close();
    await browser?.close();
    await server?.close();
    await home?.remove();
  });

  test('there are many cases, and the honest report is left alone', async () => {
    expect(CASES.length).toBeGreaterThanOrEqual(100);
    for (const path of ['benign/edition/0.html', 'benign/comparison/0.html', 'benign/site/index.html'])
      expect(await watcher.open(path)).toEqual([]);
  });

  test.each(
    RAW_MARKUP.map((markup, index) => [markup, index] as const),
  )('raw, %s would act', async (_markup, index) => {
    expect(await watcher.open(`raw/${index}.html`)).not.toEqual([]);
  });

  test.each(
    Object.keys(ACTIVE_SVG).map((name, index) => [name, index] as const),
  )('opened by itself, a picture with %s would act', async (_name, index) => {
    expect(await watcher.open(`raw/${index}.svg`)).not.toEqual([]);
  });

  test.each(CASES)('%s', async (_name, index) => {
    const acted = [
      ...(await watcher.open(`edition/${index}.html`, (page) => page.locator('button').first().click())),
      ...(await watcher.open(`site/reports/${pages.idOf(index)}/index.html`)),
      ...(await watcher.open(`comparison/${index}.html`, (page) => page.keyboard.press('n'))),
    ];
    expect(acted).toEqual([]);
  });

  test('the start page, the figures, the feed and the search with hits, which hold all of them', async () => {
    const paths = [...pages.files.keys()].filter((path) => /^site\/(?:index|figures\/.*)\.html$/u.test(path));
    expect(paths.length).toBeGreaterThan(1);
    for (const path of [...paths, 'site/feed.xml', 'site/sitemap.xml'])
      expect([path, ...(await watcher.open(path))]).toEqual([path]);
    for (const question of QUESTIONS) {
      const path = `site/search/index.html?q=${encodeURIComponent(question)}`;
      expect(await watcher.open(path, hitsOfAll)).toEqual([]);
    }
  });

  test.each(REFUSED.map(([name, ...rest]) => ({ name, rest })))('is not read: $name', ({ rest: [body, more] }) => {
    const bytes = new TextEncoder().encode(reportOf('refused', body, more?.front));
    const { fatal, value } = readReport({ file: 'report.md', bytes, id: 'refused' });
    expect({ fatal, value }).toEqual({ fatal: true, value: null });
  });

  test('no picture that acts is put into an edition', () => {
    const kept = pages.samples.flatMap(({ composed }) =>
      Object.values(composed.assets).map(({ bytes }) => new TextDecoder().decode(bytes)),
    );
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter((svg) => /alert|hostile/u.test(svg))).toEqual([]);
  });
});
