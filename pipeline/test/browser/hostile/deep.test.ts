/** Texts nested thousands deep, or made of nothing but openings, end soon: a page or a finding, never a crash, and nothing in the page acts. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readReport } from '#read/read.ts';
import { renderHtml } from '#render/html/render-html.ts';
import { verifyEdition } from '#verify/verify.ts';
import { type ComposedSample, composeMarkdown, renderInput } from '../../compose-markdown.ts';
import { browserNote, browserPath, launchBrowser } from '../open-browser.ts';
import { servePages } from '../serve-pages.ts';
import { BENIGN, reportOf } from './cases.ts';
import { type Watcher, watchPages } from './watch-page.ts';

const TAG = '&lt;img src=x onerror=alert(1)&gt;';

const DEEP: readonly (readonly [string, string])[] = [
  ['10,000 quotes inside each other', `${'>'.repeat(10_000)} ${TAG}`],
  ['10,000 quotes with blanks', `${'> '.repeat(10_000)}${TAG}`],
  ['10,000 lists inside each other', `${'- '.repeat(10_000)}${TAG}`],
  ['10,000 numbered lists inside each other', `${'1. '.repeat(10_000)}${TAG}`],
  ['quotes and lists by turns', `${'> - '.repeat(5_000)}${TAG}`],
  [
    'a list that goes in at each of 1,000 lines',
    Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(2 * i)}- 甲`).join('\n'),
  ],
  ['as deep as is allowed', `${'> '.repeat(50)}${TAG}`],
  ['10,000 open brackets', `${'['.repeat(10_000)}${TAG}`],
  ['10,000 closed brackets', `${'['.repeat(10_000)}甲${']'.repeat(10_000)}`],
  ['10,000 open pictures', `${'!['.repeat(10_000)}${TAG}`],
  ['4,000 links in links', `${'['.repeat(4_000)}甲${'](javascript:alert(1))'.repeat(4_000)}`],
  ['10,000 open round brackets', `[甲](${'('.repeat(10_000)}javascript:alert(1)`],
  ['10,000 stars', `${'*'.repeat(10_000)}${TAG}${'*'.repeat(10_000)}`],
  ['4,900 stars', `${'*'.repeat(2_450)}${TAG}${'*'.repeat(2_450)}`],
  ['10,000 stars apart', '*甲 '.repeat(10_000)],
  ['10,000 strong and emphasised by turns', `${'**甲*'.repeat(2_500)}${'*乙**'.repeat(2_500)}`],
  ['10,000 deletions', '~~甲'.repeat(10_000)],
  ['5,000 deletions', '~~甲'.repeat(4_900)],
  ['backticks of growing number', Array.from({ length: 130 }, (_, i) => `${'`'.repeat(i + 1)}甲`).join('')],
  ['backticks of growing number, many', Array.from({ length: 400 }, (_, i) => `${'`'.repeat(i + 1)}甲`).join('')],
  ['10,000 tags', '<b>'.repeat(10_000)],
  ['10,000 open comments', '<!-- '.repeat(10_000)],
  ['10,000 sections of character data', '<![CDATA['.repeat(10_000)],
  ['10,000 entities', '&lt;&#60;&#x3c;'.repeat(3_400)],
  ['10,000 raised words in each other', `${':sup['.repeat(10_000)}甲`],
  ['5,000 raised words closed', `${':sup['.repeat(5_000)}甲${']'.repeat(5_000)}`],
  ['1,000 containers in each other', `${':::chart{type=bar}\n'.repeat(1_000)}甲`],
  ['10,000 attributes', `:::chart{${'a=1 '.repeat(10_000)}}\n| 甲 |\n|---|\n| 1 |\n:::`],
  [
    'notes that lead to each other',
    Array.from({ length: 300 }, (_, i) => `[^${i}]: 甲[^${(i + 1) % 300}]`).join('\n\n'),
  ],
  ['a table of 1,000 columns', `|${'甲|'.repeat(1_000)}\n|${'-|'.repeat(1_000)}\n|${'1|'.repeat(1_000)}`],
  ['10,000 headings', '# 甲\n'.repeat(10_000)],
  ['10,000 definitions', Array.from({ length: 10_000 }, (_, i) => `[${i}]: javascript:alert(1)`).join('\n')],
  ['10,000 dividers', '---\n\n'.repeat(10_000)],
];

/** read twice; each takes a tenth on a quiet machine, or less */
const CPU_SECONDS = 8;
const REFUSALS = /^read\/(?:nested-too-deep|line-too-long|too-many-marks)$/u;

const pageOf = async (sample: ComposedSample): Promise<Uint8Array> => (await renderHtml(renderInput(sample))).bytes;

describe.skipIf(!browserPath)(`deep texts in Chromium${browserNote}`, () => {
  let browser: Browser;
  let watcher: Watcher;
  let server: Awaited<ReturnType<typeof servePages>>;
  let made = 0;
  const pages = new Map<string, Uint8Array>();

  beforeAll(async () => {
    pages.set('honest.html', await pageOf(await composeMarkdown(reportOf('honest', BENIGN))));
    server = await servePages(pages);
    browser = await launchBrowser();
    watcher = await watchPages(browser, server.address);
    await watcher.open('honest.html');
    watcher.trust();
  });
  afterAll(async () => {
    await watcher?.close();
    await browser?.close();
    await server?.close();
  });

  test.each(DEEP)('%s', async (_name, text) => {
    const markdown = reportOf('deep', text);
    const before = process.cpuUsage();
    const read = readReport({ file: 'report.md', bytes: new TextEncoder().encode(markdown), id: 'deep' });
    expect(read.fatal).toBe(false);
    const sample = read.value && (await composeMarkdown(markdown));
    const bytes = sample && (await pageOf(sample));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6, 'seconds of computing').toBeLessThan(CPU_SECONDS);
    if (!sample || !bytes) {
      // not even tried, and the line is named
      expect(read.findings.map(({ rule }) => rule)).toContainEqual(expect.stringMatching(REFUSALS));
      return;
    }
    made += 1;
    pages.set('deep.html', bytes);
    expect(await watcher.open('deep.html')).toEqual([]);
    const { promises } = verifyEdition(sample.composed, sample.look.texts, 'html', bytes);
    expect(promises.filter(({ differences }) => differences.length > 0)).toEqual([]);
  });

  test('and most of them give a page', () => {
    expect(made).toBeGreaterThanOrEqual(16);
  });
});
