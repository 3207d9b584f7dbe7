/** The site as a whole, built from invented editions: what it shows, what it never shows, and that its links lead somewhere. */
import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { SaxesParser } from 'saxes';
import { beforeAll, expect, test } from 'vitest';
import { drawChart } from '#compose/chart/draw-chart.ts';
import type { Figure } from '#model/figure.ts';
import { TABLE_BOXES_SCRIPT } from '#render/html/table-boxes-script.ts';
import { buildSite, type Site } from './build-site.ts';
import { SEARCH_SCRIPT } from './search-script.ts';
import type { SiteEdition } from './site-edition.ts';
import { readSiteTemplate, type SiteTemplate } from './site-texts.ts';

const place = { file: 'report.md', start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };
const figure = (indicator: string, text: string, value: string, unit: string): Figure => ({
  text,
  kind: 'quantity',
  value,
  from: null,
  to: null,
  parts: [],
  unit,
  precision: null,
  qualifier: '',
  approximate: false,
  id: 'blk_para0001_f1',
  indicator,
  anchor: 'blk_para0001',
  span: [0, text.length],
  place,
});

function edition(more: Partial<SiteEdition> & Pick<SiteEdition, 'id'>): SiteEdition {
  const name = (format: string): string => `${more.id}.${format}`;
  return {
    number: 1,
    stage: 'published',
    title: '政府工作报告',
    subtitle: null,
    organization: '某市某区人民政府',
    meeting: null,
    language: 'zh-CN',
    date: '2024-01-09',
    published: '2024-02-01',
    files: (['pdf', 'docx', 'html'] as const).map((format) => ({
      format,
      name: name(format),
      downloadName: `政府工作报告.${format}`,
      bytes: 20_480,
      sha256: 'ab'.repeat(32),
    })),
    pictures: [],
    withdrawn: null,
    corrections: [],
    redlines: [],
    contents: [{ level: 2, text: '一、工作回顾', anchor: 'blk_head0001' }],
    keyFigures: [{ indicator: '优良天数', text: '292天', anchor: 'blk_para0001' }],
    passages: [
      { anchor: 'blk_head0001', section: '', text: '一、工作回顾' },
      { anchor: 'blk_para0001', section: '一、工作回顾', text: '292天为空气质量优良天数。' },
    ],
    figures: [figure('空气质量优良天数', '292天', '292', '天')],
    ...more,
  };
}

const secret = '绝不公开的字句';
const editions: readonly SiteEdition[] = [
  edition({
    id: 'district-2024',
    number: 2,
    published: '2024-03-05',
    redlines: [{ from: '第1版', open: true, name: 'redline-e01.html' }],
  }),
  edition({
    id: 'district-2024',
    corrections: [{ date: '2024-03-01', place: '第一部分第2段', old: '291天', new: '292天', reason: '统计口径' }],
  }),
  edition({
    id: 'district-2023',
    date: '2023-01-10',
    published: '2023-02-01',
    passages: [
      { anchor: 'blk_head0001', section: '', text: '一、工作回顾' },
      { anchor: 'blk_para0001', section: '一、工作回顾', text: '281天为空气质量优良天数。' },
    ],
    figures: [figure('空气质量优良天数', '281天', '281', '天')],
  }),
  edition({ id: 'city-2024', organization: '某市人民政府', withdrawn: { date: '2024-04-01', reason: '数据有误' } }),
  edition({
    id: 'district-2025',
    stage: 'consultation',
    date: '2025-01-01',
    title: secret,
    passages: [{ anchor: 'blk_x', section: secret, text: secret }],
  }),
  edition({
    id: 'district-2026',
    date: '2026-01-06',
    redlines: [{ from: secret, open: false, name: 'redline-draft.html' }],
  }),
];

let template: SiteTemplate;
let site: Site;
beforeAll(async () => {
  template = await readSiteTemplate((path) => readFile(new URL(`../../templates/${path}`, import.meta.url), 'utf8'));
  site = buildSite({ editions, template, base: 'https://reports.example/gov/', draw: drawChart });
});

const pageOf = (path: string): string => site.pages.get(path) ?? '';

function elements(html: string): DefaultTreeAdapterTypes.Element[] {
  const walk = (parent: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] =>
    parent.childNodes.flatMap((node) => ('tagName' in node ? [node, ...walk(node)] : []));
  return walk(parse(html));
}

test('no byte of a text that is not published, and of no redline that nobody opened', () => {
  for (const [path, text] of site.pages) {
    for (const hidden of [secret, 'district-2025', 'redline-draft']) expect(`${path}\n${text}`).not.toContain(hidden);
  }
  expect(site.copies.map(({ to }) => to).filter((to) => /2025|draft/u.test(to))).toEqual([]);
});

