/** Reads the number that an author typed before a heading: 一、 （一） 1. （1） ① 第一章 第一， */
import type { Ordinal } from '#model/block.ts';
import type { Inline } from '#model/inline.ts';
import { plainTextOf } from '#model/walk.ts';

const HAN = '[〇零一二三四五六七八九十百]+';
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const SCHEMES: readonly { readonly scheme: Ordinal['scheme']; readonly pattern: RegExp }[] = [
  { scheme: 'chapter', pattern: new RegExp(`^第(${HAN}|[0-9]{1,3})(?:部分|[编篇章节])`) },
  { scheme: 'diHan', pattern: new RegExp(`^第(${HAN})[，,、：:　 ]`) },
  { scheme: 'han', pattern: new RegExp(`^(${HAN})、`) },
  { scheme: 'hanParen', pattern: new RegExp(`^[（(](${HAN})[）)]`) },
  // Not 2.5 and not a year: an ordinal has at most three digits.
  { scheme: 'arabic', pattern: /^([0-9]{1,3})(?:[.．](?![0-9])|、)/ },
  { scheme: 'arabicParen', pattern: /^[（(]([0-9]{1,3})[）)]/ },
  { scheme: 'circled', pattern: /^([①-⑳])/ },
];

export function parseOrdinal(inlines: readonly Inline[]): Ordinal | null {
  return parseOrdinalText(plainTextOf(inlines).value);
}

export function parseOrdinalText(text: string): Ordinal | null {
  for (const { scheme, pattern } of SCHEMES) {
    const match = pattern.exec(text);
    const digits = match?.[1];
    if (!match || digits === undefined) continue;
    const number = ordinalNumber(digits);
    if (number !== null) return { scheme, number, text: match[0].trimEnd() };
  }
  return null;
}

function ordinalNumber(digits: string): number | null {
  if (/^[0-9]+$/.test(digits)) return Number(digits);
  if (/^[①-⑳]$/.test(digits)) return digits.charCodeAt(0) - '①'.charCodeAt(0) + 1;
  const parts = /^(?:([一二三四五六七八九])?百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
    digits,
  );
  if (!parts) return null;
  const [, hundreds, tens, ten, ones] = parts;
  const hundred = digits.includes('百') ? (hundreds ? (DIGITS[hundreds] ?? 0) : 1) : 0;
  const number = hundred * 100 + (ten ? (tens ? (DIGITS[tens] ?? 0) : 1) : 0) * 10 + (ones ? (DIGITS[ones] ?? 0) : 0);
  return number > 0 ? number : null;
}
