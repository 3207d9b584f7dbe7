import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lineBreakLists } from './line-breaks.ts';
import { renderDocx } from './render-docx.ts';
import { everyKind } from './testing/every-kind.ts';
import { figuresEverywhere, solidText } from './testing/long-report.ts';
import { has, Office, type PrintedLine, printedLines, taggedHeadings } from './testing/programs.ts';
import { inputOf, templateLook } from './testing/render-parts.ts';

const present = has('soffice') && has('pdftotext');
const skipped = present ? '' : ' (skipped: no soffice or pdftotext)';
const look = await templateLook('gongwen');
const isFurniture = ({ text }: PrintedLine): boolean => /^—\d+—$/u.test(text) || text === '样例（非官方文本）';

describe.skipIf(!present)(`LibreOffice${skipped}`, () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open();
  });
  afterAll(() => office.close());

  test('prints 22 lines of 28 characters on a full page', async () => {
    const { bytes } = await renderDocx(inputOf(solidText(), look));
    const pages = await printedLines(await office.convert('solid.docx', bytes, 'pdf'));
    const full = pages.slice(1, -1).map((page) => page.filter((line) => !isFurniture(line)));
    expect(full.length).toBeGreaterThan(1);
    for (const page of full) expect(page.map((line) => line.text.length)).toEqual(Array(22).fill(28));
  });

  test('puts the dash of the page number 7 mm below the type area, within a millimetre', async () => {
    const { bytes } = await renderDocx(inputOf(solidText(), look));
    const [page = []] = await printedLines(await office.convert('number.docx', bytes, 'pdf'));
    const number = page.find((line) => /^—\d+—$/u.test(line.text));
    // the box of a 14 pt line reaches about 0.9 em up and 0.25 em down, the dash lies in its middle
    const centre = (number?.top ?? 0) + 14 * 0.62;
    expect(Math.abs(centre - (look.page.heightPt - look.page.bottomPt + look.pageNumber.belowPt))).toBeLessThan(2.84);
  });

  test('exports headings as headings of their level', async () => {
    const { bytes } = await renderDocx(inputOf(everyKind(), look));
    const tagged = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}';
    const headings = await taggedHeadings(await office.convert('tagged.docx', bytes, tagged));
    expect(headings.map((heading) => heading.replace(/\s+$/u, ''))).toEqual([
      'H1 一、过去一年工作回顾',
      'H2 （一）经济稳中有进',
      expect.stringMatching(/^H3 1\.产业升级。/u),
      'H1 二、下一年工作安排',
      'H2 1.跳级编号的标题',
      'H1 名词解释',
    ]);
  });
});

describe.skipIf(!present)(`LibreOffice with the document’s own kinsoku lists${skipped}`, () => {
  const report = figuresEverywhere();
  const figures = ['4.07亿元', '14.8万平方米', '35.49微克/立方米', '306家', '5.6%'];
  const broken = async (office: Office): Promise<number> => {
    const { bytes } = await renderDocx(inputOf(report, look));
    const pages = await printedLines(await office.convert('figures.docx', bytes, 'pdf'));
    const lines = pages.flatMap((page) => page.filter((line) => !isFurniture(line)).map((line) => line.text));
    const whole = lines.reduce((all, line) => all + figures.reduce((n, each) => n + line.split(each).length - 1, 0), 0);
    return 24 * 2 * figures.length - whole;
  };

  test('no figure is broken; without them many are', async () => {
    const plain = await Office.open();
    const { neverAtStart, neverAtEnd } = lineBreakLists(report);
    const listed = await Office.open({ start: neverAtStart, end: neverAtEnd });
    expect(await broken(plain)).toBeGreaterThan(10);
    expect(await broken(listed)).toBe(0);
    await Promise.all([plain.close(), listed.close()]);
  });
});
