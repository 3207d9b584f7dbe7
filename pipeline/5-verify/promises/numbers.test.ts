/** Printed numbers with their signs, separators and per cent marks. */
import { expect, test } from 'vitest';
import { numbersIn } from './numbers.ts';

test.each([
  ['增长6.5%，达到4.07亿元', ['6.5%', '4.07']],
  ['PM2.5降至35.49微克/立方米', ['2.5', '35.49']],
  ['-3.2%和−0.5‰', ['-3.2%', '−0.5‰']],
  ['2019—2023年，1,234,567元', ['2019', '2023', '1,234,567']],
  ['２０％、３．５', ['２０％', '３．５']],
  ['12:30、1/3、0.85km2', ['12:30', '1/3', '0.85', '2']],
  ['第十一届、二〇二三年', []],
  ['1.实施；2.完成。3', ['1', '2', '3']],
])('%s', (text, numbers) => {
  expect(numbersIn(text).map((number) => number.text)).toEqual(numbers);
});
