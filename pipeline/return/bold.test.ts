/** Words that come keep their bold, and come without it where the returned file has them so. */
import { expect, test } from 'vitest';
import { openBench } from './testing/bench.ts';
import { AUTHOR, byHand, type Desk, FRONT, replaceWords, seenIn } from './testing/hand-edits.ts';

const MARKDOWN = `${FRONT}## 一、工作回顾

全年突出**重点任务**抓落实，实现**生产总值**508.8亿元。

各项工作平稳推进，群众满意。
`;

const bench = await openBench('bold', MARKDOWN, 'report.md');
const BOLD = '<w:rPr><w:b/><w:bCs/></w:rPr>';

/** Some words of a paragraph give way to others that a person has set in bold, or not. */
function write(desk: Desk, old: string, parts: readonly (readonly [string, 'bold' | 'plain'])[]): void {
  const home = desk.home(old);
  const now = parts.map(([text]) => text).join('');
  replaceWords(desk, old, now);
  const come = home.paragraph.pieces.filter(({ inserted }) => inserted === AUTHOR);
  const looks = parts.flatMap(([text, look]) => [...text].map(() => (look === 'bold' ? BOLD : '')));
  for (const [at, piece] of come.entries()) {
    const index = home.paragraph.pieces.indexOf(piece);
    home.paragraph.pieces[index] = { ...piece, runProperties: looks[at] ?? '' };
  }
}

async function result(edit: (desk: Desk) => void): Promise<string> {
  const { problems, all } = await byHand(bench, edit);
  expect(problems).toEqual([]);
  return all.slice(all.indexOf('全年'));
}

const wanted = (old: string, now: string): string => MARKDOWN.slice(MARKDOWN.indexOf('全年')).replace(old, now);

test.each([
  [
    'a bold word and its neighbours',
    '突出重点任务抓',
    [
      ['聚焦', 'plain'],
      ['中心任务', 'bold'],
      ['狠抓', 'plain'],
    ],
    '突出**重点任务**抓',
    '聚焦**中心任务**狠抓',
  ],
  ['a bold word by a plain one', '重点任务', [['要事', 'plain']], '**重点任务**', '要事'],
  ['a bold word by a bold one', '重点任务', [['要事', 'bold']], '重点任务', '要事'],
  ['plain words by bold ones', '平稳推进', [['全面完成', 'bold']], '平稳推进', '**全面完成**'],
  [
    'the end of a bold word and what is behind it',
    '值508',
    [
      ['值', 'bold'],
      ['约608', 'plain'],
    ],
    '总值**508',
    '总**值约608',
  ],
  ['plain words behind bold ones', '508.8', [['约500', 'plain']], '508.8', '约500'],
] as const)('%s', async (_, old, parts, before, after) => {
  const found = await result((desk) => write(desk, old, parts));
  // the shape of the marks may differ where the words and their bold are the same
  expect(found.replaceAll('****', '')).toBe(wanted(before, after));
});

test('a sentence that goes into another paragraph takes its bold along', async () => {
  const found = await result(({ editor, home }) => {
    const [from, behind] = [home('重点任务'), home('平稳推进')];
    const at = seenIn(from).indexOf('突出');
    editor.moveWords(from, at, at + '突出重点任务抓落实，'.length, behind, 0, AUTHOR);
  });
  expect(found).toBe('全年实现**生产总值**508.8亿元。\n\n突出**重点任务**抓落实，各项工作平稳推进，群众满意。\n');
});

test('a new paragraph has its bold', async () => {
  const found = await result((desk) => {
    const home = desk.home('平稳推进');
    desk.editor.insertParagraph(home, '另有新任务。', AUTHOR, false);
    const fresh = desk.home('另有新任务');
    fresh.paragraph.pieces = fresh.paragraph.pieces.map((piece, at) =>
      at > 1 && at < 5 ? { ...piece, runProperties: BOLD } : piece,
    );
  });
  expect(found).toBe(`${wanted('', '')}\n另有**新任务**。\n`);
});
