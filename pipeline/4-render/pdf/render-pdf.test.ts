/** The PDF edition as another reader sees it: grid, marks, structure, navigation, archive, identical bytes. */
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { RenderInput } from '#model/edition.ts';
import { composeMarkdown, renderInput, testLook } from '../../test/compose-markdown.ts';
import { renderPdf } from './render-pdf.ts';
import { glyphsOf, openWithPdfjs, type SeenGlyph, structureOf } from './testing/read-with-pdfjs.ts';

const FRONT = `---
title: 某区政府工作报告
date: 2024-01-09
organization: 某市某区人民政府
speaker: 区长　某某某
stage: deliberation
profile: gov-work-report
---
`;

async function inputOf(markdown: string): Promise<RenderInput> {
  return renderInput(await composeMarkdown(FRONT + markdown));
}

async function render(markdown: string) {
  const rendered = await renderPdf(await inputOf(markdown));
  return { rendered, document: await openWithPdfjs(rendered.bytes) };
}

const HAN = '的一是在有人这中大为上国地和工业发展生产方式各级要求实现';
const manyHan = (count: number): string => HAN.repeat(Math.ceil(count / HAN.length)).slice(0, count);

/** Glyphs by line, from top to bottom, furniture left out. */
function linesOf(glyphs: readonly SeenGlyph[]): SeenGlyph[][] {
  const lines = new Map<number, SeenGlyph[]>();
  for (const glyph of glyphs.filter(({ marks }) => marks[0] !== 'Artifact')) {
    const line = lines.get(Math.round(glyph.yPt * 100)) ?? [];
    line.push(glyph);
    lines.set(Math.round(glyph.yPt * 100), line);
  }
  return [...lines].sort(([a], [b]) => a - b).map(([, line]) => line);
}

describe('the page of GB/T 9704-2012', () => {
  test('a full page has 22 lines of 28 characters that fill 156 mm, one text operator each', async () => {
    const { document } = await render(`\n${manyHan(28 * 60)}。\n`);
    const lines = linesOf(await glyphsOf(document, 2));
    expect(lines).toHaveLength(22);
    lines.forEach((line, row) => {
      expect(line).toHaveLength(28);
      for (const [column, glyph] of line.entries()) expect(glyph.xPt).toBeCloseTo(79.37 + column * 15.793, 1);
      expect(line[0]?.yPt).toBeCloseTo((lines[0]?.[0]?.yPt ?? 0) + row * 28.99, 2);
      expect(line[0]?.sizePt).toBe(16);
    });
    // the last character ends where the type area does, the last line within 225 mm
    expect((lines[0]?.[27]?.xPt ?? 0) + 16).toBeLessThan(595.28 - 73.7 + 0.3);
    expect((lines[21]?.[0]?.yPt ?? 0) + 16 * 0.12).toBeLessThan(841.89 - 99.21);
  });

  test('first lines begin two characters in, turnovers flush', async () => {
    const { document } = await render(`\n${manyHan(28 * 60)}。\n`);
    const lines = linesOf(await glyphsOf(document, 1));
    const first = lines.findIndex((line) => line[0]?.text === '的');
    expect(lines[first]?.[0]?.xPt).toBeCloseTo(79.37 + 2 * 15.793, 1);
    expect(lines[first + 1]?.[0]?.xPt).toBeCloseTo(79.37, 1);
  });

  test('page numbers: — 1 — right on odd pages, left on even ones, its dash 7 mm below the type area', async () => {
    const { document } = await render(`\n${manyHan(28 * 60)}。\n`);
    const furniture = async (page: number) =>
      (await glyphsOf(document, page)).filter(({ marks, sizePt }) => marks[0] === 'Artifact' && sizePt === 14);
    const [odd, even] = [await furniture(1), await furniture(2)];
    expect(odd.map(({ text }) => text).join('')).toBe('— 1 —');
    expect(even.map(({ text }) => text).join('')).toBe('— 2 —');
    const halfMillimetre = 72 / 25.4 / 2;
    const rightEdge = (odd.at(-1)?.xPt ?? 0) + 14;
    expect(Math.abs(rightEdge - (595.28 - 73.7 - 14))).toBeLessThan(halfMillimetre);
    expect(Math.abs((even[0]?.xPt ?? 0) - (79.37 + 14))).toBeLessThan(halfMillimetre);
    // the dash of Noto Serif SC stands 0.38 em over the baseline
    expect(Math.abs((odd[0]?.yPt ?? 0) - 0.38 * 14 - (841.89 - 99.21 + 19.84))).toBeLessThan(halfMillimetre);
  });

  test('no single line of a paragraph is left alone at a page’s foot or head', async () => {
    for (let before = 12; before <= 20; before++) {
      const { document } = await render(`\n${'短句。\n\n'.repeat(before)}${manyHan(28 * 4 + 14)}。\n`);
      const counts: number[] = [];
      for (let page = 1; page <= document.numPages; page++) {
        const text = linesOf(await glyphsOf(document, page)).map((line) => line.map((glyph) => glyph.text).join(''));
        counts.push(text.filter((line) => line.length > 10 && HAN.includes(line.charAt(0))).length);
      }
      expect(counts).not.toContain(1);
    }
  });

  test('a heading stays with two lines of what follows', async () => {
    for (let before = 14; before <= 20; before++) {
      const { rendered } = await render(`\n${'短句。\n\n'.repeat(before)}## 一、标题\n\n${manyHan(28 * 3)}。\n`);
      const { report } = await inputOf(`\n${'短句。\n\n'.repeat(before)}## 一、标题\n\n${manyHan(28 * 3)}。\n`);
      const blocks = report.divisions.flatMap((division) => division.blocks);
      const [heading, paragraph] = blocks.slice(-2).map((block) => rendered.pageOf[block.anchor]);
      expect(heading).toBe(paragraph);
    }
  });
});

