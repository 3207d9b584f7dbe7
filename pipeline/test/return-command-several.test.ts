/** Several returned files at once: merged by place, the same edit counted once, contradictions left until decided. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openReturnDesk, REPORT, type ReturnDesk } from './return-desk.ts';
import { runCli } from './run-cli.ts';

let desk: ReturnDesk;
const FILES = ['甲处.docx', '乙处.docx', '丙处.docx'];

beforeAll(async () => {
  desk = await openReturnDesk('return-several');
  desk.comesBack('甲处.docx', [
    { author: '张三', find: '4.07亿元', now: '4.70亿元' },
    { author: '张三', find: '200余场', now: '200场' },
    { author: '张三', find: '中心城区', now: '主城区', comment: '全文统一' },
  ]);
  desk.comesBack('乙处.docx', [
    { author: '李四', find: '4.07亿元', now: '4.70亿元' },
    { author: '李四', find: '200余场', now: '300场' },
    { author: '李四', find: '306家', now: '308家' },
  ]);
  desk.comesBack('丙处.docx', [{ author: '王五', find: '惠民文化演出办了200余场。', now: '' }]);
});
afterAll(() => desk.remove());
afterEach(() => desk.write(REPORT, desk.markdown));

const json = async (...options: string[]) =>
  JSON.parse((await desk.onto(FILES, '--format', 'json', '--dry-run', ...options)).stdout);
type Listed = { number: number; old: string; new: string; against: number[]; people: { author: string }[] };
const find = (changes: Listed[], now: string, old: string): Listed => {
  const found = changes.find((each) => each.new === now && each.old === old);
  if (!found) throw new Error(`no change to ${now}`);
  return found;
};

test('the same edit of two reviewers is one, with both names', async () => {
  const { changes, counts } = await json();
  expect(counts.tracked).toBe(6);
  expect(
    find(changes, '4.70亿元', '4.07亿元')
      .people.map(({ author }) => author)
      .sort(),
  ).toEqual(['张三', '李四']);
});

test('contradictions are listed with each other, and none of them is applied', async () => {
  const { changes, result } = await json('--accept', 'all');
  const [a, b, c] = [
    find(changes, '200场', '200余场'),
    find(changes, '300场', '200余场'),
    find(changes, '', '惠民文化演出办了200余场。'),
  ];
  expect(a.against).toEqual([b.number, c.number].sort());
  expect(b.against).toEqual([a.number, c.number].sort());
  expect(result.contradicted).toEqual([a.number, b.number, c.number].sort());
  const ran = await desk.onto(FILES, '--accept', 'all', '-o', 'all');
  expect(ran.code).toBe(1);
  expect(ran.stderr).toContain(`第 ${result.contradicted.join('、')} 条互相矛盾`);
  const expected = desk.markdown
    .replace('4.07亿元', '4.70亿元')
    .replace('306家', '308家')
    .replace('中心城区', '主城区');
  expect(desk.read(REPORT)).toBe(expected);
});

test('to take one author is to decide for that one', async () => {
  const ran = await desk.onto(FILES, '--accept', 'authors=李四', '-o', 'one');
  expect(ran.code, ran.stderr).toBe(0);
  const expected = desk.markdown.replace('4.07亿元', '4.70亿元').replace('200余场', '300场').replace('306家', '308家');
  expect(desk.read(REPORT)).toBe(expected);
});

test('the order on the command line changes nothing', async () => {
  const other = await desk.onto(FILES.toReversed(), '--format', 'json', '--dry-run');
  expect(JSON.parse(other.stdout)).toEqual(await json());
});

test('files of different days: each on its own base, what they say of newer paragraphs is lost on neither', async () => {
  const newer = desk.markdown.replace('14.8万平方米', '15.2万平方米');
  desk.write(REPORT, newer);
  desk.git('commit', '-qam', 'newer');
  const built = await runCli(['build', REPORT, '--only', 'docx', '--for-editing', '-o', 'second'], desk.folder);
  expect(built.code, built.stderr).toBe(0);
  const second = desk.bytes('second/heping-2023/heping-2023-editing.docx');
  const edits = [
    { author: '赵六', find: '中心城区', now: '主城区' },
    { author: '赵六', find: '306家', now: '309家' },
  ];
  desk.comesBack('次日.docx', edits, second);
  desk.write(REPORT, newer.replace('273天', '274天'));
  const ran = await desk.onto([...FILES, '次日.docx'], '--accept', 'all', '-o', 'days', '--format', 'json');
  expect(ran.code).toBe(1);
  const { changes, files } = JSON.parse(ran.stdout);
  expect(files.map(({ base }: { base: string }) => base)).toEqual(['earlier', 'earlier', 'earlier', 'earlier']);
  // 中心城区 stands in the paragraph of 273天: both are lost there, each with the text of its own day
  expect(find(changes, '309家', '306家').against).toEqual([]);
  expect(desk.read(REPORT)).toBe(newer.replace('273天', '274天').replace('306家', '309家'));
});
