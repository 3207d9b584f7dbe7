/** The PDF reader on files written by hand: strings, fonts, marks, trees, and what hides text. */
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { shown, smallPdf } from '../testing/small-pdf.ts';
import { readPdf } from './pdf.ts';

const flowOf = (content: string): string => readPdf(smallPdf({ content })).flow;

describe('text operators', () => {
  test.each([
    ['Tj', 'BT /F1 12 Tf 100 700 Td (6.5%) Tj ET', '6.5%'],
    ['TJ with moves', 'BT /F1 12 Tf 100 700 Td [(4) -20 (.07) 3 <35>] TJ ET', '4.075'],
    ['\' and "', `BT /F1 12 Tf 14 TL 100 700 Td (a) Tj (b) ' 1 2 (c) " ET`, 'abc'],
    ['escapes', 'BT /F1 12 Tf 100 700 Td (\\(1\\)\\\\\\101\\\r\n(2)) Tj ET', '(1)\\A(2)'],
    ['odd hex digits', 'BT /F1 12 Tf 100 700 Td <4 14> Tj ET', 'A@'],
    ['WinAnsi', 'BT /F1 12 Tf 100 700 Td (\\223\\224\\227\\200) Tj ET', '“”—€'],
    ['comments and names with numbers', '% (no)\nBT /F1 12 Tf 100 700 Td (yes) Tj ET', 'yes'],
    ['an inline image', `BI /W 1 /H 1 /BPC 8 ID \x01(no) Tj EI ${shown('yes')}`, 'yes'],
    ['a number that runs into its operator', 'q 1 0 0 1 0 0 cm BT/F1 12 Tf 100 700 Td(x)Tj ET Q', 'x'],
  ])('%s', (_name, content, flow) => expect(flowOf(content)).toBe(flow));

  test('two content streams are one: an operator may begin in one and end in the other', () => {
    const raw = (text: string): string => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;
    const parts = [shown('one'), 'BT /F1 12 Tf 200 700 Td', '(two) Tj ET'];
    const more = Object.fromEntries(parts.map((part, i) => [10 + i, raw(part)]));
    expect(readPdf(smallPdf({ content: '', page: '/Contents [10 0 R 11 0 R 12 0 R]', more })).flow).toBe('onetwo');
  });
});

const CMAP = `/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <0000><ffff> endcodespacerange
2 beginbfchar <0001> <4e00> <0002> <d840dc0b> endbfchar
2 beginbfrange <0003> <0005> <0031> <0006> <0007> [<00660069> <ff05>] endbfrange
endcmap`;

describe('composite fonts', () => {
  const read = (hex: string) => readPdf(smallPdf({ cmap: CMAP, content: `BT /F1 12 Tf 100 700 Td <${hex}> Tj ET` }));

  test('bfchar, bfrange, characters beyond the plane, ligatures', () => {
    expect(read('0001000200030004000500060007').flow).toBe('一𠀋123fi％');
  });

  test('a code without a text is seen as such, a missing glyph is reported', () => {
    expect(read('00030099').flow).toBe('1\ufffd');
    expect(read('00030000').unseen).toMatchObject([{ reason: 'noGlyph' }]);
  });
});

/** One black pixel. */
const IMAGE = {
  20: '<< /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /Length 1 >>\nstream\n0\nendstream',
};

describe('what hides text', () => {
  test.each([
    ['white', shown('1', '1 g'), 'sameColour'],
    ['nearly white', shown('1', '0.95 0.95 0.97 rg'), 'sameColour'],
    ['white in CMYK', shown('1', '0 0 0 0 k'), 'sameColour'],
    ['white by colour space', shown('1', '/DeviceRGB cs 1 1 1 scn'), 'sameColour'],
    ['black on black', `0 g 90 690 50 30 re f ${shown('1')}`, 'sameColour'],
    ['invisible mode', shown('1', '3 Tr'), 'notDisplayed'],
    ['a layer', `/OC /MC0 BDC ${shown('1')} EMC`, 'notDisplayed'],
    ['under a picture', `${shown('1')} q 50 0 0 30 90 690 cm /Im1 Do Q`, 'covered'],
    ['tiny', 'BT /F1 0.5 Tf 100 700 Td (1) Tj ET', 'tooSmall'],
    ['made tiny by a matrix', `q 0.01 0 0 0.01 99 693 cm ${shown('1')} Q`, 'tooSmall'],
    ['squeezed flat', shown('1', '2 Tz'), 'tooSmall'],
    ['left of the page', 'BT /F1 12 Tf -50 700 Td (1) Tj ET', 'offPage'],
    ['over the right edge', 'BT /F1 12 Tf 598 700 Td (1) Tj ET', 'offPage'],
    ['clipped away', `q 0 0 10 10 re W n ${shown('1')} Q`, 'clipped'],
    ['covered', `${shown('1')} 1 g 90 690 50 30 re f`, 'covered'],
    ['transparent', `/G1 gs ${shown('1')}`, 'transparent'],
  ])('%s', (_name, content, reason) => {
    const { unseen } = readPdf(
      smallPdf({ content, resources: '/ExtGState << /G1 << /ca 0 >> >> /XObject << /Im1 20 0 R >>', more: IMAGE }),
    );
    expect(unseen).toMatchObject([{ reason, text: '1', position: { kind: 'page', page: 1 } }]);
  });

  test.each([
    ['white on black', `0 g 90 690 50 30 re f ${shown('1', '1 g')}`],
    ['grey', shown('1', '0.5 g')],
    ['red', shown('1', '0.66 0.12 0.1 rg')],
    ['a box below it', `0.95 g 90 690 50 30 re f ${shown('1', '0 g')}`],
    ['clipped to where it stands', `q 90 690 50 30 re W n ${shown('1')} Q`],
    ['after the state was restored', `q 1 g Q ${shown('1')}`],
  ])('seen: %s', (_name, content) => expect(readPdf(smallPdf({ content })).unseen).toEqual([]));

  test('a comment laid over the page', () => {
    const annotation = '/Annots [<< /Type /Annot /Subtype /FreeText /Contents (9%) /Rect [0 0 9 9] >>]';
    const { unseen } = readPdf(smallPdf({ content: shown('1'), page: annotation }));
    expect(unseen).toMatchObject([{ reason: 'annotation', text: 'FreeText9%' }]);
  });
});

