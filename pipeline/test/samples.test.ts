/** The samples keep their word: one has every figure of the real report in words of its own, the other's sums are right. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot, sharedFolder } from './project-root.ts';

const seedFile = join(sharedFolder, 'seed', '000_11fb4cd1e17529ea.txt');
const hasSeed = existsSync(seedFile);
const note = hasSeed ? '' : ' (skipped: no corpus)';

/** Names stay as they are: what they are called is a fact. */
const NAMES = [
  '第六十一中学泰安道校区',
  '新华南路小学唐山道校区',
  '“和平夜话”聊到百姓心坎上',
  '打侵财、端窝点、清积案、追逃犯',
  '迎盛会、铸忠诚、强担当、创业绩',
  '调解促稳定 喜迎二十大',
  '五大道地区管委会',
];
const LONGEST_COMMON_RUN = 16;

/** 306家, 4.07亿, 94.3%, 200余场: a number with its 万 or 亿, 余 and the first character of its unit */
const FIGURE = /\d+(?:\.\d+)?(?:%|[万亿]?余?.)/gu;

async function sampleBody(): Promise<string> {
  const text = await readFile(join(projectRoot, 'source/heping-2023/report.md'), 'utf8');
  return text.slice(text.indexOf('——'));
}

/** What is kept of the seed: from the first lead to the site's own words. */
async function seedBody(): Promise<string> {
  const text = await readFile(seedFile, 'utf8');
  return text.slice(text.indexOf('——'), text.indexOf('本文仅代表'));
}

/** Stretches of Han characters, parted where a listed name stood. */
function hanRuns(text: string): string[] {
  const unnamed = NAMES.reduce((rest, name) => rest.replaceAll(name, '\u0000'), text);
  return unnamed.split('\u0000').map((part) => part.replace(/\P{Script=Han}/gu, ''));
}

function longestCommonRun(a: readonly string[], b: readonly string[]): string {
  let longest = '';
  for (const mine of b) {
    for (let from = 0; from < mine.length; from += 1) {
      while (from + longest.length < mine.length) {
        const candidate = mine.slice(from, from + longest.length + 1);
        if (!a.some((theirs) => theirs.includes(candidate))) break;
        longest = candidate;
      }
    }
  }
  return longest;
}

describe(`heping-2023 against the report it tells of${note}`, () => {
  test.skipIf(!hasSeed)('has every figure with its unit, in order', async () => {
    const theirs = (await seedBody()).match(FIGURE) ?? [];
    expect(theirs.length).toBeGreaterThan(35);
    expect((await sampleBody()).match(FIGURE)).toEqual(theirs);
  });

  test.skipIf(!hasSeed)('shares no long run of words with it', async () => {
    const run = longestCommonRun(hanRuns(await seedBody()), hanRuns(await sampleBody()));
    expect(run.length, run).toBeLessThanOrEqual(LONGEST_COMMON_RUN);
    expect(run.length, 'a run of nothing means that nothing was compared').toBeGreaterThan(3);
  });
});

test('heping-2023 is marked as a sample, has five leads and the two closing parts', async () => {
  const text = await readFile(join(projectRoot, 'source/heping-2023/report.md'), 'utf8');
  expect(text).toMatch(/^sample: true$/mu);
  expect(text.match(/^——/gmu)).toHaveLength(5);
  expect(text.match(/^各位代表！/gmu)).toHaveLength(2);
});

/** [what, worked out from its parts, as printed] */
const SUMS: readonly (readonly [string, number, string])[] = [
  ['三次产业', 12.8 + 203.5 + 292.5, '508.8亿元'],
  ['五年增加', 508.8 - 402.0, '106.8亿元'],
  ['税收占比', (26.33 / 33.76) * 100, '78.0%'],
  ['民生占比', (41.6 / 52.0) * 100, '80.0%'],
  ['优良率', (292 / 365) * 100, '80.0%'],
  ['就业完成率', (1.26 / 1.2) * 100, '105%'],
  ['竣工率', (48 / 120) * 100, '40.0%'],
  ['重点项目', 54 + 66, '120个'],
  ['老旧小区', 12 + 7 + 5, '24个'],
  ['新增学位', 1500 + 1200, '2700个'],
  ['经营主体', 39200 - 35000, '4200户'],
  ['年度投资', 92 + 45 + 23, '160亿元'],
  ['重点项目2024', 68 + 36 + 26, '130个'],
];

describe('example-district-2024 adds up', async () => {
  const text = await readFile(join(projectRoot, 'source/example-district-2024/report.md'), 'utf8');
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

  const grown = rows.filter((cells) => cells.length === 5 && Number(cells[4]));
  test.each(grown)('%s: %s %s → %s is %s %%', (_name, _unit, before, after, growth) => {
    expect(((Number(after) / Number(before) - 1) * 100).toFixed(1)).toBe(growth);
  });

  test('the table has its seven rows', () => expect(grown).toHaveLength(7));

  test('the projects of the annex cost what the report says', () => {
    const costs = rows.filter((cells) => cells.length === 4 && Number(cells[0])).map((cells) => Number(cells[3]));
    expect(costs).toHaveLength(8);
    const sum = costs.reduce((total, cost) => total + cost, 0);
    expect(text).toContain(`| | 合计 | | ${sum} |`);
    expect(text).toContain(`安排${sum / 10000}亿元`);
  });

  test.each(SUMS)('%s: %d is printed as %s', (_what, value, printed) => {
    const decimals = printed.match(/\.(\d+)/u)?.[1]?.length ?? 0;
    expect(value.toFixed(decimals)).toBe(printed.match(/[\d.]+/u)?.[0]);
    expect(text).toContain(printed);
  });
});
