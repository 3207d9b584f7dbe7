/** Sparing the parser plain paragraphs changes nothing: not a node, not a place. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdown } from '../testing/markdown-pieces.ts';
import { parseMarkdown, parseWhole } from './parse-markdown.ts';

function same(text: string): void {
  expect(parseMarkdown(text)).toEqual(parseWhole(text));
}

/** Plain paragraphs among the pieces, so that most of what is drawn is spared something. */
const mixed = fc
  .array(
    fc.oneof(
      markdown,
      fc.constantFrom(
        '推进改革开放，增长5.2%。',
        '增加2—3个',
        '甲',
        '一、民生 ',
        '题目\t',
        '2023年',
        '2023.',
        '10）',
        '——开放',
        'www.a.cn',
        'a1',
        '## 一、民生',
        '### a b ',
        '# # 民生',
        '## 民生 ##',
        '####### 甲',
        '- 甲\n- 乙，丙',
        '1. 甲\n2. 乙\n10. 丙',
        '3) 甲\n3) 1. 乙',
        '- 甲\n* 乙',
        '- 甲\n乙',
        '-  甲',
        '+ 甲',
        '| 甲 | 5.2 |\n|---|--:|\n|  乙丙  ||\n|丁|1|2|',
        '|甲|\n|:-:|',
        '||\n|-|\n| |\n|||',
        '|甲| \n|-|\n|乙',
        '|甲|乙|\n|-|\n|丙|丁|',
        '| 甲 : |\n| :-- |\n| 乙 |\n丙',
        '  丁',
        '    - 丁',
        '  1. 丁',
        ':::note',
        ':::',
        '```',
        '[^a]: 甲',
      ),
    ),
    {
      maxLength: 12,
    },
  )
  .chain((parts) => fc.constantFrom('\n\n', '\r\n\r\n', '\n', '\n \n').map((blank) => parts.join(blank)));

describe('plain lines', () => {
  const seed = Number(process.env['DINGBEN_SEED'] ?? 20230103);
  console.log(`plain-lines: seed ${seed}`);
  it('give the same tree as the whole parser', () => {
    fc.assert(fc.property(mixed, same), { seed, numRuns: 500 });
  });

  it.each([
    ['code', '```\n\n推进改革\n\n```\n\n推进改革'],
    ['indentation', '- 甲\n\n推进改革\n\n    推进改革\n'],
    ['raw HTML', '<!-- \n\n推进改革\n\n-->\n\n<pre>\n\n推进改革\n\n</pre>'],
    ['a directive', ':::note\n\n推进改革\n\n开放\n\n'],
    ['a note', '甲[^1]\n\n[^1]: 乙\n\n推进改革\n\n    开放'],
    ['front matter', '---\ntitle: a\n\n推进改革\n\n---\n\n推进改革'],
    ['front matter without an end', '---\n\n推进改革\n\n- 开放'],
    ['lists', '- 甲\n- 乙\n\n- 丙\n\n推进改革\n\n- 甲\n\n  乙\n\n- 丙\n\n1. 甲\n\n开放'],
    ['a directive that nothing closes', ':::note\n\n推进改革\n\n| 甲 |\n|---|\n| 乙 |'],
    ['line ends', '推进改革\r\n\r\n开放\r\r推进\n\n开放'],
    ['a byte-order mark', '\uFEFF推进改革\n\n推进改革'],
    ['numbers', '2023年\n\n1. 甲\n\n12\n\n1)\n\n3）\n\n12345678901. 甲'],
    ['other separators', '推进改革\u2028\n\n推进\u0085改革\n\n推进\u00a0\n\n开放\u3000\n\n推进\v改革'],
  ])('stay what they are in or beside %s', (_, text) => same(text));
});

const folder = join(import.meta.dirname, '../../../../shared/corpus/reports');
const reports = (() => {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.txt'));
  } catch {
    return [];
  }
})();

it.skipIf(reports.length === 0)(`hold for real texts${reports.length ? '' : ' (skipped: no corpus)'}`, () => {
  for (const name of reports.filter((_, at) => at % 4 === 0)) {
    same(readFileSync(join(folder, name), 'utf8').replace(/\n+/gu, '\n\n'));
  }
});
