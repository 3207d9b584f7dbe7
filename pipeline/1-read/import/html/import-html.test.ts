/** Importing saved web pages: paragraphs, headings and tables come over; scripts, menus and comment boxes do not. */
import { describe, expect, it } from 'vitest';
import { importFile } from '../import-file.ts';
import { importHtml } from './import-html.ts';

const PROSE = '全区上下团结一心，完成了全年的目标任务，各项事业都取得了新的进展，人民生活水平稳步提高。';
const page = (body: string, head = '') =>
  new TextEncoder().encode(`<!DOCTYPE html><html><head><title>网站</title>${head}</head><body>${body}</body></html>`);
const body = (bytes: Uint8Array) =>
  importHtml({ file: 'a.html', bytes }).value?.markdown.replace(/^---\n[\s\S]*?\n---\n\n/, '');

describe('pages', () => {
  it('keep text, headings and tables, and drop the rest with its reason', () => {
    const bytes = page(
      `<script>var 甲 = '乙';</script><ul><li><a href="/">网站首页</a></li></ul><h1>某区政府工作报告</h1><p>（2023年1月3日）</p><div><p>&emsp;&emsp;${PROSE}</p><p><span>增长</span>\n  <b>5%</b>，面积5m<sup>2</sup>。<br>下一行。</p><h2>主要任务</h2><p>${PROSE}</p><table><tr><th>指标</th><th>数值</th></tr><tr><td>总值</td><td>1,256</td></tr></table></div><div>责任编辑：甲</div><style>p{}</style>`,
    );
    const { value } = importHtml({ file: 'a.html', bytes });
    expect(value?.markdown).toBe(
      `---\ntitle: 某区政府工作报告\ndate: 2023-01-03\norganization: 某区人民政府\nprofile: gov-work-report\nstage: consultation\nfragment: true\n---\n\n${PROSE}\n\n增长 5%，面积5m:sup[2]。\n\n下一行。\n\n### 主要任务\n\n${PROSE}\n\n| 指标 | 数值 |\n| --- | --- |\n| 总值 | 1,256 |\n`,
    );
    expect(value?.log.dropped.map(({ text, reason }) => [text, reason])).toEqual([
      ['网站首页', 'site-furniture'],
      ['责任编辑：甲', 'source-line'],
    ]);
  });
  it('tell tables that lay out the page from tables of figures', () => {
    expect(
      body(
        page(
          `<table><tr><td><table><tr><td>${PROSE}</td></tr></table></td><td>右栏</td></tr><tr><td>甲</td><td>乙</td></tr></table>`,
        ),
      ),
    ).not.toContain('|');
  });
  it('may be in GB2312', () => {
    const bytes = new Uint8Array([
      ...new TextEncoder().encode('<html><meta charset="gb2312"><p>'),
      0xd5,
      0xfe,
      0xb8,
      0xae,
      0xa1,
      0xa3,
    ]);
    expect(importHtml({ file: 'a.html', bytes }).value).toMatchObject({ log: { source: { charset: 'gb18030' } } });
    expect(body(bytes)).toBe('政府。\n');
  });
  it('may be 10,000 elements deep', () => {
    expect(importHtml({ file: 'a.html', bytes: page(`${'<div>'.repeat(10_000)}${PROSE}`) }).fatal).toBe(false);
  });
});

it('a file is what its bytes say', () => {
  const format = (file: string, bytes: Uint8Array) => importFile({ file, bytes }).value?.log.source.format;
  expect(format('a.txt', page(`<p>${PROSE}</p>`))).toBe('html');
  expect(format('a.txt', new TextEncoder().encode(PROSE))).toBe('txt');
  expect(format('a.md', new TextEncoder().encode(`---\ntitle: 甲\n---\n\n${PROSE}\n`))).toBe('md');
  for (const file of ['a.doc', 'a.wps']) {
    expect(importFile({ file, bytes: new TextEncoder().encode('x') }).findings.map((finding) => finding.rule)).toEqual([
      'read/old-office-file',
    ]);
  }
  expect(importFile({ file: 'a.txt', bytes: new Uint8Array(21 * 2 ** 20) })).toMatchObject({
    fatal: true,
    value: null,
  });
});