const EVERYTHING = `
各位代表：

## 一、工作回顾

全年新增就业1.26万人[^1]，“十四五”规划见[第二部分](#二、安排)，详见[网站](https://example.org/)。

（一）加强管理。办结率99.5%。

1. 第一项；
2. 第二项。

- 圆点项

表1　主要指标

| 指标 | 数值 |
|------|-----:|
| 就业 | 1.26 |

## 二、安排

> 引文一段。

[^1]: 按年末数计算。
`;

describe('structure', () => {
  test('the tags say what the text is', async () => {
    const { document } = await render(EVERYTHING);
    const pages = await Promise.all([1, 2].slice(0, document.numPages).map((page) => structureOf(document, page)));
    expect(pages.join('\n--\n')).toMatchInlineSnapshot(`
      "Document
        H1 #
        P #
        P #
        P #
        P #
        H2 #
        P #
          Reference
            Link #
          Link #
          Link #
        H3 #
        P #
        L
          LI
            Lbl #
            LBody
              P #
          LI
            Lbl #
            LBody
              P #
        L
          LI
            LBody
              P #
        Table
          Caption #
          THead
            TR
              TH #
              TH #
          TBody
            TR
              TD #
              TD #
        H2 #
        BlockQuote
          P #
        P #
        Note
          Lbl
            Link #
          P #"
    `);
  });

  test('every text operator stands in marked content', async () => {
    const { document } = await render(EVERYTHING);
    for (let page = 1; page <= document.numPages; page++) {
      const glyphs = await glyphsOf(document, page);
      expect(glyphs.length).toBeGreaterThan(20);
      expect(glyphs.filter(({ marks }) => marks.length === 0)).toEqual([]);
    }
  });

  test('a planted text operator outside of marked content is seen', async () => {
    const content = '/P <</MCID 0>> BDC BT /F1 9 Tf 1 0 0 1 9 9 Tm (A) Tj ET EMC BT 1 0 0 1 9 20 Tm (B) Tj ET';
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
      `<</Length ${content.length}>>stream\n${content}\nendstream`,
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ];
    const body = objects.map((object, index) => `${index + 1} 0 obj${object}endobj`).join('\n');
    const file = new TextEncoder().encode(`%PDF-1.7\n${body}\ntrailer<</Root 1 0 R>>`);
    const glyphs = await glyphsOf(await openWithPdfjs(file), 1);
    expect(glyphs.filter(({ marks }) => marks.length === 0).map(({ text }) => text)).toEqual(['B']);
  });

  test('a table’s head is repeated on the next page, as an artifact', async () => {
    const rows = Array.from({ length: 60 }, (_, row) => `| 第${row}行 | ${row} |`).join('\n');
    const { document } = await render(`\n表1　长表\n\n| 名称 | 数值 |\n|---|--:|\n${rows}\n`);
    const heads = (await glyphsOf(document, 2)).filter(({ text }) => text === '称');
    expect(heads.map(({ marks }) => marks[0])).toEqual(['Artifact']);
    expect((await structureOf(document, 1)).match(/TH/gu)).toHaveLength(3);
    expect(await structureOf(document, 2)).not.toContain('TH ');
  });

  test('pictures are figures with their description', async () => {
    const sample = await composeMarkdown(`${FRONT}\n正文。\n`);
    const picture = {
      kind: 'picture' as const,
      anchor: 'blk_picture1',
      asset: 'a.svg',
      alt: '逐年上升的柱状图',
      caption: '图1',
    };
    const place = sample.composed.divisions[0]?.blocks[0]?.place;
    if (!place) throw new Error('a report without a block');
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40"/></svg>';
    const assets = {
      'a.svg': { bytes: new TextEncoder().encode(svg), mediaType: 'image/svg+xml' as const, widthPx: 80, heightPx: 40 },
    };
    const divisions = [{ kind: 'body' as const, label: null, heading: null, blocks: [{ ...picture, place }] }];
    const rendered = await renderPdf(renderInput({ ...sample, composed: { ...sample.composed, assets, divisions } }));
    expect(await structureOf(await openWithPdfjs(rendered.bytes), 1)).toContain('Figure alt=逐年上升的柱状图 #');
    expect(rendered.pageOf).toMatchObject({ blk_picture1: 1 });
  });
});

