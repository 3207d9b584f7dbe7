/** Nothing that an author writes becomes active: by the parsed page, case by case, and in a real browser. */
import { readFile } from 'node:fs/promises';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ComposedReport } from '#model/composed-report.ts';
import type { Look } from '#model/look.ts';
import { readLook } from '#settings/read-look.ts';
import { findProgram } from '../../tools/native-programs.ts';
import { everyLinkLeadsTo, everyTextBecomes, HONEST_URLS, HOSTILE_TEXTS, HOSTILE_URLS } from './hostile-cases.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { renderHtml } from './render-html.ts';
import { sampleReport } from './sample-report.ts';

type Element = DefaultTreeAdapterTypes.Element;

let look: Look;
beforeAll(async () => {
  look = await readLook('gongwen', 'zh-CN', (path) =>
    readFile(new URL(`../../../templates/${path}`, import.meta.url), 'utf8'),
  );
});

async function pageOf(report: ComposedReport, sibling = 'sample.pdf'): Promise<string> {
  const edition = { format: 'pdf', file: sibling, downloadName: sibling, bytes: 1, sha256: sibling } as const;
  const stamp = { commit: sibling, epochSeconds: 0 };
  const fonts = () => Promise.reject(new Error('the page embeds no fonts'));
  const { bytes } = await renderHtml({ report, look, stamp, siblings: { editions: [edition], pageOf: {} }, fonts });
  return new TextDecoder().decode(bytes);
}

function elements(html: string): Element[] {
  const walk = (parent: DefaultTreeAdapterTypes.ParentNode): Element[] =>
    parent.childNodes.flatMap((node) => ('tagName' in node ? [node, ...walk(node)] : []));
  return walk(parse(html));
}

/** Tags and the names of their attributes, in order: what a text must not be able to change. */
const skeleton = (html: string): string[] =>
  elements(html).map(({ tagName, attrs }) => [tagName, ...attrs.map(({ name }) => name)].join(' '));

/** Longer than a long figure, so that every case is one. */
const pad = (hostile: string): string => `${hostile}${'　'.repeat(20)}`;

describe('a text in every field', () => {
  test.each(HOSTILE_TEXTS)('%j stays text', async (hostile) => {
    const benign = skeleton(await pageOf(everyTextBecomes(sampleReport, pad('文字')), pad('文字')));
    const html = await pageOf(everyTextBecomes(sampleReport, pad(hostile)), pad(hostile));
    expect(skeleton(html)).toEqual(benign);
    const [script, ...others] = elements(html).filter(({ tagName }) => tagName === 'script');
    expect(others).toEqual([]);
    expect((script?.childNodes[0] as DefaultTreeAdapterTypes.TextNode).value).toBe(PAGE_SCRIPT);
  });

  test('and it is all there', async () => {
    const html = await pageOf(everyTextBecomes(sampleReport, '<b>&"\''));
    expect(html).toContain('<h1 id="blk_title">&lt;b&gt;&amp;"\'</h1>');
    expect(html).toContain('alt="&lt;b&gt;&amp;&quot;\'"');
  });
});

const hrefsOf = async (url: string): Promise<(string | undefined)[]> => {
  const links = elements(await pageOf(everyLinkLeadsTo(sampleReport, url)));
  return links
    .filter(
      ({ tagName, childNodes }) =>
        tagName === 'a' && childNodes.some((node) => 'value' in node && node.value === '外部链接'),
    )
    .map(({ attrs }) => attrs.find(({ name }) => name === 'href')?.value);
};

describe('an address', () => {
  test.each(HOSTILE_URLS)('%j is no link', async (url) => {
    expect(await hrefsOf(url)).toEqual([]);
  });

  test.each(HONEST_URLS)('%j is one, read by a browser as harmless', async (url) => {
    const [href] = await hrefsOf(url);
    const read = new URL(href ?? '', 'https://reports.example/2024/');
    expect(['http:', 'https:', 'mailto:']).toContain(read.protocol);
    expect(href).not.toMatch(/["<>\s]/u);
  });
});

const browserPath = findProgram('chromium');
if (!browserPath) console.warn('skipped: no Chromium here, so hostile pages were judged by their parsed tree alone');

describe.skipIf(!browserPath)('in a browser, its policy switched off', () => {
  let browser: Awaited<ReturnType<typeof chromium.launch>>;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(() => browser.close());

  test('no text and no address runs, loads or asks for anything', async () => {
    const context = await browser.newContext({ bypassCSP: true, offline: true });
    const page = await context.newPage();
    const alerts: string[] = [];
    const requests: string[] = [];
    page.on('dialog', (dialog) => {
      alerts.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('request', (request) => requests.push(request.url()));
    for (const hostile of HOSTILE_TEXTS)
      await page.setContent(await pageOf(everyTextBecomes(sampleReport, hostile), hostile));
    for (const url of [...HOSTILE_URLS, ...HONEST_URLS]) {
      await page.setContent(await pageOf(everyLinkLeadsTo(sampleReport, url)));
      const protocols = await page.evaluate<string[]>(
        `Array.from(document.querySelectorAll('a'), ({ protocol }) => protocol)`,
      );
      for (const protocol of protocols) expect(['about:', 'http:', 'https:', 'mailto:', ':'], url).toContain(protocol);
    }
    expect(alerts).toEqual([]);
    expect(requests.filter((url) => !url.startsWith('data:image/'))).toEqual([]);
    await page.setContent('<img src="x" onerror="alert(2)">');
    await expect.poll(() => alerts, { timeout: 20_000 }).toEqual(['2']);
    await context.close();
  });
});
