/** The comparison page where it is used: in a browser, by keyboard. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeMarkdown, projectRoot } from '../../test/compose-markdown.ts';
import { findProgram } from '../../tools/native-programs.ts';
import { compareReports } from '../compare-reports.ts';
import { writeComparisonPage } from './write-page.ts';

const executablePath = findProgram('chromium');

async function comparison(): Promise<string> {
  const read = (name: string): Promise<string> => readFile(join(projectRoot, 'templates', 'redline', name), 'utf8');
  const head = '---\ntitle: 报告\n---\n\n';
  const old = await composeMarkdown(`${head}产值480亿元。\n\n留下的一段。\n\n要删的一段文字。`);
  const now = await composeMarkdown(`${head}产值500亿元。\n\n留下的一段。\n\n新来的另外几句话。`);
  const redline = compareReports(old.composed, now.composed, '主要数据');
  return writeComparisonPage({
    redline,
    oldName: '旧',
    newName: '新',
    css: await read('page.css'),
    script: await read('page.js'),
  });
}

describe.skipIf(!executablePath)(
  `the comparison page in a browser${executablePath ? '' : ' (skipped: no chromium)'}`,
  () => {
    let browser: Browser;
    let page: Page;
    const faults: string[] = [];

    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
      page = await browser.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(error.message));
      await page.setContent(await comparison());
    });
    afterAll(() => browser.close());

    const focused = (): Promise<string> => page.evaluate<string>('document.activeElement.id');

    test('N and P step from change to change, round and round', async () => {
      const seen: string[] = [];
      for (const key of ['n', 'n', 'n', 'n', 'p']) {
        await page.keyboard.press(key);
        seen.push(await focused());
      }
      expect(seen).toEqual(['change-1', 'change-2', 'change-3', 'change-1', 'change-3']);
      expect(await page.textContent('.at')).toBe('3 / 3');
    });

    test('the two views and the changed paragraphs alone', async () => {
      const shown = (selector: string): Promise<number> => page.locator(selector).filter({ visible: true }).count();
      expect(await shown('.leaf .inline')).toBe(6);
      await page.getByLabel('左右对照').check();
      expect([await shown('.leaf .inline'), await shown('.leaf .sides')]).toEqual([0, 6]);
      await page.getByLabel('只看有改动的段落').check();
      expect(await shown('.leaf')).toBe(3);
    });

    test('nothing is refused by its own policy', () => {
      expect(faults).toEqual([]);
    });
  },
);
