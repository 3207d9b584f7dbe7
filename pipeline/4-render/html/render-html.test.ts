import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { beforeAll, expect, test } from 'vitest';
import type { ComposedReport } from '#model/composed-report.ts';
import type { RenderInput } from '#model/edition.ts';
import type { Look } from '#model/look.ts';
import { readLook } from '#settings/read-look.ts';
import { readHtml } from '#verify/outlines/html.ts';
import { renderHtml } from './render-html.ts';
import { figure, paragraph, plain, sampleReport } from './sample-report.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

let look: Look;
beforeAll(async () => {
  look = await readLook('gongwen', 'zh-CN', (path) =>
    readFile(new URL(`../../../templates/${path}`, import.meta.url), 'utf8'),
  );
});

const siblings: RenderInput['siblings'] = {
  editions: [{ format: 'pdf', file: 'sample.pdf', downloadName: '报告.pdf', bytes: 190_001, sha256: 'ab'.repeat(32) }],
  pageOf: {},
};

async function bytesOf(report: ComposedReport = sampleReport, more: Partial<RenderInput> = {}): Promise<Uint8Array> {
  const fonts = () => Promise.reject(new Error('the page embeds no fonts'));
  const stamp = { commit: null, epochSeconds: 1_704_758_400 };
  return (await renderHtml({ report, look, stamp, siblings, fonts, ...more })).bytes;
}

const pageOf = async (...args: Parameters<typeof bytesOf>): Promise<string> =>
  new TextDecoder().decode(await bytesOf(...args));

function* elements(parent: Parent): Generator<Element> {
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    yield node;
    yield* elements(node);
  }
}
const find = (html: string, fits: (element: Element) => boolean): Element[] => [...elements(parse(html))].filter(fits);
const attribute = (element: Element | undefined, name: string) =>
  element?.attrs.find((each) => each.name === name)?.value;
const tag = (html: string, name: string): Element[] => find(html, ({ tagName }) => tagName === name);
function words(parent: Parent): string {
  return parent.childNodes
    .map((node) => ('value' in node ? node.value : 'childNodes' in node ? words(node) : ''))
    .join('');
}

test('reads back as the text that the contract names, in order', async () => {
  const { flow, headings, tables, altTexts, language } = readHtml(await bytesOf());
  expect(flow).toBe(
    [
      '政府工作报告征求意见稿——实干兴区（2024年1月9日在某会议上）区长某某某',
      '主要数据盘活资产4.07亿元',
      '各位代表：一、工作回顾（一）产业',
      '全年盘活资产4.07亿元，PM2.5加粗强调删去CO2，km2a<b&&c外部链接附件1注释⟦1⟧一网通办⟦①⟧换行之后。',
      '（二）项目提速。正文在同一行。——城市更美。273天责任单位：区教育局。3.第三项4.第四项下级',
      '表1主要指标指标数值单位优良天数273天合计无表头图1标志引文。ifa<b:print("x")',
      '附件1项目清单清单如下。名词解释①一网通办：一次登录、在线办成。注释[1]按现价计算。',
    ].join(''),
  );
  expect(headings.map(({ level, text }) => `${level} ${text}`)).toEqual([
    '1 政府工作报告',
    '2 一、工作回顾',
    '3 （一）产业',
    '3 （二）项目提速。',
    '2 项目清单',
    '2 名词解释',
  ]);
  expect(tables?.[0]?.[0]).toEqual(['指标', '数值', '单位']);
  expect(altTexts).toEqual(['小标志', '四个方块']);
  expect(language).toBe('zh-CN');
});

test('is the same to the byte each time', async () => {
  expect(Buffer.from(await bytesOf()).equals(Buffer.from(await bytesOf()))).toBe(true);
});