describe('navigation', () => {
  test('every anchor is a named destination on the page that is told', async () => {
    const { rendered, document } = await render(EVERYTHING);
    const { report } = await inputOf(EVERYTHING);
    const anchors = [
      report.titleAnchor,
      ...report.front.map((line) => line.anchor),
      ...report.divisions.flatMap((division) => division.blocks.map((block) => block.anchor)),
      ...report.notes.flatMap((note) => [note.anchor, ...note.marks]),
    ];
    expect(anchors.length).toBeGreaterThan(10);
    const destinations = await document.getDestinations();
    for (const anchor of anchors) {
      const target = destinations[anchor]?.[0];
      expect(target && (await document.getPageIndex(target)) + 1, anchor).toBe(rendered.pageOf[anchor]);
    }
    expect(rendered.pageCount).toBe(document.numPages);
  });

  test('bookmarks follow the headings, pages are labelled, links say where they lead', async () => {
    const { document } = await render(EVERYTHING);
    const [title] = await document.getOutline();
    expect(title).toMatchObject({ title: '某区政府工作报告' });
    expect(title?.items.map((item: { title: string }) => item.title)).toEqual(['一、工作回顾', '二、安排']);
    expect(title?.items[0]?.items.map((item: { title: string }) => item.title)).toEqual(['（一）加强管理']);
    expect(await document.getPageLabels()).toEqual(
      Array.from({ length: document.numPages }, (_, page) => `${page + 1}`),
    );
    const annotations = await (await document.getPage(1)).getAnnotations();
    expect(annotations.map(({ contentsObj }) => contentsObj.str)).toEqual([
      '注释 1',
      '第二部分',
      'https://example.org/',
      '返回正文',
    ]);
  });

  test('the contents name the pages where headings stand', async () => {
    const parts = Array.from(
      { length: 12 },
      (_, part) => `## ${'一二三四五六七八九十'.charAt(part % 10)}、第${part + 1}部分\n\n${manyHan(300)}。\n`,
    );
    const markdown = `\n${parts.join('\n')}`;
    const { rendered, document } = await render(markdown);
    const { report } = await inputOf(markdown);
    const contents = linesOf(await glyphsOf(document, 1)).filter((line) => line[0]?.marks[0] === 'TOCI');
    const printed = contents.map((line) => line.map((glyph) => glyph.text).join(''));
    expect(printed).toEqual(report.contents.map(({ text, anchor }) => `${text}${rendered.pageOf[anchor]}`));
  });
});

