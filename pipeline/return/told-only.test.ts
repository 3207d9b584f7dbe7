/** What a report has no words for is told with its author and place, and never written: cells, symbols, pictures, text boxes, headers. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { whereNames } from '#check/lock/where-names.ts';
import { projectRoot } from '../test/compose-markdown.ts';
import { gatherProposals } from './merge-returns/gather-proposals.ts';
import { gatherRemarks } from './merge-returns/gather-remarks.ts';
import { fileOf, taking, textOn } from './merge-returns/testing/newer-text.ts';
import { openBench, readBytes } from './testing/bench.ts';
import { inCells, inDocument, rewritePart, withPart } from './testing/rewrite-part.ts';

const file = join(projectRoot, 'source', 'example-district-2024', 'report.md');
const bench = await openBench('example', await readFile(file, 'utf8'), file);
const current = await textOn(bench, bench.base.source);
const TABLE = '2023年主要指标完成情况';
const AT = '2023年工作回顾 表“2023年主要指标完成…”';
const BY = 'w:author="甲" w:date="2024-03-01T00:00:00Z"';

function gather(bytes: Uint8Array) {
  const file = fileOf('a', readBytes(bytes), bench.base);
  const named = { ...file, base: { ...file.base, where: whereNames(bench.sample.report) } };
  const gathered = gatherProposals([named], current.base);
  return {
    proposals: gathered.proposals,
    remarks: gatherRemarks([named], gathered.proposals.length + 1),
    told: gathered.proposals.map(({ people, place, standing, change: { kind, old, new: now } }) => {
      return [people[0]?.author, kind, place, standing, old, now];
    }),
    ...taking(gathered, current, ({ standing }) => standing !== 'manual' && standing !== 'unsure'),
  };
}

const mark = (cell: string, name: string, id: number): string =>
  cell.replace('</w:tcPr>', `<w:${name} w:id="${9000 + id}" ${BY}/></w:tcPr>`);
const inTable = (rewrite: (cell: string, row: number, column: number) => string): Uint8Array =>
  inDocument(bench.edition, (xml) => inCells(xml, TABLE, rewrite));

test('a single cell that goes is named by its row too', () => {
  const { told } = gather(
    inTable((cell, row, column) => (row === 2 && column === 4 ? mark(cell, 'cellDel', 1) : cell)),
  );
  expect(told).toEqual([['甲', 'cellDelete', `${AT}第3行第5列`, 'manual', '5.5', '']]);
});

test('cells that are joined: with a trace, and without', () => {
  const joined = gather(
    inTable((cell, row, column) =>
      row === 2 && column === 1
        ? cell.replace('</w:tcPr>', `<w:cellMerge w:id="9500" ${BY} w:vMerge="cont"/></w:tcPr>`)
        : cell,
    ),
  );
  expect(joined.told).toEqual([['甲', 'cellMerge', `${AT}第3行第2列`, 'manual', '亿元', '']]);
  const spanning = gather(
    inTable((cell, row, column) => {
      if (row !== 2 || column > 1) return cell;
      return column === 1 ? '' : cell.replace('</w:tcPr>', '<w:gridSpan w:val="2"/></w:tcPr>');
    }),
  );
  expect(spanning.told).toEqual([['', 'delete', `${AT}第3行第2列`, 'unsure', '亿元', '']]);
  expect(spanning.markdown).toBe(bench.base.source);
});

const behindSalutation = (content: string): Uint8Array =>
  inDocument(bench.edition, (xml) => xml.replace('各位代表：</w:t></w:r>', `各位代表：</w:t></w:r>${content}`));
const inserted = (content: string): Uint8Array =>
  behindSalutation(`<w:ins w:id="9600" ${BY}><w:r>${content}</w:r></w:ins>`);

test('a symbol is its character in Unicode; one that only its font knows is not written', () => {
  const known = gather(inserted('<w:sym w:font="Symbol" w:char="F0B1"/>'));
  expect(known.markdown).toBe(bench.base.source.replace('各位代表：', '各位代表：±'));
  const unknown = gather(inserted('<w:sym w:font="Wingdings" w:char="F028"/>'));
  expect(unknown.told).toEqual([['甲', 'insert', '称谓', 'ready', '', '［符号］']]);
  expect(unknown.markdown).toBe(bench.base.source);
  expect(unknown.impossible.size).toBe(1);
});

test('a picture that comes is not written', () => {
  const { told, markdown, impossible } = gather(inserted('<w:pict/>'));
  expect(told).toEqual([['甲', 'insert', '称谓', 'ready', '', '［图］']]);
  expect(markdown).toBe(bench.base.source);
  expect(impossible.size).toBe(1);
});

test('what stands in a text box is told like a comment', () => {
  const box =
    '<w:txbxContent><w:p><w:r><w:t>此处</w:t></w:r></w:p><w:p><w:r><w:t>请核</w:t></w:r></w:p></w:txbxContent>';
  const { remarks } = gather(
    inserted(`<w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml">${box}</v:textbox></w:pict>`),
  );
  expect(remarks).toMatchObject([{ people: [{ author: '甲' }], place: '称谓', by: 'textBox', text: '此处\n请核' }]);
});

test('a tracked change of the header is told once, whichever pages have it', () => {
  const change = `<w:p><w:r><w:t>征求意见</w:t></w:r><w:del w:id="9700" ${BY}><w:r><w:delText>稿</w:delText></w:r></w:del><w:ins w:id="9701" ${BY}><w:r><w:t>二稿</w:t></w:r></w:ins></w:p></w:hdr>`;
  const parts = ['word/header1.xml', 'word/header2.xml'];
  const bytes = parts.reduce(
    (edition, part) => rewritePart(edition, part, (xml) => xml.replace('</w:hdr>', change)),
    bench.edition,
  );
  const { remarks, told } = gather(bytes);
  expect(told).toEqual([]);
  expect(remarks).toMatchObject([
    { people: [{ author: '甲' }], place: '页眉', by: 'header', quote: '征求意见稿', text: '征求意见[-稿-]{+二稿+}' },
  ]);
});

test('a comment in a table stands at its row and column', () => {
  const bytes = inTable((cell, row, column) =>
    row === 2 && column === 1
      ? cell.replace(/<w:r>.*<\/w:r>/su, '<w:commentRangeStart w:id="0"/>$&<w:commentRangeEnd w:id="0"/>')
      : cell,
  );
  const comments = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" ${BY}><w:p><w:r><w:t>单位请核</w:t></w:r></w:p></w:comment></w:comments>`;
  const { remarks } = gather(withPart(bytes, 'word/comments.xml', comments));
  expect(remarks).toMatchObject([{ place: `${AT}第3行第2列`, quote: '亿元', text: '单位请核', by: 'comment' }]);
});

test.each([
  ['the stage', '征求意见稿'],
  ['meeting and date', '（2024年1月9日在某市某区第十届人民代表大会第四次会议上）'],
])('%s taken away without a trace is told', (_name, words) => {
  const bytes = inDocument(bench.edition, (xml) =>
    xml.replace(new RegExp(`<w:p [^>]*>(?:(?!</w:p>).)*>${words}<.*?</w:p>`, 'su'), ''),
  );
  const { told, markdown } = gather(bytes);
  expect(told).toEqual([['', 'delete', expect.any(String), 'ready', words, '']]);
  expect(markdown).toBe(bench.base.source);
});

test('the stage taken away with a trace is for the front matter: not written, and told so', () => {
  const bytes = inDocument(bench.edition, (xml) =>
    xml
      .replace('<w:pStyle w:val="Stage"/>', `$&<w:rPr><w:del w:id="9800" ${BY}/></w:rPr>`)
      .replace(
        /<w:r><w:t ([^>]*)>征求意见稿<\/w:t><\/w:r>/u,
        `<w:del w:id="9801" ${BY}><w:r><w:delText $1>征求意见稿</w:delText></w:r></w:del>`,
      ),
  );
  const { told, markdown, impossible } = gather(bytes);
  expect(told).toEqual([['甲', 'delete', expect.any(String), 'ready', '征求意见稿', '']]);
  expect(markdown).toBe(bench.base.source);
  expect(impossible.size).toBe(1);
});
