import { expect, test } from 'vitest';
import { symbolText } from './symbol-fonts.ts';

test.each([
  ['Symbol', 'F0B1', '±'],
  ['Symbol', '00B3', '≥'],
  ['Symbol', 'F0B4', '×'],
  ['Symbol', 'F0D6', '√'],
  ['Symbol', 'F061', 'α'],
  ['Symbol', 'F057', 'Ω'],
  ['Symbol', 'F02B', '+'],
  ['Symbol', 'F035', '5'],
  ['Symbol', 'F0AE', '→'],
  ['Symbol', 'F0E5', '∑'],
  ['Wingdings', 'F0FC', '✔'],
  ['Wingdings', 'F081', '①'],
  ['Wingdings', 'F08A', '⑩'],
  ['Wingdings', 'F08C', '❶'],
  ['Wingdings', 'F06E', '■'],
])('%s %s is %s', (font, char, text) => {
  expect(symbolText(font, char)).toBe(text);
});

test('what no table knows stays a private-use character, and nonsense is nothing', () => {
  expect(symbolText('Wingdings', 'F028')).toBe('\uf028');
  expect(symbolText('Symbol', '0022')).toBe('\uf022');
  expect(symbolText('Webdings', 'F0A5')).toBe('\uf0a5');
  expect(symbolText('Symbol', 'zz')).toBe('');
  expect(symbolText('Symbol', '0')).toBe('');
});
