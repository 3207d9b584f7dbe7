/** For tests: edits as numbers between 0 and 1, read against whatever the text has become by then. */
import fc from 'fast-check';

export const KINDS = [
  'insert',
  'delete',
  'replace',
  'split',
  'merge',
  'paragraph',
  'removeParagraph',
  'across',
  'move',
  'moveWords',
  'cell',
  'insertRow',
  'removeRow',
  'note',
  'newNote',
  'caption',
  'title',
  'comment',
] as const;

export interface RandomEdit {
  readonly kind: (typeof KINDS)[number];
  readonly author: string;
  readonly place: number;
  readonly from: number;
  readonly length: number;
  readonly target: number;
  readonly text: string;
}

export const AUTHORS = ['张三', '李四', '王五'] as const;

/** Words, figures, and everything that Markdown would take for a mark. */
const SCRAPS = [
  '稳步推进',
  '12.5亿元',
  '3.4%',
  '比上年增长',
  '。',
  '，',
  '；',
  '（一）',
  '一、',
  '“两个”',
  '——',
  '*',
  '**重点**',
  '_',
  '# ',
  '- ',
  '1. ',
  '> ',
  '|',
  '`',
  '[甲](乙)',
  '[^x]',
  ':term[一]',
  '<b>',
  '&amp;',
  '\\',
  '~~',
  '---',
  'https://example.org/a_b',
  ' ',
  'GDP',
  '表1',
  '：',
  '\n',
  '!',
  '$',
  '名词：解释',
] as const;

const text = fc
  .array(fc.constantFrom(...SCRAPS), { minLength: 1, maxLength: 4 })
  .map((scraps) => scraps.join(''))
  .filter((words) => words.trim() === words && words !== '');
const part = fc.integer({ min: 0, max: 999 }).map((thousandth) => thousandth / 1000);

export const randomEdits: fc.Arbitrary<RandomEdit[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS),
    author: fc.constantFrom(...AUTHORS),
    place: part,
    from: part,
    length: part,
    target: part,
    text,
  }),
  { minLength: 1, maxLength: 9 },
);
