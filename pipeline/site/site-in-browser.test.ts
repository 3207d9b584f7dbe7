/** The site as a browser shows it: search finds what stands in the reports, by keyboard, and nothing comes from elsewhere. */
import { readFile } from 'node:fs/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawChart } from '#compose/chart/draw-chart.ts';
import { composeFile, projectRoot } from '../test/compose-markdown.ts';
import { findProgram } from '../tools/native-programs.ts';
import { buildSite, type Site } from './build-site.ts';
import { editionOfReport } from './edition-of-report.ts';
import { SHARDS } from './search-index.ts';
import { readSiteTemplate } from './site-texts.ts';

const browserPath = findProgram('chromium');
if (!browserPath) console.warn('skipped: no Chromium here, so the archive site was not seen in a browser');
const inBrowser = test.skipIf(!browserPath);

const ADDRESS = 'http://archive.example/gov/';
let browser: Browser | undefined;
let site: Site;

beforeAll(async () => {
  const { composed } = await composeFile(`${projectRoot}/source/example-district-2024/report.md`);
  const facts = { ...composed.facts, stage: 'published', mark: null } as const;
  const id = facts.id;
  const files = [
    { format: 'html', name: `${id}.html`, downloadName: '报告.html', bytes: 1, sha256: 'ab'.repeat(32) },
  ] as const;
  const registered = {
    number: 1,
    published: '2024-02-01',
    files,
    pictures: [],
    withdrawn: null,
    corrections: [],
    redlines: [],
  };
  const template = await readSiteTemplate((path) => readFile(`${projectRoot}/templates/${path}`, 'utf8'));
  site = buildSite({
    editions: [editionOfReport({ ...composed, facts }, registered)],
    template,
    base: ADDRESS,
    draw: drawChart,
  });
  if (browserPath)
    browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] });
});
afterAll(() => browser?.close());

async function open(path: string, width = 1280): Promise<{ page: Page; troubles: string[] }> {
  if (!browser) throw new Error('no browser');
  const page = await (await browser.newContext({ viewport: { width, height: 800 } })).newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  await page.route('**/*', (route) => {
    const url = new URL(route.request().url());
    const wanted = url.href.startsWith(ADDRESS) ? url.pathname.slice('/gov/'.length) : '';
    const body = site.pages.get(wanted.replace(/(^|\/)$/u, '$1index.html'));
    if (body === undefined) {
      troubles.push(`asked for ${url.href}`);
      return route.abort();
    }
    return route.fulfill({
      body,
      contentType: wanted.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8',
    });
  });
  await page.goto(ADDRESS + path);
  return { page, troubles };
}

inBrowser('no page breaks its policy, asks elsewhere, or is wider than a phone', async () => {
  for (const path of ['index.html', 'reports/example-district-2024/index.html', 'search/index.html']) {
    const { page, troubles } = await open(path, 320);
    expect(await page.evaluate(`document.documentElement.scrollWidth - innerWidth`), path).toBeLessThanOrEqual(0);
    expect(troubles, path).toEqual([]);
    await page.context().close();
  }
});

inBrowser(
  'search finds a phrase, words apart, a single character and Latin letters, and says when there is nothing',
  async () => {
    const { page, troubles } = await open('search/index.html');
    const found = async (question: string): Promise<string> => {
      await page.fill('#query', question);
      await page.keyboard.press('Enter');
      const status = page.locator('.found');
      await expect.poll(() => status.textContent(), { timeout: 20_000 }).not.toBe('');
      return (await status.textContent()) ?? '';
    };
    expect(await found('空气质量优良天数292天')).toBe('在 1 份报告中找到 1 处');
    expect(await page.locator('.hits mark').first().textContent()).toBe('空气质量优良天数292天');
    expect(await page.locator('.hits a').first().getAttribute('href')).toMatch(/^\.\.\/reports\/.*\.html#blk_/u);
    expect(await found('优良天数　目标')).toMatch(/找到 [1-9]/u);
    expect(await found('鑫')).toContain('没有找到');
    expect(await found('区')).toMatch(/找到 \d+ 处/u);
    expect(await found('pm2.5')).toMatch(/找到 [1-9]/u);
    expect(await found('__proto__')).toContain('没有找到');
    expect(troubles).toEqual([]);
    await page.context().close();
  },
);

inBrowser('a question in the address is answered', async () => {
  const { page } = await open(`search/index.html?q=${encodeURIComponent('一线工作法')}`);
  await expect.poll(() => page.locator('.hits li').count(), { timeout: 20_000 }).toBe(1);
  await page.context().close();
});

inBrowser('what could not be fetched is fetched with the next question', async () => {
  const { page } = await open('search/index.html');
  await page.route('**/text/*.json', (route) => route.abort(), { times: 1 });
  const status = page.locator('.found');
  const ask = async (): Promise<void> => {
    await page.fill('#query', '一线工作法');
    await page.keyboard.press('Enter');
  };
  await ask();
  const failed = await page.locator('.search').getAttribute('data-failed');
  await expect.poll(() => status.textContent(), { timeout: 20_000 }).toBe(failed);
  await ask();
  await expect.poll(() => status.textContent(), { timeout: 20_000 }).toMatch(/找到 1 处/u);
  await page.context().close();
});

inBrowser('a question is not answered by an earlier one that took longer', async () => {
  const { page } = await open('search/index.html');
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  // nothing holds 鑫, and its shard comes late
  const slow = `**/pairs/${'鑫'.charCodeAt(0) % SHARDS}.json`;
  const answered = page.waitForResponse(slow);
  await page.route(slow, async (route) => {
    await held;
    await route.fallback();
  });
  for (const question of ['鑫', '一线工作法']) {
    await page.fill('#query', question);
    await page.keyboard.press('Enter');
  }
  const status = page.locator('.found');
  await expect.poll(() => status.textContent(), { timeout: 20_000 }).toMatch(/找到 1 处/u);
  letGo();
  await (await answered).finished();
  await page.evaluate('new Promise((resolve) => setTimeout(resolve, 100))');
  expect(await status.textContent()).toMatch(/找到 1 处/u);
  await page.context().close();
});
