/** The DOCX reader on parts written by hand. */
import { describe, expect, test } from 'vitest';
import { paragraph, part, run, smallDocx } from '../testing/small-docx.ts';
import { readDocx } from './docx.ts';

const read = (body: string, parts: Record<string, string> = {}) => readDocx(smallDocx(body, parts));

describe('text', () => {
  test.each([
    ['runs join', paragraph(run('6.') + run('5%')), '6.5%'],
    ['white space goes', paragraph(`${run('a　b ')}<w:r><w:tab/><w:t>c</w:t><w:br/><w:t>d</w:t></w:r>`), 'abcd'],
    [
      'a hyphen that does not break',
      paragraph('<w:r><w:t>2019</w:t><w:noBreakHyphen/><w:t>2023</w:t></w:r>'),
      '2019-2023',
    ],
    ['a symbol font has no text', paragraph('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'), '\ufffd'],
    [
      'fields show their results',
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      '7',
    ],
    ['a content control', `<w:sdt><w:sdtContent>${paragraph(run('in'))}</w:sdtContent></w:sdt>`, 'in'],
    [
      'a text box is read once',
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph(run('box'))}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph(run('box'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      'box',
    ],
    ['a mark of a term', paragraph(run('专精特新') + run('①', '<w:rStyle w:val="TermMark"/>')), '专精特新⟦①⟧'],
    ['deleted text is gone', paragraph(`${run('a')}<w:del><w:r><w:delText>b</w:delText></w:r></w:del>`), 'a'],
  ])('%s', (_name, body, flow) => expect(read(body).flow).toBe(flow));
});

test('headings by style, by outline level, and run in', () => {
  const { headings, flow } = read(
    paragraph(run('题'), 'Title') +
      paragraph(run('一'), 'Heading1') +
      paragraph(run('（一）。', '<w:rStyle w:val="RunInHeadingText1"/>') + run('正文'), 'RunInHeading2') +
      `<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr>${run('三')}</w:p>` +
      `<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:outlineLvl w:val="9"/></w:pPr>${run('不')}</w:p>`,
  );
  expect(flow).toBe('题一（一）。正文三不');
  expect(headings).toEqual([
    { level: 1, text: '题' },
    { level: 2, text: '一' },
    { level: 3, text: '（一）。' },
    { level: 4, text: '三' },
  ]);
});

test('tables, links, bookmarks, pictures', () => {
  const cell = (text: string): string => `<w:tc>${paragraph(run(text))}</w:tc>`;
  const reading = read(
    `<w:tbl><w:tr>${cell('a')}${cell('b')}</w:tr><w:tr>${cell('1')}${cell('2')}</w:tr></w:tbl>` +
      paragraph(
        `<w:bookmarkStart w:id="1" w:name="blk_a"/><w:bookmarkStart w:id="2" w:name="_GoBack"/>` +
          `<w:hyperlink r:id="x">${run('out')}</w:hyperlink><w:hyperlink w:anchor="blk_a">${run('in')}</w:hyperlink>` +
          `<w:r><w:instrText> NOTEREF blk_m \\h </w:instrText></w:r>` +
          '<w:r><w:drawing><wp:docPr id="1" descr="画"/></w:drawing></w:r>',
      ),
    {
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="x" Target="https://example.org/a"/></Relationships>',
    },
  );
  expect(reading.tables).toEqual([
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ]);
  expect(reading.links).toEqual(['https://example.org/a', '#blk_a', '#blk_m']);
  expect(reading.anchors).toEqual(['blk_a']);
  expect(reading.altTexts).toEqual(['画']);
});

test('footnotes stand at the end, counted by their marks', () => {
  const mark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const note = (id: number, text: string): string =>
    `<w:footnote w:id="${id}">${paragraph(`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${run(text)}`)}</w:footnote>`;
  const separator = `<w:footnote w:type="separator" w:id="-1">${paragraph(run('no'))}</w:footnote>`;
  const reading = read(paragraph(run('甲') + mark(7) + run('乙') + mark(3)), {
    'word/footnotes.xml': part('w:footnotes', separator + note(3, '三') + note(7, '七')),
  });
  expect(reading.flow).toBe('甲⟦1⟧乙⟦2⟧[1]七[2]三');
  expect(reading.notes).toEqual([
    { label: '1', text: '七' },
    { label: '2', text: '三' },
  ]);
  expect(reading.spots.at(-1)?.position).toEqual({ kind: 'paragraph', part: 'notes', paragraph: 2 });
});

test('contents are apart from the flow, headers and footers are furniture', () => {
  const entry = `<w:hyperlink w:anchor="blk_a">${run('一、回顾')}<w:r><w:tab/></w:r>${run('3')}</w:hyperlink>`;
  const reading = read(paragraph(run('目录'), 'TOCHeading') + paragraph(entry, 'TOC1') + paragraph(run('正文')), {
    'word/header1.xml': part('w:hdr', paragraph(run('样例'))),
  });
  expect(reading.flow).toBe('正文');
  expect(reading.contents).toEqual([{ text: '一、回顾3', target: '#blk_a' }]);
  expect(reading.furniture).toEqual([{ text: '样例', position: { kind: 'part', name: 'word/header1.xml' } }]);
});

test('a number that Word counts is no text of the report, a bullet is nothing', () => {
  const numbering = part(
    'w:numbering',
    ['bullet', 'decimal']
      .map(
        (format, i) =>
          `<w:abstractNum w:abstractNumId="${i}"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/></w:lvl></w:abstractNum>`,
      )
      .join('') + [0, 1].map((i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`).join(''),
  );
  const item = (number: number): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${number}"/></w:numPr></w:pPr>${run('项')}</w:p>`;
  expect(read(item(1), { 'word/numbering.xml': numbering }).flow).toBe('项');
  expect(read(item(2), { 'word/numbering.xml': numbering }).flow).toBe('\ufffd项');
});

describe('what hides text', () => {
  test.each([
    ['vanish', paragraph(run('1', '<w:vanish/>')), 'notDisplayed'],
    ['white', paragraph(run('1', '<w:color w:val="FFFFFF"/>')), 'sameColour'],
    ['nearly white', paragraph(run('1', '<w:color w:val="FDFDFE"/>')), 'sameColour'],
    ['black on black', paragraph(run('1', '<w:shd w:fill="000000"/>')), 'sameColour'],
    ['white by its style', paragraph(run('1', '<w:rStyle w:val="GhostChild"/>')), 'sameColour'],
    ['white by its paragraph', paragraph(run('1'), 'Ghost'), 'sameColour'],
    ['tiny', paragraph(run('1', '<w:sz w:val="2"/>')), 'tooSmall'],
    ['far out', `<w:p><w:pPr><w:ind w:left="40000"/></w:pPr>${run('1')}</w:p>`, 'offPage'],
    ['inserted by a tracked change', paragraph(`<w:ins>${run('1')}</w:ins>`), 'trackedChange'],
  ])('%s', (_name, body, reason) => expect(read(body).unseen).toMatchObject([{ reason, text: '1' }]));

  test.each([
    ['switched off again', paragraph(run('1', '<w:vanish w:val="0"/>'))],
    [
      'white in a dark cell',
      `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="A8201A"/></w:tcPr>${paragraph(run('1', '<w:color w:val="FFFFFF"/>'))}</w:tc></w:tr></w:tbl>`,
    ],
    ['automatic colour', paragraph(run('1', '<w:color w:val="auto"/>'))],
    ['a colour of its own over a white style', paragraph(run('1', '<w:color w:val="A8201A"/>'), 'Ghost')],
  ])('seen: %s', (_name, body) => expect(read(body).unseen).toEqual([]));

  test('hidden text in a header', () => {
    const header = part('w:hdr', paragraph(run('1', '<w:vanish/>')));
    expect(read('', { 'word/header1.xml': header }).unseen).toMatchObject([{ reason: 'notDisplayed', text: '1' }]);
  });

  test('a comment', () => {
    expect(read(paragraph('<w:r><w:commentReference w:id="0"/></w:r>')).unseen).toMatchObject([
      { reason: 'annotation' },
    ]);
  });
});
