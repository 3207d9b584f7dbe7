/** The archive site of thirty real reports and the example: links, search, figures over the years against a table made by hand. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../tools/run-command.ts';
import { browserNote, browserPath, launchBrowser, openPage } from '../browser/open-browser.ts';
import { type PageServer, servePages } from '../browser/serve-pages.ts';
import { makeFolder } from '../edition-folder.ts';
import { corpusNote, hasShared, projectRoot } from '../project-root.ts';
import { type Archived, HAILAR_YEARS, plantArchive } from './corpus-archive.ts';
import { followLinks } from './follow-links.ts';

const BASE = 'https://reports.example/gov/';
/** figures of one district's five reports, read and written down by hand: facts, no sentences */
const TABLE = join(projectRoot, 'pipeline/test/site/hailar-figures.csv');

async function filesBelow(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(paths.map(async (path) => [path.slice(folder.length + 1), await readFile(path)] as const)),
  );
}

/** A sentence's middle that stands in no other report. */
function phraseOf({ markdown }: Archived, others: readonly Archived[]): string {
  for (const [run] of markdown.slice(markdown.length / 2).matchAll(/[\p{Script=Han}]{12,}/gu)) {
    const phrase = run.slice(0, 12);
    if (others.every((other) => !other.markdown.includes(phrase))) return phrase;
  }
  throw new Error('no phrase of its own');
}

interface Row {
  readonly scope: string;
  readonly indicator: string;
  readonly year: string;
  readonly value: string;
}
const rowText = ({ scope, indicator, year, value }: Row): string => [scope, indicator, year, value].join(',');

type Element = DefaultTreeAdapterTypes.Element;
function elements(parent: DefaultTreeAdapterTypes.ParentNode, name: string): Element[] {
  return parent.childNodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    return node.tagName === name ? [node] : elements(node, name);
  });
}
function words(parent: DefaultTreeAdapterTypes.ParentNode): string {
  return parent.childNodes
    .map((node) => ('value' in node ? node.value : 'childNodes' in node ? words(node) : ''))
    .join('');
}
const attribute = (element: Element | undefined, name: string): string =>
  element?.attrs.find((each) => each.name === name)?.value ?? '';

interface Shown extends Row {
  readonly href: string;
  readonly clause: string;
}

/** Every value of a page of figures, as a reader sees it. */
function shownRows(html: string): Shown[] {
  return elements(parse(html), 'section').flatMap((section) => {
    const [heading] = elements(section, 'h3');
    if (!heading || elements(section, 'svg').length !== 1) throw new Error('a series without a name or a chart');
    const scope = attribute(heading, 'id').replace(/-\d+$/u, '');
    const rows = elements(section, 'tr').filter((row) => elements(row, 'td').length > 0);
    return rows.map((row) => {
      const [data] = elements(row, 'data');
      const [value, clause] = elements(row, 'td');
      if (!data || !value || !clause) throw new Error('a row without a value');
      const href = attribute(elements(value, 'a')[0], 'href');
      const year = words(elements(row, 'th')[0] as Element);
      return { scope, indicator: words(heading), year, value: words(data), href, clause: words(clause) };
    });
  });
}