test('every link of every page leads to a page or a copied file', () => {
  const there = new Set([...site.pages.keys(), ...site.copies.map(({ to }) => to)]);
  let count = 0;
  for (const [path, text] of site.pages) {
    if (!path.endsWith('.html')) continue;
    for (const { attrs } of elements(text)) {
      const href = attrs.find(({ name }) => name === 'href')?.value;
      if (href === undefined || href.startsWith('#') || href.startsWith('data:')) continue;
      expect(there, `${path} → ${href}`).toContain(
        posix.join(posix.dirname(path), decodeURIComponent(href.split('#')[0] ?? '')),
      );
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(40);
});

test('the start page lists bodies and years, the newest first, with state and files', () => {
  const html = pageOf('index.html');
  expect(html.indexOf('reports/district-2024/')).toBeLessThan(html.indexOf('reports/district-2023/'));
  for (const said of ['某市人民政府', '2024年4月1日撤回：数据有误', '2 个机关，4 份报告', '20 KB', '第2版'])
    expect(html).toContain(said);
});

test('a report page tells its history and its corrections', () => {
  const html = pageOf('reports/district-2024/index.html');
  for (const said of ['现行', '取代第1版', '与第1版对照', '<del>291天</del>', '<ins>292天</ins>', 'ab'.repeat(32)])
    expect(html).toContain(said);
  expect(html).toContain('href="e02/district-2024.html#blk_para0001"');
});

test('figures over the years come from the reports, a year a value, each with its sentence', () => {
  const html = pageOf('figures/district-2023/index.html');
  const values = elements(html).filter(({ tagName }) => tagName === 'data');
  expect(values.map(({ attrs }) => attrs.find(({ name }) => name === 'value')?.value)).toEqual(['281', '292', '292']);
  expect(html).toContain('../../reports/district-2023/e01/district-2023.html#blk_para0001');
});

test('the feed and the site map are XML, and name every edition once', () => {
  for (const path of ['feed.xml', 'sitemap.xml']) {
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(pageOf(path)).close();
  }
  expect(pageOf('feed.xml').match(/<entry>/gu)?.length).toBe(5);
  expect(pageOf('feed.xml')).toContain('<id>urn:dingben:district-2024:e02</id>');
  expect(pageOf('sitemap.xml')).toContain('<loc>https://reports.example/gov/reports/district-2024/</loc>');
});

test('the feed is Atom: what RFC 4287 asks of a feed and of each entry is there, once', () => {
  interface Node {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: Node[];
    text: string;
  }
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(pageOf('feed.xml')).close();
  const [feed] = root.children;
  if (!feed) throw new Error('no feed');
  expect(feed.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
  const of = (node: Node, name: string): Node[] => node.children.filter((child) => child.name === name);
  const entries = of(feed, 'entry');
  for (const node of [feed, ...entries]) {
    for (const name of ['id', 'title', 'updated']) expect(of(node, name), `${node.name} ${name}`).toHaveLength(1);
    // RFC 3339
    expect(of(node, 'updated')[0]?.text).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/u);
    expect(URL.canParse(of(node, 'id')[0]?.text ?? '')).toBe(true);
  }
  expect(new Set(entries.map((entry) => of(entry, 'id')[0]?.text)).size).toBe(entries.length);
  expect(of(feed, 'link').map(({ attributes }) => attributes['rel'])).toEqual(['self']);
  for (const entry of entries) {
    expect(of(entry, 'author').map((author) => of(author, 'name').length)).toEqual([1]);
    const [link] = of(entry, 'link');
    expect(link?.attributes['rel']).toBe('alternate');
    const { href } = new URL(link?.attributes['href'] ?? '', feed.attributes['xml:base']);
    expect(site.pages.has(href.replace('https://reports.example/gov/', ''))).toBe(true);
  }
});

test('machines read the register and the report', () => {
  const { reports } = JSON.parse(pageOf('reports.json')) as { reports: { id: string; current: number | null }[] };
  expect(reports.map(({ id, current }) => [id, current])).toContainEqual(['city-2024', null]);
  const data = elements(pageOf('reports/district-2024/index.html')).find(
    ({ tagName, attrs }) => tagName === 'script' && attrs.some(({ value }) => value === 'application/ld+json'),
  );
  const text = (data?.childNodes[0] as DefaultTreeAdapterTypes.TextNode).value;
  expect(JSON.parse(text)).toMatchObject({ '@type': 'Report', version: '2', datePublished: '2024-03-05' });
});

test('the same editions give the same site, in any order', () => {
  const again = buildSite({
    editions: editions.toReversed(),
    template,
    base: 'https://reports.example/gov/',
    draw: drawChart,
  });
  expect([...again.pages]).toEqual([...site.pages]);
});

test('an empty archive is a site too', () => {
  const { pages, copies } = buildSite({ editions: [], template, base: null, draw: drawChart });
  expect(pages.get('index.html')).toContain('尚无已公布的报告');
  expect(pages.has('sitemap.xml')).toBe(false);
  expect(copies).toEqual([]);
});

test('what an author wrote becomes no markup', () => {
  const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"><b>';
  const { pages } = buildSite({
    editions: [
      edition({
        id: 'x-2024',
        title: hostile,
        organization: hostile,
        subtitle: hostile,
        meeting: hostile,
        withdrawn: { date: '2024-01-01', reason: hostile },
        corrections: [{ date: '2024-01-01', place: hostile, old: hostile, new: hostile, reason: hostile }],
        keyFigures: [{ indicator: hostile, text: hostile, anchor: 'blk_para0001' }],
        contents: [{ level: 2, text: hostile, anchor: 'blk_head0001' }],
      }),
    ],
    template,
    base: null,
    draw: drawChart,
  });
  for (const [path, text] of pages) {
    if (!path.endsWith('.html')) continue;
    for (const { tagName, attrs } of elements(text)) {
      expect(tagName, path).not.toBe('img');
      expect(
        attrs.filter(({ name }) => name.startsWith('on')),
        path,
      ).toEqual([]);
    }
    const scripts = elements(text).filter(({ tagName }) => tagName === 'script');
    const running = scripts.filter(({ attrs }) => attrs.every(({ value }) => value !== 'application/ld+json'));
    for (const { childNodes } of running) {
      const [code] = childNodes as DefaultTreeAdapterTypes.TextNode[];
      expect([SEARCH_SCRIPT, TABLE_BOXES_SCRIPT], path).toContain(code?.value);
    }
    expect(scripts.length - running.length).toBeLessThanOrEqual(1);
  }
});
