/** The table of opinions and changes.json: filled in by people, read back by --accept, refused where they belong elsewhere. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { changed, filledIn } from '../return/testing/fill-in.ts';
import { STACK_TRACE } from './edition-folder.ts';
import { openReturnDesk, REPORT, type ReturnDesk } from './return-desk.ts';

let desk: ReturnDesk;
const FILES = ['甲.docx', '乙.docx'];
const TABLE = 'papers/意见采纳情况表.docx';
const JSON_FILE = 'papers/changes.json';
interface Row {
  number: number;
  old: string;
  new: string;
  decision: string;
  reason: string;
}
let rows: Row[] = [];
const numberOf = (now: string): number => rows.find((row) => row.new === now)?.number ?? 0;

beforeAll(async () => {
  desk = await openReturnDesk('return-paper');
  desk.comesBack('甲.docx', [
    { author: '张三', find: '4.07亿元', now: '4.70亿元' },
    { author: '张三', find: '200余场', now: '200场' },
    { author: '张三', find: '中心城区', now: '主城区', comment: '全文统一' },
    { author: '', find: '发展是第一要务', now: '发展是头等大事', untracked: true },
  ]);
  desk.comesBack('乙.docx', [
    { author: '李四', find: '200余场', now: '300场' },
    { author: '李四', find: '306家', now: '308家' },
  ]);
  const ran = await desk.onto(FILES, '-o', 'papers');
  if (ran.code !== 0) throw new Error(ran.stderr);
  rows = JSON.parse(desk.read(JSON_FILE)).changes;
});
afterAll(() => desk.remove());
afterEach(() => desk.write(REPORT, desk.markdown));

/** Fills the table in and reads it back. */
async function accept(answers: Record<number, { verdict: string; reason?: string }>, ...options: string[]) {
  desk.write('填好.docx', filledIn(desk.bytes(TABLE), answers));
  return desk.onto(FILES, '--accept', '填好.docx', ...options);
}

describe('a table filled in', () => {
  test('what is 采纳 is taken, what is 不采纳 is not, what is 部分采纳 or not filled in is named', async () => {
    const untracked = rows.find((row) => row.new.includes('头等'))?.number ?? 0;
    const ran = await accept({
      [numberOf('4.70亿元')]: { verdict: '采纳' },
      [numberOf('200场')]: { verdict: '不采纳', reason: '以文旅局数据为准' },
      [numberOf('300场')]: { verdict: ' 采 纳 ' },
      [numberOf('308家')]: { verdict: '部分采纳' },
      [untracked]: { verdict: '采纳' },
      [rows.length + 1]: { verdict: '采纳' },
    });
    expect(ran.code, ran.stderr).toBe(0);
    const expected = desk.markdown
      .replace('4.07亿元', '4.70亿元')
      .replace('200余场', '300场')
      .replace('第一要务', '头等大事');
    expect(desk.read(REPORT)).toBe(expected);
    expect(ran.stderr).toContain(`第 ${numberOf('308家')} 条为部分采纳`);
    expect(ran.stderr).toContain(`第 ${numberOf('主城区')} 条还没有填采纳情况`);
    expect(ran.stderr).toContain(`第 ${rows.length + 1} 条批注已采纳`);
  });

  test('reasons are kept', async () => {
    const number = numberOf('200场');
    const ran = await accept(
      { [number]: { verdict: '不采纳', reason: '以统计局数据为准' } },
      '--format',
      'json',
      '--dry-run',
    );
    const { changes } = JSON.parse(ran.stdout);
    expect(changes[number - 1]).toMatchObject({ decision: '不采纳', reason: '以统计局数据为准' });
  });

  test.each([
    ['both sides of a contradiction accepted', '采纳'],
    ['the other side not decided upon', ''],
  ])('%s: neither is taken', async (_name, verdict) => {
    const [a, b] = [numberOf('200场'), numberOf('300场')];
    const ran = await accept({ [a]: { verdict: '采纳' }, [b]: { verdict } });
    expect([ran.code, desk.read(REPORT) === desk.markdown]).toEqual([1, true]);
    expect(ran.stderr).toContain('互相矛盾');
  });

  test('rows that nobody can read are all named, and nothing is taken', async () => {
    const [a, b] = [numberOf('4.70亿元'), numberOf('308家')];
    const ran = await accept({
      [a]: { verdict: '看着办' },
      [b]: { verdict: '√？' },
      [numberOf('主城区')]: { verdict: '采纳' },
    });
    expect([ran.code, ran.stdout, desk.read(REPORT) === desk.markdown]).toEqual([2, '', true]);
    expect(ran.stderr).toContain(`第${a}条的采纳情况“看着办”看不懂，应为采纳、部分采纳、不采纳或待定`);
    expect(ran.stderr).toContain(`第${b}条的采纳情况“√？”看不懂`);
    expect(ran.stderr).not.toMatch(STACK_TRACE);
  });
});