describe('marks without a tree', () => {
  test('furniture and contents are left out, references are wrapped, headings come from bookmarks', () => {
    const content = `/Artifact BMC ${shown('- 1 -')} EMC /TOC BMC ${shown('Contents')} EMC ${shown('growth')} /Reference BMC ${shown('1')} EMC`;
    const outlines = '/Outlines 10 0 R';
    const more = { 10: '<< /First 11 0 R >>', 11: '<< /Title (One) /First 12 0 R >>', 12: '<< /Title <feff4e8c> >>' };
    const reading = readPdf(smallPdf({ content, catalog: outlines, more }));
    expect(reading.flow).toBe('growth⟦1⟧');
    expect(reading.furniture).toMatchObject([{ text: '-1-' }]);
    expect(reading.headings).toEqual([
      { level: 1, text: 'One' },
      { level: 2, text: '二' },
    ]);
    expect(reading.tables).toBeNull();
  });
});

/** Marked content 0, 1, 2 … of the page, one text each. */
const marked = (texts: readonly string[], y = (i: number): number => 700 - 20 * i): string =>
  texts.map((text, i) => `/P << /MCID ${i} >> BDC BT /F1 12 Tf 100 ${y(i)} Td (${text}) Tj ET EMC`).join('\n');

const tree = (kids: string, more: Readonly<Record<number, string>> = {}) => ({
  catalog: '/StructTreeRoot 10 0 R',
  more: { 10: `<< /Type /StructTreeRoot /RoleMap << /Titel /H1 >> /K ${kids} >>`, ...more },
});

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: cases
describe('the structure tree', () => {
  test('gives the order, the headings by role, the cells of tables, alternative texts', () => {
    const reading = readPdf(
      smallPdf({
        content: marked(['head', 'a', 'b', 'tail']),
        ...tree('[11 0 R 12 0 R 16 0 R]', {
          11: '<< /S /Titel /Pg 3 0 R /K 0 >>',
          12: '<< /S /Table /Pg 3 0 R /K [13 0 R] >>',
          13: '<< /S /TR /Pg 3 0 R /K [14 0 R 15 0 R] >>',
          14: '<< /S /TH /Pg 3 0 R /K << /Type /MCR /MCID 1 /Pg 3 0 R >> >>',
          15: '<< /S /TD /Pg 3 0 R /K [2] >>',
          16: '<< /S /P /Pg 3 0 R /K [3 17 0 R] >>',
          17: '<< /S /Figure /Pg 3 0 R /Alt (a picture) >>',
        }),
      }),
    );
    expect(reading.flow).toBe('headabtail');
    expect(reading.headings).toEqual([{ level: 1, text: 'head' }]);
    expect(reading.tables).toEqual([[['a', 'b']]]);
    expect(reading.altTexts).toEqual(['a picture']);
  });

  test('text that no element holds is reported', () => {
    const reading = readPdf(
      smallPdf({ content: `${marked(['in', 'out'])} ${shown('loose')}`, ...tree('<< /S /P /Pg 3 0 R /K [0] >>') }),
    );
    expect(reading.flow).toBe('in');
    expect(reading.unseen.map(({ reason, text }) => [reason, text])).toEqual([
      ['untagged', 'loose'],
      ['untagged', 'out'],
    ]);
  });

  test('text that is read in another order than it stands is reported', () => {
    const parts = tree('<< /S /P /Pg 3 0 R /K [1 0] >>');
    expect(readPdf(smallPdf({ content: marked(['upper', 'lower']), ...parts })).unseen).toMatchObject([
      { reason: 'outOfOrder', text: 'upper' },
    ]);
  });

  test('an ActualText must say what is drawn', () => {
    const content = (actual: string): string => `/Span << /MCID 0 /ActualText (${actual}) >> BDC ${shown('6.5')} EMC`;
    const parts = tree('<< /S /P /Pg 3 0 R /K [0] >>');
    const same = readPdf(smallPdf({ content: content('6.5'), ...parts }));
    expect([same.flow, same.unseen]).toEqual(['6.5', []]);
    const other = readPdf(smallPdf({ content: content('9.5'), ...parts }));
    expect(other.flow).toBe('9.5');
    expect(other.unseen).toMatchObject([{ reason: 'actualTextDiffers', text: '6.5' }]);
  });

  test('an element that two parents hold is read for each of them', () => {
    const parts = tree('<< /S /Sect /K [11 0 R 11 0 R] >>', { 11: '<< /S /P /Pg 3 0 R /K [0] >>' });
    const reading = readPdf(smallPdf({ content: marked(['twice']), ...parts }));
    expect(reading.flow).toBe('twicetwice');
    expect(reading.unseen).toMatchObject([{ reason: 'outOfOrder', text: 'twice' }]);
  });

  test('a tree that branches without end is refused', () => {
    const halves = Array.from({ length: 40 }, (_, i) => [11 + i, `<< /S /Sect /K [${12 + i} 0 R ${12 + i} 0 R] >>`]);
    const parts = tree('11 0 R', { ...Object.fromEntries(halves), 51: '<< /S /P >>' });
    expect(() => readPdf(smallPdf({ content: '', ...parts }))).toThrow(/loops/u);
  });

  test('a tree that loops is refused', () => {
    const parts = tree('11 0 R', { 11: '<< /S /P /K [12 0 R] >>', 12: '<< /S /Span /K [11 0 R] >>' });
    expect(() => readPdf(smallPdf({ content: '', ...parts }))).toThrow(/loops/u);
  });
});

