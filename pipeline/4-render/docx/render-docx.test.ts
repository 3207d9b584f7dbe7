import { describe, expect, test } from 'vitest';
import { heading, indicatorTable, paragraph, text } from './testing/body-blocks.ts';
import { everyKind } from './testing/every-kind.ts';
import { elements, inputOf, paragraphAt, renderParts, templateLook, textOf } from './testing/render-parts.ts';
import { allBlocks } from './walk-composed.ts';

const look = { ...(await templateLook('gongwen')), contents: { depth: 4, fromHeadings: 3 } };
const report = everyKind();
const parts = await renderParts(inputOf(report, look, { blk_part0001: 3, blk_runin001: 5 }));
const part = (path: string): string => parts.get(path) ?? '';
const document = part('word/document.xml');
const at = (anchor: string): string => paragraphAt(document, anchor);

describe('headings', () => {
  test('the title is Title, the level below it Heading 1', () => {
    expect(at('blk_title')).toContain('<w:pStyle w:val="Title"/>');
    expect(at('blk_part0001')).toContain('<w:pStyle w:val="Heading1"/>');
    expect(at('blk_sect0001')).toContain('<w:pStyle w:val="Heading2"/>');
  });

  test('every heading style has its outline level', () => {
    const styles = elements(part('word/styles.xml'), 'w:style');
    const levels = [1, 2, 3, 4, 5].map((level) =>
      styles.find((style) => style.includes(`w:styleId="Heading${level}"`)),
    );
    expect(levels.map((style) => /w:outlineLvl w:val="(\d)"/u.exec(style ?? '')?.[1])).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
    ]);
  });

  test('a heading on another rung than its level keeps its level and takes the face of the rung', () => {
    expect(at('blk_part0003')).toContain('<w:pStyle w:val="Heading2"/>');
    expect(at('blk_part0003')).toContain('<w:rStyle w:val="HeadingFace3"/>');
  });

  test('a run-in heading is one paragraph with an outline level, its heading in a face of its own, its entry a TC field', () => {
    const runIn = at('blk_runin001');
    expect(textOf(runIn)).toBe('1.产业升级。新增企业306家，又见1。');
    expect(runIn).toContain('<w:pStyle w:val="RunInHeading3"/>');
    expect(
      elements(runIn, 'w:r')
        .filter((run) => run.includes('RunInHeadingText3'))
        .map(textOf),
    ).toEqual(['1.产业升级。']);
    expect(runIn).toContain('TC &quot;1.产业升级&quot; \\f C \\l 3');
  });

  test('a heading in an annex has the face of a title and starts a page with its label', () => {
    expect(at('blk_annex001')).toContain('<w:pStyle w:val="Heading1"/>');
    expect(at('blk_annex001')).toContain('<w:jc w:val="center"/>');
    const label = elements(document, 'w:p').find((each) => textOf(each) === '附件1');
    expect(label).toContain('<w:pageBreakBefore/>');
  });
});

describe('a report without headings', () => {
  test('the title is a heading where there is no other', async () => {
    const blocks = [paragraph('alone001', text('正文。'))];
    const divisions = [{ kind: 'body' as const, label: null, heading: null, blocks }];
    const written = await renderParts(inputOf({ ...report, contents: [], divisions, notes: [] }, look));
    expect(paragraphAt(written.get('word/document.xml') ?? '', 'blk_title')).toContain('w:val="TitleHeading"');
    const style = elements(part('word/styles.xml'), 'w:style').find((each) => each.includes('"TitleHeading"')) ?? '';
    expect(style).toContain('<w:basedOn w:val="Title"/>');
    expect(style).toContain('<w:outlineLvl w:val="0"/>');
  });
});

