/** `dingben import --onto` once more: what the Markdown holds already is told as such, whoever took it, and nothing changes. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { changed, filledIn } from '../return/testing/fill-in.ts';
import { openReturnDesk, REPORT, type ReturnDesk } from './return-desk.ts';

let desk: ReturnDesk;
const FILES = ['甲.docx', '乙.docx'];
let rows: { number: number; new: string }[] = [];
const numberOf = (now: string): number => rows.find((row) => row.new === now)?.number ?? 0;

beforeAll(async () => {
  desk = await openReturnDesk('return-twice');
  // four changes in the paragraph of 4.07亿元, two by each
  desk.comesBack('甲.docx', [
    { author: '张三', find: '4.07亿元', now: '4.70亿元' },
    { author: '张三', find: '200余场', now: '200场' },
    { author: '张三', find: '到位', now: '落实' },
    { author: '张三', find: '中心城区', now: '主城区', comment: '全文统一' },
  ]);
  desk.comesBack('乙.docx', [
    { author: '李四', find: '200余场', now: '300场' },
    { author: '李四', find: '306家', now: '308家' },
  ]);
  const ran = await desk.onto(FILES, '-o', 'papers');
  if (ran.code !== 0) throw new Error(ran.stderr);
  rows = JSON.parse(desk.read('papers/changes.json')).changes;
});
afterAll(() => desk.remove());
afterEach(() => desk.write(REPORT, desk.markdown));

const fill = (answers: Record<number, { verdict: string }>): void =>
  desk.write('填好.docx', filledIn(desk.bytes('papers/意见采纳情况表.docx'), answers));
const YES = { verdict: '采纳' };
const NO = { verdict: '不采纳' };

describe('the same again', () => {
  test('a table that was filled in', async () => {
    const [a, b, c, d] = ['4.70亿元', '200场', '300场', '308家'].map(numberOf);
    fill({ [a ?? 0]: YES, [b ?? 0]: NO, [c ?? 0]: YES, [d ?? 0]: YES });
    const first = await desk.onto(FILES, '--accept', '填好.docx');
    expect(first.code, first.stderr).toBe(0);
    const taken = desk.read(REPORT);
    expect(taken).toBe(
      desk.markdown.replace('4.07亿元', '4.70亿元').replace('200余场', '300场').replace('306家', '308家'),
    );
    const again = await desk.onto(FILES, '--accept', '填好.docx', '--format', 'json');
    expect(again.code, again.stderr).toBe(0);
    expect(desk.read(REPORT)).toBe(taken);
    expect(again.stderr).toContain('现文已是如此（此前已写入，或有人已照此改过），不必再写入：共 3 处');
    expect(again.stderr).not.toContain('已写入 source');
    const { result, changes } = JSON.parse(again.stdout);
    expect(result).toMatchObject({ applied: [], already: [a, c, d].sort(), conflicts: [], check: null });
    expect(changes.map(({ number }: { number: number }) => number)).toEqual(rows.map(({ number }) => number));
  });

  test('changes.json', async () => {
    const file = JSON.parse(desk.read('papers/changes.json'));
    file.changes[numberOf('308家') - 1].decision = '采纳';
    desk.write('定.json', JSON.stringify(file));
    await desk.onto(FILES, '--accept', '定.json');
    const again = await desk.onto(FILES, '--accept', '定.json');
    expect([again.code, desk.read(REPORT)]).toEqual([0, desk.markdown.replace('306家', '308家')]);
    expect(again.stderr).toContain(`第 ${numberOf('308家')} 条现文已是如此`);
  });

  test('--accept all and one author, of one file', async () => {
    await desk.onto(['甲.docx'], '--accept', 'all', '-o', 'all');
    const taken = desk.read(REPORT);
    expect(taken).not.toBe(desk.markdown);
    for (const which of ['all', 'authors=张三']) {
      const again = await desk.onto(['甲.docx'], '--accept', which, '-o', 'all');
      expect([again.code, desk.read(REPORT)], again.stderr).toEqual([0, taken]);
      expect(again.stderr).toContain('共 4 处');
      expect(again.stdout).toContain('! 现文已是如此，不必再写入');
    }
  });

  test('in English', async () => {
    await desk.onto(['乙.docx'], '--accept', 'all', '-o', 'english');
    const again = await desk.onto(['乙.docx'], '--accept', 'all', '-o', 'english', '--lang', 'en');
    expect([again.code, again.stderr]).toEqual([0, expect.stringContaining('nothing to do for these 2 changes')]);
  });
});

test('a table filled in by and by: what is there already is left, what was added to it is taken', async () => {
  const [a, d, e] = ['4.70亿元', '308家', '落实'].map(numberOf);
  fill({ [d ?? 0]: YES });
  await desk.onto(FILES, '--accept', '填好.docx');
  fill({ [d ?? 0]: YES, [a ?? 0]: YES, [e ?? 0]: YES });
  const ran = await desk.onto(FILES, '--accept', '填好.docx');
  expect(ran.code, ran.stderr).toBe(0);
  // all three stand in one paragraph
  expect(desk.read(REPORT)).toBe(
    desk.markdown.replace('4.07亿元', '4.70亿元').replace('306家', '308家').replace('全部到位', '全部落实'),
  );
  expect(ran.stderr).toContain(`第 ${d} 条现文已是如此`);
  expect(ran.stderr).toContain('采纳 2 处');
});

test('somebody made the change by hand: it is known, and the rest of the paragraph is taken', async () => {
  const byHand = desk.markdown.replace('4.07亿元', '4.70亿元');
  desk.write(REPORT, byHand);
  const ran = await desk.onto(FILES, '--accept', 'authors=张三', '-o', 'hand');
  expect(ran.code, ran.stderr).toBe(0);
  expect(desk.read(REPORT)).toBe(
    byHand.replace('200余场', '200场').replace('全部到位', '全部落实').replace('中心城区', '主城区'),
  );
  expect(ran.stderr).toContain(`第 ${numberOf('4.70亿元')} 条现文已是如此`);
});

test('what was decided against and stands there all the same is named', async () => {
  desk.write(REPORT, desk.markdown.replace('306家', '308家'));
  fill({ [numberOf('308家')]: NO });
  const ran = await desk.onto(FILES, '--accept', '填好.docx');
  expect(ran.code).toBe(1);
  expect(ran.stderr).toContain(`第 ${numberOf('308家')} 条定为不采纳，但现文里已有`);
});

test('without git: the text that was sent out is kept with the papers', async () => {
  rmSync(join(desk.folder, '.git'), { recursive: true });
  const [a, c, e] = ['4.70亿元', '300场', '落实'].map(numberOf);
  const listed = await desk.onto(FILES, '-o', 'plain');
  expect(listed.code, listed.stderr).toBe(0);
  desk.write(
    '填好.docx',
    filledIn(desk.bytes('plain/意见采纳情况表.docx'), { [a ?? 0]: YES, [c ?? 0]: YES, [numberOf('200场')]: NO }),
  );
  const options = ['--accept', '填好.docx', '-o', 'plain'];
  await desk.onto(FILES, ...options);
  const taken = desk.markdown.replace('4.07亿元', '4.70亿元').replace('200余场', '300场');
  expect(desk.read(REPORT)).toBe(taken);
  const again = await desk.onto(FILES, ...options);
  expect([again.code, desk.read(REPORT)], again.stderr).toEqual([0, taken]);
  expect(again.stderr).toContain('共 2 处');
  expect(again.stderr).toContain('changes.json 里留存的发稿时的文字');
  const more = { [a ?? 0]: YES, [c ?? 0]: YES, [numberOf('200场')]: NO, [e ?? 0]: YES };
  desk.write('填好.docx', filledIn(desk.bytes('plain/意见采纳情况表.docx'), more));
  await desk.onto(FILES, ...options);
  expect(desk.read(REPORT)).toBe(taken.replace('全部到位', '全部落实'));
});

test('without git, and the file has lost all that it knew of its text: the kept one is the closer', async () => {
  const lost = changed(desk.bytes('甲.docx'), 'customXml/item1.xml', () => '<none/>');
  desk.write(
    '无.docx',
    changed(lost, 'docProps/custom.xml', (xml) => xml.replace(/[0-9a-f]{40}/u, '未提交')),
  );
  const first = await desk.onto(['无.docx'], '--accept', 'authors=张三', '-o', 'lost');
  expect(first.code, first.stderr).toBe(0);
  const taken = desk.read(REPORT);
  expect(taken).not.toBe(desk.markdown);
  const again = await desk.onto(['无.docx'], '--accept', 'authors=张三', '-o', 'lost');
  expect([again.code, desk.read(REPORT)], again.stderr).toEqual([0, taken]);
  expect(again.stderr).toContain('共 4 处');
});