describe('archive', () => {
  test('source and figures are embedded, metadata names the report and its edition', async () => {
    const { document } = await render(EVERYTHING);
    const attachments = (await document.getAttachments()) as Record<string, { filename: string; content: Uint8Array }>;
    const text = (name: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(attachments[name]?.content);
    expect(text('report.md')).toBe(FRONT + EVERYTHING);
    expect(text('figures.csv').startsWith('\ufeffid,')).toBe(true);
    expect(text('figures.csv')).toContain('1.26万人');
    const { info, metadata } = await document.getMetadata();
    expect(info).toMatchObject({ Title: '某区政府工作报告', Author: '某市某区人民政府', Language: 'zh-CN' });
    expect(metadata.getRaw()).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(metadata.getRaw()).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  test('what is markup in XML is escaped in the metadata', async () => {
    const input = await inputOf('\n正文。\n');
    const report = { ...input.report, title: 'A & B <某区> “报告”' };
    const document = await openWithPdfjs((await renderPdf({ ...input, report })).bytes);
    const { metadata } = await document.getMetadata();
    expect(metadata.getRaw()).toContain('A &amp; B &lt;某区&gt; “报告”');
  });

  describe('identical input', () => {
    afterEach(() => {
      vi.unstubAllEnvs();
      vi.useRealTimers();
    });

    test('gives identical bytes in another time zone, on another day', async () => {
      const digest = async () =>
        createHash('sha256')
          .update((await renderPdf(await inputOf(EVERYTHING))).bytes)
          .digest('hex');
      const first = await digest();
      vi.stubEnv('TZ', 'America/St_Johns');
      vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2031, 4, 6) });
      expect(await digest()).toBe(first);
    });
  });
});

describe('what cannot be printed', () => {
  test('a character without a glyph is an error that names it, its face and its place', async () => {
    const { rendered } = await render('\n正文里有\u{1f600}一个，\u{1f600}两个。\n');
    expect(rendered.findings).toHaveLength(1);
    expect(rendered.findings[0]).toMatchObject({
      rule: 'render/missing-glyph',
      severity: 'error',
      actual: '\u{1f600}',
    });
    expect(rendered.findings[0]?.message.zh).toContain('U+1F600');
    expect(rendered.findings[0]?.message.zh).toContain('Noto Serif SC Regular');
    expect(rendered.findings[0]?.place.start.line).toBe(FRONT.split('\n').length + 1);
  });

  test('a character that another face has is printed from that one, and said so', async () => {
    const { rendered, document } = await render('\n税率为3.5‱，即万分之三点五。\n');
    expect(rendered.findings.map(({ rule, severity, actual }) => [rule, severity, actual])).toEqual([
      ['render/substituted-glyph', 'info', '‱'],
    ]);
    expect(rendered.findings[0]?.message.zh).toContain('LXGW WenKai');
    const text = (await glyphsOf(document, 1)).map((glyph) => glyph.text).join('');
    expect(text).toContain('3.5‱，即万分之三点五。');
  });

  test('a missing character of the title points at its line', async () => {
    const sample = await composeMarkdown(FRONT.replace('某区政府', '某区\u{1f600}政府').concat('\n正文。\n'));
    const { findings } = await renderPdf(renderInput(sample));
    expect(findings.find(({ rule }) => rule === 'render/missing-glyph')?.place.start.line).toBe(2);
  });

  test('a damaged picture is an error, and the rest is printed', async () => {
    const sample = await composeMarkdown(`${FRONT}\n正文。\n`);
    const assets = { 'a.png': { bytes: new Uint8Array(40), mediaType: 'image/png' as const, widthPx: 8, heightPx: 8 } };
    const rendered = await renderPdf(renderInput({ ...sample, composed: { ...sample.composed, assets } }));
    expect(rendered.findings.map(({ rule }) => rule)).toEqual(['render/broken-picture']);
    expect(rendered.pageCount).toBe(1);
  });
});

test('the booklet’s look is data: other grid, other page number, same text', async () => {
  const sample = await composeMarkdown(`${FRONT}\n${manyHan(36 * 70)}。\n`);
  const look = await testLook('booklet');
  const document = await openWithPdfjs((await renderPdf(renderInput({ ...sample, look }))).bytes);
  const lines = linesOf(await glyphsOf(document, 2));
  expect(lines).toHaveLength(33);
  for (const line of lines) expect(line).toHaveLength(36);
});
