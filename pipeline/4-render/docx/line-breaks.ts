/**
 * Which characters may not begin or end a line: kinsoku, and what keeps a figure with its unit.
 *
 * Word may break a line between a digit and a Han character, and between any two Han characters. No character is put
 * into the text to forbid it, since every reader would find it there. Instead the document's own kinsoku lists
 * (ECMA-376-1 17.15.1.58 and 59) say that a digit never ends a line, nor does a character that this report writes more
 * often inside a figure than elsewhere: 亿, 万, the 平 and 方 of 平方米.
 */
import type { ComposedReport } from '#model/composed-report.ts';
import { allBlocks, inlinesOf } from './walk-composed.ts';

/** Opening halves and prefixes of Word's own list for Chinese, and the solidus (CLREQ, level GB). */
const NEVER_AT_END = '$([{¥·‘“〈《「『【〔〖（［｛￥/';
/** Word's list for Chinese, with the connectors — – ～ and the raised marks that belong to what stands before. */
const NEVER_AT_START =
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠–';
const DIGITS = '0123456789';

export interface LineBreakLists {
  readonly neverAtEnd: string;
  readonly neverAtStart: string;
}

/** Word's schema cuts the list of line ends short, in UTF-16 units. */
const LONGEST = 50;

export function lineBreakLists(report: ComposedReport): LineBreakLists {
  let neverAtEnd = NEVER_AT_END + DIGITS;
  for (const char of boundCharacters(report)) {
    if (neverAtEnd.includes(char) || neverAtEnd.length + char.length > LONGEST) continue;
    neverAtEnd += char;
  }
  return { neverAtEnd, neverAtStart: NEVER_AT_START };
}

/** Where Word breaks no line of its own accord: inside a number or a Latin word. */
const UNBROKEN = /[\s\dA-Za-z.,%]/u;

/** Those that gain most come first; equal gains in the order of their code points, so that equal texts give equal bytes. */
function boundCharacters(report: ComposedReport): string[] {
  const gains = new Map<string, number>();
  const texts: string[] = [];
  for (const block of allBlocks(report)) {
    for (const inline of inlinesOf(block)) {
      if (inline.kind === 'text') texts.push(inline.value);
      else if (inline.kind === 'figure' || inline.kind === 'keep') {
        const chars = [...inline.value];
        texts.push(chars.pop() ?? '');
        for (const char of chars) gains.set(char, (gains.get(char) ?? 0) + 1);
      }
    }
  }
  const text = texts.join('\n');
  return [...gains]
    .filter(([char]) => !UNBROKEN.test(char))
    .map(([char, gain]) => [char, gain - occurrences(text, char, gain)] as const)
    .filter(([, gain]) => gain > 0)
    .sort(([a, gainA], [b, gainB]) => gainB - gainA || (a < b ? -1 : 1))
    .map(([char]) => char);
}

/** How often a character stands where it could well end a line; counted no further than `enough`. */
function occurrences(text: string, char: string, enough: number): number {
  let count = 0;
  for (let at = text.indexOf(char); at >= 0 && count < enough; at = text.indexOf(char, at + char.length)) count += 1;
  return count;
}