describe('inlines', () => {
  const everything = at('blk_para0002');

  test('neighbours in one format share a run, and the text is whole', () => {
    expect(textOf(everything)).toContain('全年盘活闲置资产4.07亿元，同比增长5.6%，“放管服”改革——走在前列');
    expect(elements(everything, 'w:r').map(textOf)).toContain(
      '全年盘活闲置资产4.07亿元，同比增长5.6%，“放管服”改革——走在前列',
    );
    expect(textOf(everything)).toContain('a <b> & "c"');
  });

  test('quotation marks and dashes are drawn in the East Asian face', () => {
    const quoted = elements(everything, 'w:r').find((run) => run.includes('放管服'));
    expect(quoted).toContain('w:hint="eastAsia"');
  });

  test('links lead to a bookmark of this file or by a counted relationship to the world', () => {
    expect(everything).toContain('w:anchor="blk_part0001"');
    expect(everything).toContain('r:id="rIdLink1"');
    expect(part('word/_rels/document.xml.rels')).toContain(
      'Target="https://example.com/?a=1&amp;b=2" TargetMode="External"',
    );
  });

  test('a term mark is the words and a raised label that leads to its entry', () => {
    const label = elements(everything, 'w:hyperlink').find((link) => textOf(link) === '①');
    expect(label).toContain('w:anchor="blk_term0001"');
    expect(label).toContain('<w:rStyle w:val="TermMark"/>');
  });

  test('pictures have alternative texts and numbers of their own', () => {
    const drawings = elements(document, 'wp:docPr');
    expect(drawings.map((drawing) => /descr="([^"]*)"/u.exec(drawing)?.[1])).toEqual(['灰点', '一个灰点', '一个灰框']);
    expect(drawings.map((drawing) => / id="(\d+)"/u.exec(drawing)?.[1])).toEqual(['1', '2', '3']);
  });
});

describe('blocks', () => {
  test('every block and the title are bookmarks verbatim', () => {
    const names = [document, part('word/footnotes.xml')].flatMap((xml) =>
      [...xml.matchAll(/<w:bookmarkStart w:name="([^"]*)"/gu)].map((found) => found[1]),
    );
    expect(new Set(names).size).toBe(names.length);
    const wanted = [
      'blk_title',
      ...report.front.map((line) => line.anchor),
      ...[...allBlocks(report)].map((block) => block.anchor),
    ];
    expect(wanted.filter((anchor) => !names.includes(anchor))).toEqual([]);
    expect(report.notes.map((note) => note.anchor).filter((anchor) => !names.includes(anchor))).toEqual([]);
  });

  test('bookmarks are numbered through and closed once', () => {
    const all = document + part('word/footnotes.xml');
    const starts = [...all.matchAll(/<w:bookmarkStart w:name="[^"]*" w:id="(\d+)"/gu)].map((found) => found[1]);
    const ends = [...all.matchAll(/<w:bookmarkEnd w:id="(\d+)"/gu)].map((found) => found[1]);
    expect(new Set(starts).size).toBe(starts.length);
    expect([...ends].sort()).toEqual([...starts].sort());
  });

  test('an ordered label is typed text, a bullet is a bullet', () => {
    expect(textOf(at('blk_item0001'))).toBe('1.推进产业发展。');
    expect(at('blk_item0001')).not.toContain('<w:numPr>');
    expect(at('blk_item0002')).toContain('<w:numPr>');
    const formats = [...part('word/numbering.xml').matchAll(/<w:numFmt w:val="(\w+)"/gu)].map((found) => found[1]);
    expect(new Set(formats)).toEqual(new Set(['bullet']));
  });
});

describe('paragraphs', () => {
  test('every paragraph has an id of its own that only its own anchor decides', async () => {
    const idOf = (xml: string): Map<string, string> =>
      new Map(
        elements(xml, 'w:p').map((each) => [
          /w:name="(blk_[^"]*)"/u.exec(each)?.[1] ?? each,
          /^<w:p w14:paraId="([0-9A-F]{8})"/u.exec(each)?.[1] ?? 'none',
        ]),
      );
    const both = document + part('word/footnotes.xml');
    const ids = elements(both, 'w:p').map((each) => /^<w:p w14:paraId="([0-7][0-9A-F]{7})"/u.exec(each)?.[1]);
    expect(ids).not.toContain(undefined);
    expect(ids).not.toContain('00000000');
    expect(new Set(ids).size).toBe(ids.length);
    const added = { ...report, divisions: report.divisions.map((each) => ({ ...each, blocks: each.blocks.slice(2) })) };
    const shorter = idOf((await renderParts(inputOf(added, look))).get('word/document.xml') ?? '');
    const [before, anchors] = [idOf(document), [...allBlocks(added)].map(({ anchor }) => anchor)];
    const named = anchors.filter((anchor) => before.has(anchor));
    expect(named.length).toBeGreaterThan(20);
    for (const anchor of named) expect([anchor, shorter.get(anchor)]).toEqual([anchor, before.get(anchor)]);
  });
});

