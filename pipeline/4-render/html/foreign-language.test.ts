import { expect, test } from 'vitest';
import { foreignLanguage } from './foreign-language.ts';
import { plain } from './sample-report.ts';

test.each([
  ['This section is written in English.', 'en'],
  ['The office closed 126,000 cases in 2023.', 'en'],
  ['བོད་རང་སྐྱོང་ལྗོངས།', 'bo'],
  ['شىنجاڭ ئۇيغۇر', 'ug'],
  ['各位代表：', null],
  ['中文里夹着 English words and more of them here', null],
  ['PM2.5', null],
  ['World Trade Organization', null],
  ['12.5%', null],
  ['', null],
])('%j is %j', (words, language) => {
  expect(foreignLanguage([plain(words)], 'zh-CN')).toBe(language);
});

test('an English report marks nothing', () => {
  expect(foreignLanguage([plain('This section is written in English.')], 'en')).toBeNull();
});
