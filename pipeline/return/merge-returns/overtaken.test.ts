/** Once one side of a contradiction is in the text, the other can no longer be put there: its letters are gone. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../test/compose-markdown.ts';
import { openBench, readBytes } from '../testing/bench.ts';
import { type Edit, reviewed } from '../testing/reviewed.ts';
import { gatherProposals } from './gather-proposals.ts';
import { fileOf, textOn } from './testing/newer-text.ts';

const file = join(projectRoot, 'source', 'heping-2023', 'report.md');
const source = await readFile(file, 'utf8');
const bench = await openBench('heping', source, file);

async function standings(files: readonly (readonly Edit[])[], change: (markdown: string) => string) {
  const on = await textOn(bench, change(source));
  const returned = files.map((edits, at) =>
    fileOf(`${at}`, readBytes(reviewed(bench.edition, edits)), bench.base, 'earlier'),
  );
  return gatherProposals(returned, on.base).proposals.map(({ change: { new: now }, standing, against }) => [
    now,
    standing,
    against,
  ]);
}

const SENTENCE = '惠民文化演出办了200余场。';

test.each([
  ['a figure that another made another', [{ author: '乙', find: '200余场', now: '300场' }], '300场'],
  ['a sentence that another took away', [{ author: '乙', find: SENTENCE, now: '' }], ''],
  [
    'a sentence that another rewrote',
    [{ author: '乙', find: SENTENCE, now: '文化惠民有声有色。' }],
    '文化惠民有声有色。',
  ],
])('%s', async (_name, theirs, now) => {
  const own = [{ author: '甲', find: '200余场', now: '200场' }];
  const [{ find }] = theirs as [Edit];
  const found = await standings([own, theirs], (markdown) => markdown.replace(find, now));
  expect(found).toEqual(
    expect.arrayContaining([
      ['200场', 'conflict', [expect.any(Number)]],
      [now, 'already', [expect.any(Number)]],
    ]),
  );
});

test('a paragraph that holds some of the changes and an edit of its own: these are told, the others are shown beside it', async () => {
  const files = [
    [
      { author: '甲', find: '200余场', now: '200场' },
      { author: '甲', find: '覆盖率为100%', now: '覆盖率达到100%' },
      { author: '甲', find: '1.73亿元', now: '1.74亿元' },
      { author: '甲', find: '大体都能', now: '都能' },
    ],
  ];
  const found = await standings(files, (markdown) =>
    markdown
      .replace('200余场', '200场')
      .replace('大体都能', '都能')
      .replace('覆盖率为100%', '覆盖率升至100%')
      .replace('162个“标杆示范楼门”挂牌', '“标杆示范楼门”挂牌162个'),
  );
  expect(found).toEqual([
    ['200场', 'already', []],
    ['1.74亿元', 'conflict', []],
    ['都能', 'already', []],
    ['覆盖率达到100%', 'conflict', []],
  ]);
});

test('three files: contradictions by place with all their authors, changed figures first', async () => {
  const on = await textOn(bench, source);
  const files = [
    [
      { author: '甲', find: '中心城区', now: '主城区' },
      { author: '甲', find: '200余场', now: '200场' },
    ],
    [
      { author: '乙', find: '200余场', now: '300场' },
      { author: '乙', find: '4.07亿元', now: '4.70亿元' },
      { author: '乙', find: '中心城区', now: '城区' },
    ],
    [
      { author: '丙', find: SENTENCE, now: '' },
      { author: '丙', find: '4.07亿元', now: '4.70亿元' },
    ],
    [{ author: '丁', find: '200余场', now: '300场' }],
  ];
  const returned = files.map((edits, at) => fileOf(`${at}`, readBytes(reviewed(bench.edition, edits)), bench.base));
  const { proposals } = gatherProposals(returned, on.base);
  const rows = proposals.map(({ number, people, change, against }) => ({
    ...{ number, who: people.map(({ author }) => author).join(''), now: change.new, against },
  }));
  expect(rows).toEqual([
    { number: 1, who: '乙丙', now: '4.70亿元', against: [] },
    { number: 2, who: '丙', now: '', against: [3, 4] },
    { number: 3, who: '甲', now: '200场', against: [2, 4] },
    { number: 4, who: '乙丁', now: '300场', against: [2, 3] },
    { number: 5, who: '甲', now: '主城区', against: [6] },
    { number: 6, who: '乙', now: '城区', against: [5] },
  ]);
  const withFigures = proposals.map(({ change }) => change.figures.length > 0);
  expect(withFigures).toEqual([true, true, true, true, false, false]);
});