describe('tables and code', () => {
  test('a table has a repeated head row, whole rows, a description without digits, numbers to the right', () => {
    const [, table = ''] = elements(document, 'w:tbl');
    const [head = '', ...rows] = elements(table, 'w:tr');
    expect(head).toContain('<w:tblHeader/>');
    expect(rows.every((row) => row.includes('<w:cantSplit/>') && !row.includes('<w:tblHeader/>'))).toBe(true);
    expect(/<w:tblDescription w:val="([^"]*)"/u.exec(table)?.[1]).toBe('首行为表头，首列为“指标”');
    expect(rows.map((row) => elements(row, 'w:jc').map((jc) => /"(\w+)"/u.exec(jc)?.[1]))).toEqual([
      ['left', 'right', 'right'],
      ['left', 'right', 'right'],
    ]);
    expect(textOf(at('blk_table001'))).toBe('表1　主要指标');
  });

  test('key figures are a table, each figure a link to the block that holds it', () => {
    const [table = ''] = elements(document, 'w:tbl');
    // a table without a head opens with an empty head row
    expect(elements(table, 'w:tr').map((row) => [row.includes('<w:tblHeader/>'), textOf(row)])).toEqual([
      [true, ''],
      [false, '盘活闲置资产4.07亿元'],
    ]);
    expect(
      elements(table, 'w:hyperlink').map((link) => [textOf(link), link.includes('w:anchor="blk_para0002"')]),
    ).toEqual([['4.07亿元', true]]);
  });

  test('columns fill the type area', () => {
    const [table = ''] = elements(document, 'w:tbl');
    const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/gu)].map((found) => Number(found[1]));
    expect(widths.reduce((all, width) => all + width, 0)).toBe(8845);
  });

  test('code keeps its lines in one paragraph', () => {
    expect(at('blk_code0001').match(/<w:br\/>/gu)).toHaveLength(1);
    expect(at('blk_code0001')).toContain('<w:tab/>');
  });
});

describe('quotes', () => {
  test('however deep a quote lies, half of the line is left for its text', async () => {
    let inner = paragraph('deep0001', text('深处的文字'));
    for (let depth = 0; depth < 50; depth++) {
      inner = { kind: 'quote', anchor: `blk_deepq${depth}`, place: indicatorTable.place, blocks: [inner] };
    }
    const deep = {
      ...report,
      notes: [],
      divisions: [{ kind: 'body' as const, label: null, heading: null, blocks: [inner] }],
    };
    const written = (await renderParts(inputOf(deep, look))).get('word/document.xml') ?? '';
    const left = Number(/<w:ind w:left="(\d+)"/u.exec(paragraphAt(written, 'blk_deep0001'))?.[1]);
    expect(left).toBe(14 * 320);
  });
});