test('every anchor is an id, and no id stands twice', async () => {
  const html = await pageOf();
  const ids = find(html, (each) => attribute(each, 'id') !== undefined).map((each) => attribute(each, 'id'));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of [
    'blk_title',
    'blk_front_speaker',
    'blk_sample0001',
    'blk_annex00001',
    'blk_term00001',
    'blk_note00001_m1',
  ]) {
    expect(ids).toContain(id);
  }
  for (const link of tag(html, 'a')) {
    const href = attribute(link, 'href') ?? '';
    if (href.startsWith('#')) expect(ids).toContain(href.slice(1));
  }
});

test('asks for nothing from outside and lets nothing run', async () => {
  const html = await pageOf();
  const policy = attribute(find(html, (each) => attribute(each, 'http-equiv') !== undefined)[0], 'content') ?? '';
  expect(policy).toMatch(/^default-src 'none'; /u);
  expect(policy).not.toContain('unsafe');
  const style = createHash('sha256')
    .update(words(tag(html, 'style')[0] as Parent))
    .digest('base64');
  expect(policy).toContain(`style-src 'sha256-${style}'`);
  expect(find(html, (each) => attribute(each, 'style') !== undefined)).toEqual([]);
  for (const each of find(html, (element) => attribute(element, 'src') !== undefined)) {
    expect(attribute(each, 'src')).toMatch(/^data:image\//u);
  }
});

test('names its language, title and look', async () => {
  const html = await pageOf();
  expect(html.startsWith('<!doctype html>\n<html lang="zh-CN" data-look="gongwen">')).toBe(true);
  expect(words(tag(html, 'title')[0] as Parent)).toBe('政府工作报告（2024年，征求意见稿） — 某市某区人民政府');
});

test('the stage is the first thing after the title', async () => {
  const startOfHeader = async (report: ComposedReport) => {
    const header = tag(await pageOf(report), 'header')[0] as Element;
    const [first, second] = [...elements(header)].slice(2);
    return [first?.tagName, words(second as Parent), attribute(second, 'data-furniture')];
  };
  expect(await startOfHeader(sampleReport)).toEqual(['h1', '征求意见稿', undefined]);
  const facts = { ...sampleReport.facts, stage: 'published', mark: null } as const;
  expect(await startOfHeader({ ...sampleReport, facts, front: sampleReport.front.slice(1) })).toEqual([
    'h1',
    '公布稿',
    '',
  ]);
});

test('a figure carries its value and unit, and stays in one piece', async () => {
  const data = tag(await pageOf(), 'data').find((each) => words(each) === '4.07亿元');
  expect([attribute(data, 'value'), attribute(data, 'data-unit')]).toEqual(['407000000', '元']);
  expect(look.css).toMatch(/data,\.keep\{white-space:nowrap/u);
});

test('a long period may break on a phone', async () => {
  const blocks = [paragraph(figure('2021年1月1日至2022年12月31日', '2021-01-01/2022-12-31', ''))];
  const division = { kind: 'body', label: null, heading: null, blocks } as const;
  const html = await pageOf({ ...sampleReport, keyFigures: [], divisions: [division] });
  expect(attribute(tag(html, 'data')[0], 'class')).toBe('long');
});

test('a run-in heading is a heading and its body a paragraph, in one line', async () => {
  const [line] = find(await pageOf(), (each) => attribute(each, 'class') === 'run-in');
  expect([...elements(line as Parent)].map(({ tagName }) => tagName)).toEqual(['h3', 'p']);
  expect(look.css).toContain('main div.run-in>*{display:inline');
});

test('a table has caption, scopes and a box that a keyboard reaches', async () => {
  const html = await pageOf();
  const [box] = find(html, (each) => attribute(each, 'class') === 'table-box');
  expect(attribute(box, 'tabindex')).toBe('0');
  expect(attribute(box, 'aria-labelledby')).toBe(attribute(tag(html, 'caption')[0], 'id'));
  expect(tag(html, 'th').map((each) => attribute(each, 'scope'))).toEqual(['col', 'col', 'col', 'row']);
});

test('a note is announced by its name and leads back', async () => {
  const html = await pageOf();
  const mark = find(html, (each) => attribute(each, 'role') === 'doc-noteref')[0];
  expect([attribute(mark, 'aria-label'), attribute(mark, 'href')]).toEqual(['注释1', '#blk_note00001']);
  const note = find(html, (each) => attribute(each, 'role') === 'doc-footnote')[0];
  expect(attribute(note, 'data-label')).toBe('1');
  const back = [...elements(note as Parent)].find((each) => attribute(each, 'role') === 'doc-backlink');
  expect([attribute(back, 'href'), attribute(back, 'aria-label')]).toEqual(['#blk_note00001_m1', '返回正文 注释1']);
});

test('a mark inside a link stands beside it: links do not nest', async () => {
  const mark = { kind: 'noteMark', label: '1', anchor: 'blk_note00001_m1', target: 'blk_note00001' } as const;
  const link = {
    kind: 'link',
    url: 'https://example.org/',
    target: null,
    children: [plain('前'), mark, plain('后')],
  } as const;
  const blocks = [paragraph(link)];
  const html = await pageOf({ ...sampleReport, divisions: [{ kind: 'body', label: null, heading: null, blocks }] });
  expect(html).toContain(
    '<a href="https://example.org/">前</a><sup><a role="doc-noteref" id="blk_note00001_m1" href="#blk_note00001" aria-label="注释1">1</a></sup><a href="https://example.org/">后</a>',
  );
});

test('the edition statement says what this is and how its siblings are verified', async () => {
  const html = await pageOf(sampleReport, {
    stamp: { commit: 'c0ffee'.repeat(6).slice(0, 40), epochSeconds: 1_704_758_400 },
  });
  const footer = tag(html, 'footer')[0] as Element;
  expect(attribute(footer, 'data-furniture')).toBe('');
  const said = words(footer);
  for (const part of [
    '征求意见稿',
    '2024年1月9日',
    'c0ffeec0ffee',
    '186 KB',
    'ab'.repeat(32),
    '由某市某区人民政府制作，以依法公布的文本为准。',
  ]) {
    expect(said).toContain(part);
  }
  const download = [...elements(footer)].find(({ tagName }) => tagName === 'a');
  expect([attribute(download, 'href'), attribute(download, 'download')]).toEqual(['sample.pdf', '报告.pdf']);
  expect(words(tag(await pageOf(), 'footer')[0] as Parent)).toContain('未提交');
});

test('blocks that nest without end lose their frames, not their text', async () => {
  let inner = paragraph(plain('最里层'));
  for (let depth = 0; depth < 10_000; depth += 1) {
    inner = { kind: 'quote', anchor: `blk_deep${depth}`, place: inner.place, blocks: [inner] };
  }
  const html = await pageOf({
    ...sampleReport,
    divisions: [{ kind: 'body', label: null, heading: null, blocks: [inner] }],
  });
  expect(html).toContain('最里层');
  expect(tag(html, 'blockquote').length).toBeLessThan(64);
});

test('a report of 20,000 characters stays below 120 KB', async () => {
  const sentence = [
    plain('全市地区生产总值达到'),
    figure('5088.6亿元', '508860000000', '元'),
    plain('，比上年增长'),
    figure('6.0%', '6.0', '%'),
    plain('，'),
  ];
  const filler = plain('居民收入与经济增长同步提高，城乡面貌持续改善，各项事业取得新的进步，群众获得感进一步增强。');
  const blocks = Array.from({ length: 134 }, () => paragraph(...sentence, filler, ...sentence, filler));
  const characters = 134 * (2 * (10 + 9 + 6 + 4 + 1) + 2 * 45);
  expect(characters).toBeGreaterThan(20_000);
  const bytes = await bytesOf({
    ...sampleReport,
    assets: {},
    divisions: [{ kind: 'body', label: null, heading: null, blocks }],
    notes: [],
  });
  expect(bytes.length).toBeLessThan(120 * 1024);
});
