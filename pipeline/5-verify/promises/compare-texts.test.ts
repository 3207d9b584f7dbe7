/** Differences of long texts: none where there are none, the right stretch where there is one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTexts } from './compare-texts.ts';

const TEXT =
  '地区生产总值达到508.8亿元，按现价计算比上年增长6.0%；一般公共预算收入33.76亿元，增长5.5%，居民人均可支配收入49608元。';

test.each([
  ['equal', TEXT, []],
  ['a digit', TEXT.replace('508.8', '506.8'), [['8', '6']]],
  ['a lost sign', TEXT.replace('6.0%', '6.0'), [['%', '']]],
  ['an addition', TEXT.replace('；', '；另有3项，'), [['', '另有3项，']]],
  [
    'two',
    TEXT.replace('508', '509').replace('49608', '49688'),
    [
      ['8', '9'],
      ['0', '8'],
    ],
  ],
  ['a lost end', TEXT.slice(0, -8), [['入49608元。', '']]],
  ['all of it', '', [[TEXT, '']]],
])('%s', (_name, found, differences) => {
  expect(compareTexts(TEXT, found, 5).map(({ expected, found: there }) => [expected, there])).toEqual(differences);
});

test('a moved stretch is lost here and added there', () => {
  const sentence = '居民人均可支配收入49608元。';
  const moved = sentence + TEXT.replace(sentence, '');
  expect(compareTexts(TEXT, moved, 5).map(({ expected, found }) => [expected, found])).toEqual([
    ['', sentence],
    [sentence, ''],
  ]);
});

test('property: what is reported lies where it says, and nothing is reported of equal texts', () => {
  const words = fc
    .array(fc.constantFrom('增长', '6.5%', '亿元', '，', '4.07'), { maxLength: 60 })
    .map((list) => list.join(''));
  fc.assert(
    fc.property(words, words, (expected, found) => {
      const differences = compareTexts(expected, found, 99);
      expect(differences.length === 0).toBe(expected === found);
      for (const { at, expected: lost, foundAt, found: added } of differences) {
        expect(expected.startsWith(lost, at)).toBe(true);
        expect(found.startsWith(added, foundAt)).toBe(true);
        expect(lost).not.toBe(added);
      }
    }),
  );
});

test('two texts without anything in common are told apart quickly', () => {
  const differences = compareTexts('一二三四五六七八九十'.repeat(20_000), '甲乙丙丁戊己庚辛壬癸'.repeat(20_000), 5);
  expect(differences).toHaveLength(1);
}, 5_000);