describe('notes', () => {
  const footnotes = elements(part('word/footnotes.xml'), 'w:footnote').filter((note) => !note.includes('w:type='));

  test('the first mark of a note is its footnote, a later one points back at it', () => {
    expect(at('blk_para0002')).toContain('<w:footnoteReference w:id="1"/>');
    expect(at('blk_runin001')).not.toContain('footnoteReference');
    expect(at('blk_runin001')).toContain('NOTEREF blk_note0001_m1 \\h');
  });

  test('a note that only a note mentions follows the last one with its label typed', () => {
    expect(footnotes).toHaveLength(2);
    expect(textOf(footnotes[1] ?? '')).toBe('第二条注释。[3] 只在注释里提到的注释。');
  });

  test('without any footnote an unmarked note ends the text', async () => {
    const blocks = [paragraph('alone001', text('正文。'))];
    const alone = { ...report, divisions: [{ kind: 'body' as const, label: null, heading: null, blocks }] };
    const written = (await renderParts(inputOf(alone, look))).get('word/document.xml') ?? '';
    expect(textOf(paragraphAt(written, 'blk_note0002'))).toBe('[2] 第二条注释。');
  });
});

describe('contents', () => {
  const toc = elements(document, 'w:sdt')[0] ?? '';

  test('is a field filled with entries and the pages that the PDF gave', () => {
    expect(toc).toContain('TOC \\o &quot;1-3&quot; \\f C \\l &quot;1-3&quot; \\h \\z');
    const entries = elements(toc, 'w:hyperlink').map((entry) => textOf(entry));
    expect(entries[0]).toBe('一、过去一年工作回顾3');
    expect(entries[2]).toBe('1.产业升级5');
    expect(entries[3]).toBe('二、下一年工作安排');
  });

  test('the text after it begins a page', () => {
    expect(at('blk_salut001')).toContain('<w:pageBreakBefore/>');
  });

  test('a short report has none', async () => {
    const short = { ...look, contents: { depth: 4, fromHeadings: 7 } };
    const written = await renderParts(inputOf(report, short));
    expect(written.get('word/document.xml')).not.toContain('<w:sdt>');
  });
});

describe('the file', () => {
  test('names its title, language, edition and commit', () => {
    expect(part('docProps/core.xml')).toContain('<dc:title>某区人民政府工作报告</dc:title>');
    expect(part('docProps/core.xml')).toContain('<dc:language>zh-CN</dc:language>');
    expect(part('docProps/core.xml')).toContain('>2024-01-05T00:00:00Z<');
    expect(part('docProps/custom.xml')).toContain('every-kind');
    expect(part('docProps/custom.xml')).toContain('0123456789abcdef');
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"/>');
  });

  test('names the faces that offices expect, with what may stand in for them', () => {
    const font = elements(part('word/fontTable.xml'), 'w:font').find((each) => each.includes('"仿宋_GB2312"'));
    expect(font).toContain('<w:altName w:val="仿宋"/>');
  });

  test('composes Chinese lines: kinsoku, squeezed marks, no gap between Han and Latin', () => {
    expect(part('word/settings.xml')).toContain('<w:characterSpacingControl w:val="compressPunctuation"/>');
    expect(part('word/styles.xml')).toContain(
      '<w:kinsoku w:val="1"/><w:overflowPunct w:val="0"/><w:topLinePunct w:val="1"/>',
    );
    expect(part('word/styles.xml')).toContain('<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>');
  });

  test('has odd and even page numbers and the mark on every page', () => {
    expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    expect(textOf(part('word/header1.xml'))).toBe('样例（非官方文本）');
    expect(textOf(part('word/footer1.xml'))).toBe('—  —');
    expect(part('word/footer1.xml')).toContain('<w:jc w:val="right"/>');
    expect(part('word/footer2.xml')).toContain('<w:jc w:val="left"/>');
  });

  test('tracks changes from the first key press only where it is asked to, without a password', async () => {
    expect(part('word/settings.xml')).not.toContain('trackRevisions');
    const draft = (await renderParts(inputOf(report, look), { forEditing: true })).get('word/settings.xml') ?? '';
    expect(draft).toContain('<w:trackRevisions/>');
    expect(draft).not.toContain('documentProtection');
  });

  test('carries a hash of each block', () => {
    const hashes = part('customXml/item1.xml');
    expect(elements(hashes, 'block')).toHaveLength([...allBlocks(report)].length);
    expect(hashes).toMatch(/<block anchor="blk_part0001" hash="[0-9a-f]{40}"\/>/u);
    expect(part('[Content_Types].xml')).toContain('PartName="/customXml/itemProps1.xml"');
    expect(part('word/_rels/document.xml.rels')).toContain('Target="../customXml/item1.xml"');
  });
});

