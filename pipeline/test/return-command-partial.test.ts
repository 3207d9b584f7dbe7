/** 部分采纳: in the words that people wrote, known again later; without such words named with place and line, for doing by hand. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { changed, filledIn } from '../return/testing/fill-in.ts';
import { openReturnDesk, REPORT, type ReturnDesk } from './return-desk.ts';

let desk: ReturnDesk;
const TABLE = 'papers/意见采纳情况表.docx';
let rows: { number: number; old: string; new: string }[] = [];
const numberOf = (now: string): number => rows.find((row) => row.new === now)?.number ?? 0;
const lineOf = (words: string): number => desk.markdown.slice(0, desk.markdown.indexOf(words)).split('\n').length;

beforeAll(async () => {
  desk = await openReturnDesk('return-partial');
  desk.comesBack('甲.docx', [
    { author: '张三', find: '4.07亿元', now: '4.70亿元' },
    { author: '张三', find: '惠民文化演出办了200余场。', now: '' },
    { author: '张三', find: '306家', now: '308家', comment: '请核' },
  ]);
  desk.comesBack('乙.docx', [{ author: '李四', find: '306家', now: '309家' }]);
  const ran = await desk.onto(['甲.docx', '乙.docx'], '-o', 'papers');
  if (ran.code !== 0) throw new Error(ran.stderr);
  rows = JSON.parse(desk.read('papers/changes.json')).changes;
});
afterAll(() => desk.remove());
afterEach(() => desk.write(REPORT, desk.markdown));

/** Paragraphs of one cell. */
const paragraphs = (...texts: string[]): string => texts.join('</w:t></w:r></w:p><w:p><w:r><w:t>');

async function accept(answers: Record<number, { verdict: string; reason?: string }>, ...options: string[]) {
  desk.write('填好.docx', filledIn(desk.bytes(TABLE), answers));
  return desk.onto(['甲.docx', '乙.docx'], '--accept', '填好.docx', ...options);
}

describe('with the words to use', () => {
  test('they stand in place of the reviewer’s, reasons beside them; a second time they are there already', async () => {
    const [figure, gone] = [numberOf('4.70亿元'), numberOf('')];
    const answers = {
      [figure]: { verdict: '部分采纳', reason: paragraphs('按快报数', '采纳文字：4.6亿元') },
      [gone]: { verdict: '部分采纳', reason: '采纳文字: 惠民演出200余场。' },
    };
    const ran = await accept(answers);
    expect(ran.code, ran.stderr).toBe(0);
    const taken = desk.markdown
      .replace('4.07亿元', '4.6亿元')
      .replace('惠民文化演出办了200余场。', '惠民演出200余场。');
    expect(desk.read(REPORT)).toBe(taken);
    expect(ran.stderr).toContain('条为部分采纳，按写明的采纳文字写入');
    expect(ran.stdout).toContain('4.07亿元 → 4.6亿元');
    const again = await accept(answers);
    expect([again.code, desk.read(REPORT)], again.stderr).toEqual([0, taken]);
    expect(again.stderr).toContain('现文已是如此（此前已写入，或有人已照此改过），不必再写入：共 2 处');
  });

  test('in a column that people added, and in changes.json', async () => {
    const figure = numberOf('4.70亿元');
    const columned = changed(desk.bytes(TABLE), 'word/document.xml', (xml) =>
      xml
        .replace(/(理由<\/w:t><\/w:r><\/w:p><\/w:tc>)/u, '$1<w:tc><w:p><w:r><w:t>采纳文字</w:t></w:r></w:p></w:tc>')
        .replace(/(verdict-1".*?)<\/w:tr>/su, '$1<w:tc><w:p><w:r><w:t>4.5亿元</w:t></w:r></w:p></w:tc></w:tr>'),
    );
    desk.write('加列.docx', filledIn(columned, { [figure]: { verdict: '部分采纳' } }));
    const ran = await desk.onto(['甲.docx', '乙.docx'], '--accept', '加列.docx');
    expect(ran.code, ran.stderr).toBe(0);
    expect(desk.read(REPORT)).toBe(desk.markdown.replace('4.07亿元', '4.5亿元'));
    desk.write(REPORT, desk.markdown);
    const file = JSON.parse(desk.read('papers/changes.json'));
    Object.assign(file.changes[figure - 1], { decision: '部分采纳', wording: '4.4亿元' });
    desk.write('定.json', JSON.stringify(file));
    await desk.onto(['甲.docx', '乙.docx'], '--accept', '定.json');
    expect(desk.read(REPORT)).toBe(desk.markdown.replace('4.07亿元', '4.4亿元'));
  });

  test('a contradiction is decided by it as by any other', async () => {
    const [a, b] = [numberOf('308家'), numberOf('309家')];
    const open = await accept({ [a]: { verdict: '部分采纳', reason: '采纳文字：307家' } });
    expect([open.code, desk.read(REPORT)]).toEqual([1, desk.markdown]);
    const decided = await accept({
      [a]: { verdict: '部分采纳', reason: '采纳文字：307家' },
      [b]: { verdict: '不采纳' },
    });
    expect([decided.code, desk.read(REPORT)]).toEqual([0, desk.markdown.replace('306家', '307家')]);
  });

  test('beside 采纳 they are refused, since one of the two is meant', async () => {
    const figure = numberOf('4.70亿元');
    const ran = await accept({ [figure]: { verdict: '采纳', reason: '采纳文字：4.6亿元' } });
    expect([ran.code, desk.read(REPORT)]).toEqual([2, desk.markdown]);
    expect(ran.stderr).toContain(`第${figure}条写了采纳文字，采纳情况却不是部分采纳`);
  });
});

test('without them it is named with file, line, place and words, for doing by hand; the rest is taken', async () => {
  const [figure, gone] = [numberOf('4.70亿元'), numberOf('')];
  const ran = await accept({
    [figure]: { verdict: '采纳' },
    [gone]: { verdict: '部分采纳', reason: '酌改' },
    [rows.length + 1]: { verdict: '部分采纳' },
  });
  expect(ran.code, ran.stderr).toBe(0);
  expect(desk.read(REPORT)).toBe(desk.markdown.replace('4.07亿元', '4.70亿元'));
  expect(ran.stderr).toContain(`第 ${gone} 条为部分采纳，没有写明采纳文字，没有写入`);
  const where = `  第 ${gone} 条  ${REPORT}:${lineOf('惠民文化演出')}  `;
  expect(ran.stderr).toContain(where);
  expect(ran.stderr.slice(ran.stderr.indexOf(where))).toMatch(/^.*\[-惠民文化演出办了200余场。-\]/u);
  expect(ran.stderr).toContain(`  第 ${rows.length + 1} 条  ${REPORT}:${lineOf('306家')}  `);
});