test('destinations of a tree with kids and of the older dictionary, with their pages', () => {
  const reading = readPdf(
    smallPdf({
      content: '',
      catalog: '/Names << /Dests 10 0 R >> /Dests << /old [3 0 R /Fit] >>',
      more: {
        10: '<< /Kids [11 0 R] >>',
        11: '<< /Names [(blk_a) [3 0 R /XYZ 0 0 0] (blk_b) << /D [1 0 R /Fit] >>] >>',
      },
    }),
  );
  expect(reading.anchors).toEqual(['old', 'blk_a', 'blk_b']);
  expect([...(reading.pageOf ?? [])]).toEqual([
    ['old', 1],
    ['blk_a', 1],
  ]);
});

/** A file with object streams and a cross-reference stream with PNG predictors, as other programs write them. */
function packedPdf(): Uint8Array {
  const packed = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>',
    '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
  ];
  const offsets = packed.map((_, i) => packed.slice(0, i).reduce((sum, part) => sum + part.length + 1, 0));
  const header = `${packed.map((_, i) => `${i + 1} ${offsets[i]}`).join(' ')} `;
  const body = deflateSync(Buffer.from(header + packed.join('\n')));
  const content = deflateSync(Buffer.from(shown('packed')));
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const at: number[] = [];
  const push = (head: string, data: Buffer): void => {
    at.push(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    chunks.push(Buffer.from(`${head}\nstream\n`), data, Buffer.from('\nendstream\nendobj\n'));
  };
  push(`4 0 obj << /Length ${content.length} /Filter /FlateDecode >>`, content);
  push(`5 0 obj << /Type /ObjStm /N 3 /First ${header.length} /Length ${body.length} /Filter /FlateDecode >>`, body);
  const xrefAt = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const rows = [
    [0, 0, 0],
    [2, 5, 0],
    [2, 5, 1],
    [2, 5, 2],
    [1, at[0] ?? 0, 0],
    [1, at[1] ?? 0, 0],
  ];
  let above = [0, 0, 0, 0];
  const predicted = rows.flatMap(([type = 0, offset = 0, index = 0]) => {
    const row = [type, offset >> 8, offset & 255, index];
    const up = row.map((byte, i) => (byte - (above[i] ?? 0)) & 255);
    above = row;
    return [2, ...up];
  });
  const xref = deflateSync(Buffer.from(predicted));
  const dict = `/Type /XRef /Size 6 /W [1 2 1] /Root 1 0 R /Length ${xref.length} /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>`;
  push(`6 0 obj << ${dict} >>`, xref);
  chunks.push(Buffer.from(`startxref\n${xrefAt}\n%%EOF\n`));
  return new Uint8Array(Buffer.concat(chunks));
}

test('object streams and cross-reference streams', () => {
  expect(readPdf(packedPdf()).flow).toBe('packed');
});