describe.skipIf(!hasShared)(`the site of thirty real reports and the example${corpusNote}`, () => {
  let remove = async () => {};
  let reports: readonly Archived[] = [];
  let files = new Map<string, Uint8Array>();
  const textOf = (path: string): string => new TextDecoder().decode(files.get(path));

  beforeAll(async () => {
    const made = await makeFolder('archive');
    remove = made.remove;
    reports = await plantArchive(made.folder);
    const cli = join(projectRoot, 'pipeline/cli.ts');
    const run = await runCommand(process.execPath, [cli, 'site', '--base', BASE], { cwd: made.folder });
    if (run.exitCode !== 0) throw new Error(run.stderr);
    files = await filesBelow(join(made.folder, 'dist/_site'));
  });
  afterAll(() => remove());

  test('every link of every page, feed and index resolves, anchors too', () => {
    expect(reports).toHaveLength(30);
    const { followed, broken } = followLinks(files, BASE);
    expect(broken).toEqual([]);
    expect(followed).toBeGreaterThan(1500);
    // the checker itself sees a missing file and a missing anchor
    const [id = ''] = reports.map((report) => report.id);
    const page = `reports/${id}/e01/${id}.html`;
    const without = new Map([...files].filter(([path]) => path !== `reports/${id}/e01/${id}.pdf`));
    without.set(page, new TextEncoder().encode(textOf(page).replace('id="blk_title"', '')));
    expect(followLinks(without, BASE).broken.join('\n')).toMatch(/no such file/u);
    expect(
      followLinks(new Map([...files, [page, new TextEncoder().encode('<p id="a">')]]), BASE).broken.join('\n'),
    ).toMatch(/no such anchor/u);
  });

  test('without script the start page lists every report', () => {
    const html = textOf('index.html');
    for (const { id } of reports) expect(html).toContain(`href="reports/${id}/index.html"`);
  });

  test('pictures that a source names are there', () => {
    const source = textOf('reports/example-district-2024/e01/report.md');
    const named = [...source.matchAll(/!\[[^\]]*\]\((\S+)/gu)].map(([, url]) => url);
    expect(named).toEqual(['images/gdp.png']);
    for (const url of named) expect(files.has(`reports/example-district-2024/e01/${url}`)).toBe(true);
  });

  test('the figures over the years are those of a table made by hand: none is wrong, five series and more have all years', async () => {
    const page = [...files.keys()].filter((path) => path.startsWith('figures/'));
    expect(page).toEqual(['figures/hailar-2012/index.html']);
    const shown = shownRows(textOf('figures/hailar-2012/index.html'));
    const byHand = (await readFile(TABLE, 'utf8')).trim().split('\n').slice(1);
    expect(shown.map(rowText).filter((row) => !byHand.includes(row))).toEqual([]);
    expect(byHand.filter((row) => !shown.map(rowText).includes(row))).toEqual([]);
    const years = Map.groupBy(shown, ({ scope, indicator, value }) => `${scope} ${indicator} ${value.includes('%')}`);
    const whole = [...years.values()].filter((rows) =>
      HAILAR_YEARS.every((year) => rows.some((row) => row.year === String(year))),
    );
    expect(whole.length).toBeGreaterThanOrEqual(5);
    // each value leads to the block whose text holds its sentence
    for (const { href, clause, value } of shown) {
      expect(clause).toContain(value);
      const [path = '', anchor = ''] = href.replaceAll('../', '').split('#');
      const [, block = ''] = textOf(path).split(`id="${anchor}"`);
      expect(block.replace(/<[^>]*>/gu, '').replace(/\s/gu, '')).toContain(clause.replace(/\s/gu, ''));
    }
  });

  describe.skipIf(!browserPath)(`in Chromium${browserNote}`, () => {
    let browser: Browser;
    let server: PageServer;
    let page: Page;
    beforeAll(async () => {
      server = await servePages(files);
      browser = await launchBrowser();
      ({ page } = await openPage(browser, `${server.address}search/index.html`));
    });
    afterAll(async () => {
      await browser.close();
      await server.close();
    });

    test('search finds a phrase of each report, and leads to the paragraph', async () => {
      for (const report of reports) {
        const phrase = phraseOf(
          report,
          reports.filter((other) => other !== report),
        );
        await page.fill('#query', phrase);
        await page.keyboard.press('Enter');
        const hit = page.locator('.hits a').first();
        await expect.poll(() => page.locator('.hits mark').first().textContent(), { timeout: 20_000 }).toBe(phrase);
        const [path = '', anchor = ''] = ((await hit.getAttribute('href')) ?? '').replace('../', '').split('#');
        expect(path).toBe(`reports/${report.id}/e01/${report.id}.html`);
        expect(textOf(path)).toContain(`id="${anchor}"`);
      }
    });
  });
});
