import { expect, test } from 'vitest';
import { lineBreakLists } from './line-breaks.ts';
import { figure, paragraph, text } from './testing/body-blocks.ts';
import { everyKind } from './testing/every-kind.ts';

function listsFor(...children: Parameters<typeof paragraph>[1][]) {
  const blocks = [paragraph('only0001', ...children)];
  return lineBreakLists({
    ...everyKind(),
    notes: [],
    divisions: [{ kind: 'body', label: null, heading: null, blocks }],
  });
}

test('digits never end a line, nor do characters that stand in figures more often than elsewhere', () => {
  const { neverAtEnd } = listsFor(
    figure('14.8', '万平方米'),
    text('和'),
    figure('3', '亿元'),
    text('，水平，公平，平安'),
  );
  for (const char of '0123456789万方亿') expect(neverAtEnd).toContain(char);
  for (const char of '平米元和.') expect(neverAtEnd).not.toContain(char);
});

test('Word takes at most fifty characters, those that gain most first', () => {
  const many = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄'].map((char) => figure('1', `${char}人`));
  const { neverAtEnd } = listsFor(...many, figure('2', '亿元'), figure('3', '亿元'));
  expect(neverAtEnd).toHaveLength(50);
  expect(neverAtEnd).toContain('亿');
});
