/** Where pages turn: contents, what announces something, pictures. */
import { describe, expect, test } from 'vitest';
import type { Rendered, RenderInput } from '#model/edition.ts';
import { composeMarkdown, renderInput } from '../../../test/compose-markdown.ts';
import { renderPdf } from '../render-pdf.ts';
import { glyphsOf, openWithPdfjs } from '../testing/read-with-pdfjs.ts';

const FRONT =
  '---\ntitle: 某区政府工作报告\ndate: 2024-01-09\norganization: 某区人民政府\nprofile: gov-work-report\n---\n';

async function inputOf(markdown: string): Promise<RenderInput> {
  return renderInput(await composeMarkdown(FRONT + markdown));
}

const sections = (count: number): string =>
  Array.from({ length: count }, (_, k) => `## 第${k + 1}部分\n\n正文。\n`).join('\n');

/** On which pages entries of the contents stand, and how many. */
async function entriesByPage(markdown: string): Promise<[page: number, count: number][]> {
  const document = await openWithPdfjs((await renderPdf(await inputOf(markdown))).bytes);
  const counts: [number, number][] = [];
  for (let page = 1; page <= document.numPages; page++) {
    const glyphs = (await glyphsOf(document, page)).filter(({ marks }) => marks[0] === 'TOCI');
    counts.push([page, new Set(glyphs.map(({ yPt }) => Math.round(yPt))).size]);
  }
  return counts.filter(([, count]) => count > 0);
}

describe('contents', () => {
  test.each([
    [14, [[1, 14]]], // as they are
    [17, [[1, 17]]], // a little closer
    [20, [[2, 20]]], // on a page of their own
    [
      30,
      [
        [1, 15],
        [2, 15],
      ],
    ], // too many for any page
  ])('%i entries', async (count, expected) => {
    expect(await entriesByPage(`\n${sections(count)}`)).toEqual(expected);
  });
});

const pagesOf = async (input: RenderInput, rendered: Rendered): Promise<(number | undefined)[]> =>
  input.report.divisions.flatMap((division) => division.blocks.map(({ anchor }) => rendered.pageOf[anchor]));

test('what ends with a colon stays with the beginning of what it announces', async () => {
  for (let before = 14; before <= 22; before++) {
    const input = await inputOf(`\n${'短句。\n\n'.repeat(before)}安排如下：\n\n1. 甲项；\n2. 乙项。\n`);
    const pages = await pagesOf(input, await renderPdf(input));
    expect(pages.at(-2), `${before} lines before`).toBe(pages.at(-1));
  }
});

describe('pictures', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400"><rect width="400" height="400"/></svg>';
  const asset = {
    bytes: new TextEncoder().encode(svg),
    mediaType: 'image/svg+xml' as const,
    widthPx: 400,
    heightPx: 400,
  };

  async function behind(lines: number) {
    const input = await inputOf(`\n${'短句。\n\n'.repeat(lines)}`);
    const [body] = input.report.divisions;
    const place = body?.blocks[0]?.place;
    if (!body || !place) throw new Error('a report without a block');
    const picture = {
      kind: 'picture' as const,
      anchor: 'blk_picture1',
      asset: 'a.svg',
      alt: '方块',
      caption: '图1',
      place,
    };
    const divisions = [{ ...body, blocks: [...body.blocks, picture] }];
    const rendered = await renderPdf({ ...input, report: { ...input.report, assets: { 'a.svg': asset }, divisions } });
    const document = await openWithPdfjs(rendered.bytes);
    const captions: number[] = [];
    for (let page = 1; page <= document.numPages; page++) {
      if ((await glyphsOf(document, page)).some(({ text }) => text === '图')) captions.push(page);
    }
    return { page: rendered.pageOf['blk_picture1'], captions };
  }

  test('one that nearly fits is made smaller, its caption stays with it; one that does not goes to the next page', async () => {
    // with its caption it needs 12.7 lines; 13 are left, then 10, then 4
    expect(await behind(3)).toEqual({ page: 1, captions: [1] });
    expect(await behind(6)).toEqual({ page: 1, captions: [1] });
    expect(await behind(12)).toEqual({ page: 2, captions: [2] });
  });
});