describe('22 lines of 28 characters in the numbers of OOXML', () => {
  const section = elements(document, 'w:sectPr')[0] ?? '';
  const number = (pattern: RegExp, xml: string): number => Number(pattern.exec(xml)?.[1]);

  test('22 lines fit the page and fill it', () => {
    const pitch = number(/w:linePitch="(\d+)"/u, section);
    const height = 16838 - number(/w:top="(\d+)"/u, section) - number(/w:bottom="(\d+)"/u, section);
    expect(section).toContain('w:type="lines"');
    expect(pitch).toBe(579);
    expect(22 * pitch).toBeLessThanOrEqual(height);
    expect(23 * pitch).toBeGreaterThan(height);
  });

  test('28 characters fit the line and fill it', () => {
    const body =
      elements(part('word/styles.xml'), 'w:style').find((style) => style.includes('w:styleId="BodyText"')) ?? '';
    const width = 11906 - number(/w:left="(\d+)"/u, section) - number(/w:right="(\d+)"/u, section);
    const cell = number(/<w:sz w:val="(\d+)"/u, body) * 10 + number(/<w:spacing w:val="(-?\d+)"/u, body);
    expect(28 * cell).toBeLessThanOrEqual(width);
    expect(29 * cell).toBeGreaterThan(width);
    expect(body).toContain('w:firstLineChars="200"');
  });
});

describe('other looks and languages', () => {
  test('a booklet sets its body without tracking', async () => {
    const booklet = await renderParts(inputOf(report, await templateLook('booklet')));
    const body = elements(booklet.get('word/styles.xml') ?? '', 'w:style').find((style) =>
      style.includes('w:styleId="BodyText"'),
    );
    expect(body).not.toContain('<w:spacing w:val=');
    expect(booklet.get('word/styles.xml')).toContain('<w:autoSpaceDN w:val="1"/>');
  });

  test('an English report says so', async () => {
    const english = { ...report, facts: { ...report.facts, language: 'en' } };
    const written = await renderParts(inputOf(english, look));
    expect(written.get('word/styles.xml')).toContain('<w:lang w:val="en"/>');
    expect(written.get('word/document.xml')).toContain('The first row is the header row');
  });

  test('a table that opens a page, a list that opens with a table: every label is printed', async () => {
    const list = {
      kind: 'list' as const,
      anchor: 'blk_list0009',
      place: indicatorTable.place,
      ordered: true,
      items: [{ label: '1.', blocks: [{ ...indicatorTable, caption: null }] }],
    };
    const blocks = [list, heading('deep0001', 9, 4, '（1）太深的标题')];
    const odd = { ...report, notes: [], divisions: [{ kind: 'body' as const, label: null, heading: null, blocks }] };
    const written = (await renderParts(inputOf(odd, look))).get('word/document.xml') ?? '';
    expect(textOf(paragraphAt(written, 'blk_list0009'))).toBe('1.');
    expect(textOf(paragraphAt(written, 'blk_table001'))).toBe('指标');
    expect(paragraphAt(written, 'blk_deep0001')).toContain('<w:pStyle w:val="Heading5"/>');
  });
});