describe('a table of other changes is refused', () => {
  test('of fewer files', async () => {
    desk.write('填好.docx', filledIn(desk.bytes(TABLE), { 1: { verdict: '采纳' } }));
    const ran = await desk.onto(['甲.docx'], '--accept', '填好.docx');
    expect([ran.code, ran.stdout, desk.read(REPORT) === desk.markdown]).toEqual([2, '', true]);
    expect(ran.stderr).toContain('是另一批修改的，与这次的来稿对不上');
  });

  test('whose name was lost is known by what its rows say', async () => {
    const nameless = (bytes: Uint8Array): Uint8Array =>
      changed(bytes, 'docProps/custom.xml', (xml) => xml.replace(/<property .*<\/property>/u, ''));
    const filled = filledIn(desk.bytes(TABLE), { [numberOf('4.70亿元')]: { verdict: '采纳' } });
    desk.write('填好.docx', nameless(filled));
    const own = await desk.onto(FILES, '--accept', '填好.docx');
    expect(own.code, own.stderr).toBe(0);
    expect(desk.read(REPORT)).toBe(desk.markdown.replace('4.07亿元', '4.70亿元'));
    desk.write(REPORT, desk.markdown);
    const other = await desk.onto(['甲.docx'], '--accept', '填好.docx');
    expect([other.code, desk.read(REPORT) === desk.markdown]).toEqual([2, true]);
  });
});

describe('changes.json edited by hand', () => {
  test('is read back as the table is', async () => {
    const file = JSON.parse(desk.read(JSON_FILE));
    file.changes[numberOf('主城区') - 1].decision = '采纳';
    file.changes[numberOf('308家') - 1].decision = 'accept';
    desk.write('定.json', JSON.stringify(file));
    const ran = await desk.onto(FILES, '--accept', '定.json');
    expect(ran.code, ran.stderr).toBe(0);
    expect(desk.read(REPORT)).toBe(desk.markdown.replace('中心城区', '主城区').replace('306家', '308家'));
  });

  test.each([
    ['broken', (text: string) => text.slice(0, -20), '不是有效的 changes.json'],
    ['of other changes', (text: string) => text.replace(/"digest": "..../u, '"digest": "0000'), '是另一批修改的'],
    ['with a number that is not there', (text: string) => text.replace('"number": 1,', '"number": 99,'), '序号“99”'],
    ['with another word', (text: string) => text.replace('"decision": "待定"', '"decision": "好"'), '“好”看不懂'],
  ])('%s it is refused', async (_name, spoil, message) => {
    desk.write('坏.json', spoil(desk.read(JSON_FILE)));
    const ran = await desk.onto(FILES, '--accept', '坏.json');
    expect([ran.code, ran.stdout, desk.read(REPORT) === desk.markdown]).toEqual([2, '', true]);
    expect(ran.stderr).toContain(message);
  });
});

test('papers that people have begun to fill in are never overwritten, untouched ones are', async () => {
  const plain = desk.bytes(TABLE);
  const filled = filledIn(plain, { 1: { verdict: '不采纳', reason: '不妥' } });
  desk.write(TABLE, filled);
  const again = await desk.onto(FILES, '-o', 'papers');
  expect(again.stderr).toContain('没有覆盖 papers/意见采纳情况表.docx');
  expect(Buffer.from(desk.bytes(TABLE)).equals(filled)).toBe(true);
  desk.write(TABLE, plain);
  const taken = await desk.onto(FILES, '-o', 'papers', '--accept', 'authors=李四');
  expect(taken.stderr).toContain('已写出');
  expect(Buffer.from(desk.bytes(TABLE)).equals(plain)).toBe(false);
});
