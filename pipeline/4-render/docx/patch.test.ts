import { describe, expect, test } from 'vitest';
import { insertBefore, insertBeforeEnd, patchPart, replacePart } from './patch.ts';

describe('a patch on the library’s output fails loudly', () => {
  test('where the mark is missing, or stands twice', () => {
    expect(() => insertBefore('<a/>', 'a.xml', '<b/>', '<c/>')).toThrow('docx wrote a.xml without <b/>');
    expect(() => insertBefore('<b/><b/>', 'a.xml', '<b/>', '<c/>')).toThrow('more than once');
    expect(insertBefore('<a><b/></a>', 'a.xml', '<b/>', '<c/>')).toBe('<a><c/><b/></a>');
  });

  test('where the end is another', () => {
    expect(() => insertBeforeEnd('<a></a>\n', 'a.xml', '</a>', '<c/>')).toThrow('does not end in </a>');
    expect(insertBeforeEnd('<a></a>', 'a.xml', '</a>', '<c/>')).toBe('<a><c/></a>');
  });

  test('where the part is not there or not text', () => {
    const parts = new Map<string, string | Uint8Array>([['bin', new Uint8Array()]]);
    expect(() => replacePart(parts, 'core.xml', '<x/>')).toThrow('docx wrote no core.xml');
    expect(() => patchPart(parts, 'bin', (xml) => xml)).toThrow('not as text');
  });
});
