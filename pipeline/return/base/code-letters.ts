/** The letters of a code block where they stand in the source. */
import type { Block } from '#model/block.ts';
import type { SourceChar } from './source-chars.ts';

/** Each line of the code where it stands in the source. */
export function codeLetters(block: Extract<Block, { kind: 'codeBlock' }>, source: string): SourceChar[] {
  let at = source.indexOf('\n', block.place.start.offset) + 1;
  return block.value.split('\n').flatMap((code, index): SourceChar[] => {
    const found = source.indexOf(code, at);
    const from = found < 0 ? at : found;
    at = from + code.length;
    const feed = index === 0 ? [] : [{ char: '\n', from: from - 1, to: from, wrapper: null, note: null }];
    return [
      ...feed,
      ...code.split('').map((char, column) => ({
        char,
        from: from + column,
        to: from + column + 1,
        wrapper: null,
        note: null,
      })),
    ];
  });
}
