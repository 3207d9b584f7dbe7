/** The 数据核校表 goes out and comes back: same figures, same bytes, same words. */
import { describe, expect, test } from 'vitest';
import { type SheetRow, sentenceAround } from './figures-sheet.ts';
import { figuresXlsx, readFiguresXlsx } from './figures-xlsx.ts';

const row: SheetRow = {
  id: 'blk_00000001_f1',
  where: '改革 第1段',
  indicator: '资产',
  text: '4.07亿元',
  value: '407000000',
  unit: '元',
  sentence: '盘活资产4.07亿元。',
  provider: '',
  definition: '',
  verifiedBy: '',
  status: '',
};
const rows = [row, { ...row, id: 'blk_00000001_f2', text: '=1+1', provider: '区国资委 & <财政局>', status: '已核实' }];

describe('the sheet', () => {
  test('says what was put into it', async () => {
    const { rows: back, missing } = await readFiguresXlsx(await figuresXlsx(rows));
    expect(missing).toEqual([]);
    expect(back).toEqual(rows.map((one, at) => ({ ...one, row: at + 2 })));
  });

  test('is the same bytes for the same figures, whenever it is written', async () => {
    const first = await figuresXlsx(rows);
    await new Promise((done) => setTimeout(done, 2100));
    expect(Buffer.from(await figuresXlsx(rows)).equals(Buffer.from(first))).toBe(true);
  });

  test('what is no workbook is refused', async () => {
    await expect(readFiguresXlsx(new TextEncoder().encode('编号,数据'))).rejects.toThrow();
  });
});

test.each([
  ['前一句。盘活资产4.07亿元。后一句。', '盘活资产4.07亿元。'],
  ['盘活资产4.07亿元', '盘活资产4.07亿元'],
  ['甲\n盘活资产4.07亿元\n乙', '盘活资产4.07亿元'],
])('the sentence in %j', (text, sentence) => {
  const from = text.indexOf('4.07亿元');
  expect(sentenceAround(text, [from, from + 6])).toBe(sentence);
});
