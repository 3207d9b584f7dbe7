/** Text strings of dictionaries, in both encodings. */
import { expect, test } from 'vitest';
import { textString } from './text-string.ts';

test('ASCII stands as it is, brackets and line ends escaped', () => {
  expect(textString('a (b) \\ c\n')).toBe('(a \\(b\\) \\\\ c\\n)');
});

test('all else stands in UTF-16 with its mark', () => {
  expect(textString('图1')).toBe('(\xfe\xff\x56\xfe\x001)');
  // U+5C28, whose first byte is a backslash and whose second an opening bracket
  expect(textString('尨')).toBe('(\xfe\xff\\\\\\()');
  expect(textString('𠮷')).toBe('(\xfe\xff\xd8\x42\xdf\xb7)');
});
