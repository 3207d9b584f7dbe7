/** Importing Word documents: what Word counts, tables, notes, tracked changes, and what is refused. */

import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../read.ts';
import { accountFor } from '../../testing/account-for.ts';
import { cell, docx, paragraph } from '../../testing/make-docx.ts';
import { importDocx } from './import-docx.ts';

const PROSE = '全区上下团结一心，完成了全年的目标任务，各项事业都取得了新的进展，人民生活水平稳步提高。';

function imported(bytes: Uint8Array, acceptChanges = false) {
  const { value, findings } = importDocx({ file: 'a.docx', bytes, acceptChanges });
  if (!value) throw new Error(JSON.stringify(findings));
  const outcome = readReport({ file: 'report.md', bytes: new TextEncoder().encode(value.markdown), id: 'x' });
  expect(outcome.findings).toEqual([]);
  return value;
}
const body = (bytes: Uint8Array) => imported(bytes).markdown.replace(/^---\n[\s\S]*?\n---\n\n/, '');
const refusal = (bytes: Uint8Array, file = 'a.docx') => {
  const { value, findings, fatal } = importDocx({ file, bytes });
  expect([value, fatal]).toEqual([null, true]);
  return findings.map((finding) => finding.message.en).join();
};

describe('text', () => {
  it('joins runs, breaks lines, leaves fields, hidden text and pictures out', () => {
    const bytes = docx(
      paragraph('某区政府工作报告') +
        `<w:p><w:r><w:t>${PROSE}</w:t></w:r><w:r><w:br/><w:t>第二行。</w:t></w:r></w:p>` +
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>共3页。</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' +
        '<w:p><w:r><w:t>可见。</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏。</w:t></w:r></w:p>' +
        '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="图" descr="全景"/></wp:inline></w:drawing></w:r></w:p>' +
        '<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框内。</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>框内。</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>框外。</w:t></w:r></w:p>',
    );
    const { markdown, log } = imported(bytes);
    expect(markdown.split('---\n\n')[1]).toBe(`${PROSE}\n\n第二行。\n\n共3页。\n\n可见。\n\n框外。\n\n框内。\n`);
    expect(log.dropped.map(({ text, reason }) => [text, reason])).toEqual([['隐藏。', 'deleted-revision']]);
    expect(log.guesses.filter((guess) => guess.guess === 'left-out').map((guess) => guess.detail)).toEqual([
      '图片：全景',
    ]);
    expect(
      accountFor(`某区政府工作报告\n${PROSE}\n第二行。\n共3页。\n可见。隐藏。\n\n框外。\n框内。`, imported(bytes)),
    ).toBeNull();
  });
  it('takes heading styles, raised letters and notes', () => {
    const styles =
      '<w:styles><w:style w:styleId="2"><w:name w:val="heading 1"/></w:style><w:style w:styleId="3"><w:basedOn w:val="2"/></w:style></w:styles>';
    const bytes = docx(
      paragraph('某区工作报告') +
        paragraph('总体情况', '<w:pStyle w:val="3"/>') +
        `<w:p><w:r><w:t>面积5m</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t>${PROSE}</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r></w:p>`,
      {
        'styles.xml': styles,
        'footnotes.xml':
          '<w:footnotes><w:footnote w:id="0"><w:p/></w:footnote><w:footnote w:id="7"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>快报数。</w:t></w:r></w:p><w:p><w:r><w:t>下一段。</w:t></w:r></w:p></w:footnote></w:footnotes>',
      },
    );
    expect(body(bytes)).toBe(`## 总体情况\n\n面积5m:sup[2]${PROSE}[^1]\n\n[^1]: 快报数。\n\n    下一段。\n`);
    expect(accountFor(`某区工作报告\n总体情况\n面积5m2${PROSE}\n快报数。\n下一段。`, imported(bytes))).toBeNull();
  });
  it('writes out what Word counts', () => {
    const numbering =
      '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/></w:lvl><w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>';
    const at = (level: number, list = 1) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
    const bytes = docx(
      paragraph('某区工作报告') +
        ['工作回顾', PROSE, '工作安排'].map((text, index) => paragraph(text, index === 1 ? '' : at(0))).join('') +
        paragraph('做好就业', at(1)) +
        paragraph('办好教育', at(1)) +
        paragraph(`修路。${PROSE}`, at(2)) +
        paragraph('甲；', at(0, 2)) +
        paragraph(PROSE),
      { 'numbering.xml': numbering },
    );
    expect(
      body(bytes)
        .split('\n\n')
        .map((block) => block.slice(0, 10)),
    ).toEqual(
      [
        '## 一、工作回顾',
        PROSE.slice(0, 10),
        '## 二、工作安排',
        '### （一）做好就',
        '### （二）办好教',
        `1.修路。${PROSE}`.slice(0, 10),
        '- 甲；',
        PROSE.slice(0, 10),
      ].map((block) => block.slice(0, 10)),
    );
    expect(imported(bytes).log.added.map((added) => added.text)).toEqual(['一、', '二、', '（一）', '（二）', '1.']);
    expect(
      accountFor(
        ['某区工作报告', '工作回顾', PROSE, '工作安排', '做好就业', '办好教育', `修路。${PROSE}`, '甲；', PROSE].join(
          '\n',
        ),
        imported(bytes),
      ),
    ).toBeNull();
  });
  it('drops the contents that Word made', () => {
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('一、回顾 3')}</w:sdtContent></w:sdt>`;
    const { log, markdown } = imported(docx(paragraph('某区工作报告') + contents + paragraph(PROSE)));
    expect(log.dropped.map(({ text, reason }) => [text, reason])).toEqual([['一、回顾 3', 'contents-list']]);
    expect(markdown).not.toContain('回顾');
  });
});

it('makes tables, merged cells empty, the caption above', () => {
  const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const table = `<w:tbl>${row(cell('指标'), cell('数值', '<w:gridSpan w:val="2"/>'))}${row(cell('总值|万元'), cell('1,256'), cell('5%'))}</w:tbl>`;
  expect(body(docx(paragraph('某区工作报告') + paragraph(PROSE) + paragraph('主要指标') + table))).toBe(
    `${PROSE}\n\n表：主要指标\n\n| 指标 | 数值 |  |\n| --- | --- | --- |\n| 总值\\|万元 | 1,256 | 5% |\n`,
  );
});

describe('tracked changes', () => {
  const bytes = docx(
    paragraph('某区工作报告') +
      `<w:p><w:r><w:t>增长</w:t></w:r><w:del w:author="甲"><w:r><w:delText>5</w:delText></w:r></w:del><w:ins w:author="乙"><w:r><w:t>6</w:t></w:r></w:ins><w:r><w:t>%。${PROSE}</w:t></w:r></w:p>` +
      `<w:p><w:pPr><w:rPr><w:del w:author="甲"/></w:rPr></w:pPr><w:r><w:t>前半，</w:t></w:r></w:p>${paragraph('后半。')}`,
  );
  it('stop the import, with their number and authors', () => {
    expect(refusal(bytes)).toBe(
      'the file holds 3 tracked changes (甲, 乙); accept or reject them in Word first, or import with --accept-changes',
    );
  });
  it('are accepted on demand, and what they deleted is in the log', () => {
    const value = imported(bytes, true);
    expect(value.markdown.split('---\n\n')[1]).toBe(`增长6%。${PROSE}\n\n前半，后半。\n`);
    expect(value.log.dropped.map(({ line, column, text, reason }) => [line, column, text, reason])).toEqual([
      [2, 3, '5', 'deleted-revision'],
    ]);
    expect(accountFor(`某区工作报告\n增长56%。${PROSE}\n前半，后半。`, value)).toBeNull();
  });
});

describe('refused', () => {
  it.each([
    ['no package', strToU8('abc'), 'this is no .docx file'],
    ['an old file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), 'an old .doc or .wps file'],
    ['a cut package', docx(paragraph('甲')).subarray(0, 200), 'the file is damaged'],
    ['no document', zipSync({ 'a.txt': strToU8('a') }), 'no word/document.xml'],
    [
      'a path out of the package',
      zipSync({ '../a.txt': strToU8('a'), 'word/document.xml': strToU8('<a/>') }),
      'a path that leads out of it',
    ],
    [
      'an external entity',
      docx('', { 'styles.xml': '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>' }),
      'document type declaration',
    ],
    [
      'a document type in the text',
      zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>') }),
      'document type declaration',
    ],
    ['broken XML', zipSync({ 'word/document.xml': strToU8('<a><b></a>') }), 'no valid XML'],
    ['XML that is not UTF-8', zipSync({ 'word/document.xml': new Uint8Array([0x3c, 0xff]) }), 'no valid XML'],
    ['depth', zipSync({ 'word/document.xml': strToU8('<a>'.repeat(20_000)) }), 'no valid XML'],
    ['a bomb', zipSync({ 'word/document.xml': new Uint8Array(40 * 2 ** 20) }, { level: 9 }), 'unpacks to too much'],
    [
      'a huge part',
      zipSync({ 'word/document.xml': new Uint8Array(33 * 2 ** 20) }, { level: 9 }),
      'unpacks to too much',
    ],
  ])('%s', (_, bytes, message) => expect(refusal(bytes)).toContain(message));
});

it('never throws, whatever was damaged', () => {
  const good = docx(paragraph('某区工作报告') + paragraph(PROSE), { 'styles.xml': '<w:styles/>' });
  const damage = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(damage, (changes) => {
      const bytes = good.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      const { value, findings } = importDocx({ file: 'a.docx', bytes });
      expect(value !== null || findings.length > 0).toBe(true);
    }),
    { numRuns: 300 },
  );
});
