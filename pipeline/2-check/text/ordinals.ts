/** Reads the numbers that authors count with: 一、 （一） 1. （1） ① 第一章 第一， 一是. */
import { allMatches } from '#grammar/all-matches.ts';

export type Counting =
  | 'chapter'
  | 'han'
  | 'hanParen'
  | 'arabic'
  | 'arabicParen'
  | 'circled'
  | 'diHan'
  /** 一是…二是… 一要…二要… */
  | 'hanClause';

export interface Counted {
  readonly scheme: Counting;
  readonly number: number;
  /** of the number with its mark */
  readonly from: number;
  readonly to: number;
  /** `14.2025年`: a number with its point, or an ordinal before a number */
  readonly doubtful?: true;
}

const HAN = '[一二三四五六七八九十百]{1,4}';

/** At the start of a paragraph, a heading or an item. */
const OPENINGS: readonly (readonly [Counting, RegExp])[] = [
  ['chapter', new RegExp(`^第(${HAN}|[0-9]{1,3})(?:部分|[编篇章节])(?![约级点])`)],
  ['han', new RegExp(`^(${HAN})(?:、|[.．,，](?=\\p{Script=Han}))(?!${HAN}[、是要])`, 'u')],
  ['hanParen', new RegExp(`^[（(](${HAN})[）)]`)],
  // Not a year, not 3、4月: an ordinal has at most three digits.
  ['arabic', /^([0-9]{1,3})(?:[.．]|、(?![0-9]))/],
  ['arabicParen', /^[（(]([0-9]{1,3})[）)]/],
  ['circled', /^([①-⑳])/],
];

/** Clauses inside a text; 是 and 要 count, 一则 and 一方面 do not. */
const CLAUSE = new RegExp(`(?<=^|[\\s。；：，！？:;,!?—“”）])(${HAN})(?:是|要)(?![一二三四五六七八九十])`, 'g');
const DI_CLAUSE = new RegExp(`(?<=^\\s{0,8}|[。；：！？:;])第(${HAN})[，,、：:](?!${HAN})`, 'g');
const PAREN_CLAUSE = /(?<![第条款项])[（(]([0-9]{1,2})[）)]/g;

const DIGITS = '一二三四五六七八九';

/** null for what is no number: 十百, 一二 */
export function ordinalValue(written: string): number | null {
  if (/^[0-9]+$/.test(written)) return Number(written);
  if (/^[①-⑳]$/.test(written)) return written.charCodeAt(0) - '①'.charCodeAt(0) + 1;
  const parts = /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
    written,
  );
  if (!parts) return null;
  const [, hundreds, tens, ten, ones] = parts;
  const value = (digit: string | undefined): number => (digit ? DIGITS.indexOf(digit) + 1 : 0);
  return value(hundreds) * 100 + (ten ? (value(tens) || 1) * 10 : 0) + value(ones) || null;
}

export function openingOrdinal(text: string): Counted | null {
  const ahead = /^[\s—*]{0,8}/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(ahead);
  for (const [scheme, pattern] of OPENINGS) {
    const match = pattern.exec(rest);
    const number = match ? ordinalValue(match[1] ?? '') : null;
    if (!match || number === null) continue;
    const to = ahead + match[0].length;
    return {
      scheme,
      number,
      from: ahead,
      to,
      ...(/[.．]$/.test(match[0]) && /[0-9]/.test(text[to] ?? '') ? { doubtful: true } : {}),
    };
  }
  return null;
}

/** 一是…；二是… and 第一，…第二，… and （1）…（2）… inside a text, in reading order. */
export function clauseOrdinals(text: string): readonly Counted[] {
  const found: Counted[] = [];
  const take = (scheme: Counting, pattern: RegExp): void => {
    for (const match of allMatches(text, pattern)) {
      const number = ordinalValue(match[1] ?? '');
      if (number !== null) found.push({ scheme, number, from: match.index, to: match.index + match[0].length });
    }
  };
  take('hanClause', CLAUSE);
  take('diHan', DI_CLAUSE);
  if (/[（(]1[）)]/.test(text)) take('arabicParen', PAREN_CLAUSE);
  return found.sort((a, b) => a.from - b.from);
}
