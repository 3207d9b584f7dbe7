/** Letters above the line and below it come as such, and what stands beside them does not get among them. */
import { expect, test } from 'vitest';
import { openBench } from './testing/bench.ts';
import { AUTHOR, byHand, type Desk, FRONT, seenIn } from './testing/hand-edits.ts';
import { isParagraph } from './testing/word-model.ts';

const LINE = '占地0.85 km:sup[2]，排放CO:sub[2]下降，约10吨，含H:sub[10]与**x:sup[3]**等。';
const bench = await openBench(
  'raised',
  `${FRONT}## 一、工作回顾\n\n${LINE}[^口径]\n\n| 甲 | 乙 |\n|---|---|\n| 面积 | 3 m:sup[2] |\n\n[^口径]: 按年快报数。\n`,
  'report.md',
);

type Look = 'sup' | 'sub' | 'line';
const PROPERTIES: Readonly<Record<Look, string>> = {
  sup: '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>',
  sub: '<w:rPr><w:vertAlign w:val="subscript"/></w:rPr>',
  line: '',
};

interface Edit {
  /** as the edition shows them, and how many of them stay in front */
  readonly words: string;
  readonly behind: number;
  /** letters that go from there */
  readonly gone?: number;
  readonly come?: readonly (readonly [string, Look])[];
}

function write({ editor, home }: Desk, { words, behind, gone = 0, come = [] }: Edit): void {
  const place = home(words);
  const at = seenIn(place).indexOf(words) + behind;
  const text = come.map(([own]) => own).join('');
  editor.insert(place.paragraph, at, text, AUTHOR);
  const looks = come.flatMap(([own, look]) => [...own].map(() => PROPERTIES[look]));
  const fresh = place.paragraph.pieces.filter(({ inserted }) => inserted === AUTHOR);
  for (const [index, piece] of fresh.entries()) {
    const own = place.paragraph.pieces.indexOf(piece);
    place.paragraph.pieces[own] = { ...piece, runProperties: looks[index] ?? '' };
  }
  editor.remove(place.paragraph, at + text.length, at + text.length + gone, AUTHOR);
}

async function result(edit: Edit): Promise<string> {
  const { problems, all } = await byHand(bench, (desk) => write(desk, edit));
  expect(problems).toEqual([]);
  return all.slice(all.indexOf('占地')).split('[^口径]\n')[0] ?? '';
}

test.each<readonly [string, Edit, before: string, after: string]>([
  [
    'plain words behind a raised letter',
    { words: 'km2', behind: 3, come: [['以上', 'line']] },
    'km:sup[2]',
    'km:sup[2]以上',
  ],
  ['plain words before one', { words: 'km2', behind: 2, come: [['方', 'line']] }, 'km:sup', 'km方:sup'],
  ['a raised letter behind one', { words: 'km2', behind: 3, come: [['3', 'sup']] }, 'km:sup[2]', 'km:sup[23]'],
  ['a raised letter before one', { words: 'km2', behind: 2, come: [['1', 'sup']] }, 'km:sup[2]', 'km:sup[12]'],
  ['a raised letter where none is', { words: '10吨', behind: 2, come: [['3', 'sup']] }, '10吨', '10:sup[3]吨'],
  ['a raised letter in place of one', { words: 'km2', behind: 2, gone: 1, come: [['3', 'sup']] }, ':sup[2]', ':sup[3]'],
  ['a plain letter in place of one', { words: 'km2', behind: 2, gone: 1, come: [['二', 'line']] }, ':sup[2]', '二'],
  [
    'a lowered letter in place of a raised one',
    { words: 'km2', behind: 2, gone: 1, come: [['2', 'sub']] },
    ':sup[2]',
    ':sub[2]',
  ],
  [
    'a whole unit by another',
    {
      words: 'km2',
      behind: 0,
      gone: 3,
      come: [
        ['m', 'line'],
        ['3', 'sup'],
      ],
    },
    'km:sup[2]',
    'm:sup[3]',
  ],
  [
    'both, behind a lowered letter',
    {
      words: 'CO2',
      behind: 3,
      come: [
        ['和H', 'line'],
        ['2', 'sub'],
        ['O', 'line'],
      ],
    },
    'CO:sub[2]',
    'CO:sub[2]和H:sub[2]O',
  ],
  ['a letter inside', { words: 'H10', behind: 2, come: [['5', 'sub']] }, ':sub[10]', ':sub[150]'],
  [
    'the first of two, by a plain one',
    { words: 'H10', behind: 1, gone: 1, come: [['二', 'line']] },
    ':sub[10]',
    '二:sub[0]',
  ],
  [
    'the last of two, by a plain one',
    { words: 'H10', behind: 2, gone: 1, come: [['二', 'line']] },
    ':sub[10]',
    ':sub[1]二',
  ],
  ['a raised letter alone goes', { words: 'km2', behind: 2, gone: 1 }, ':sup[2]', ''],
  ['marks that are letters', { words: '10吨', behind: 2, come: [['[a]', 'sup']] }, '10吨', String.raw`10:sup[\[a\]]吨`],
])('%s', async (_name, edit, before, after) => {
  expect(await result(edit)).toBe(LINE.replace(before, after));
});

test('in a cell, and in a new paragraph', async () => {
  const cell = await byHand(bench, (desk) => write(desk, { words: '3 m2', behind: 4, come: [['以上', 'line']] }));
  expect(cell.problems).toEqual([]);
  expect(cell.all).toContain('| 3 m:sup[2]以上 |');
  const paragraph = await byHand(bench, (desk) => {
    const home = desk.home('占地');
    desk.editor.insertParagraph(home, '绿地5 km2。', AUTHOR, false);
    const fresh = desk.home('绿地').paragraph.pieces;
    const at = fresh.findIndex(({ text }) => text === '2');
    const piece = fresh[at];
    if (piece) fresh[at] = { ...piece, runProperties: PROPERTIES.sup };
  });
  expect(paragraph.problems).toEqual([]);
  expect(paragraph.all).toContain('\n\n绿地5 km:sup[2]。\n\n');
});

test('in a note that comes', async () => {
  const { problems, all } = await byHand(bench, (desk) => {
    desk.editor.insertNote(desk.home('占地').paragraph, 2, '合10的3次方，即103。', AUTHOR);
    const [note] = [...desk.model.notes.values()].at(-1)?.filter(isParagraph) ?? [];
    const at = note?.pieces.findLastIndex(({ text }) => text === '3') ?? -1;
    const piece = note?.pieces[at];
    if (note && piece) note.pieces[at] = { ...piece, runProperties: PROPERTIES.sup };
  });
  expect(problems).toEqual([]);
  expect(all).toContain('\n\n[^n1]: 合10的3次方，即10:sup[3]。');
});
