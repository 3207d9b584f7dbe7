/** A blank inside a number: `4 747.2亿元`, `7 4 7 7 2 亿元`, `30 6家`, `4. 07亿元`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/numbers.ts';
import type { Severity } from '#model/finding.ts';
import type { Fault } from '../../text/finding-in.ts';
import { isLabelPlace, numberRule, unitBegins } from '../../text/number-rule.ts';
import type { Prose } from '../../text/prose.ts';

const BLANK = '[ \\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]';
const PIECE = '[0-9０-９][0-9０-９.．]*';
const SPLIT = new RegExp(
  `(?:(?<![0-9０-９.．])${PIECE}|(?<=\\p{Script=Han})[.．])(?:${BLANK}{1,4}(?:[.．]${BLANK}?)?${PIECE})+`,
  'gu',
);
const BLANKS = new RegExp(BLANK, 'g');
// GB/T 15835-2011: groups of three may be parted by a quarter-em blank.
const THIN_GROUPS = /^\d{1,3}(?:[\u2005\u2009\u202f]\d{3})+(?:\.\d+)?$/;
const PLAIN_GROUPS = /^\d{1,3}(?: \d{3})+(?:\.\d+)?$/;
const YEAR = /^(?:19|20)\d\d$/;
// A date and a time (2017-05-15 10:49), a mixed fraction (1 3/5), a telephone number, Latin words around.
const OTHER_BEFORE = /[-/:∶.A-Za-z\d]\s?$|(?:电话|热线|传真|邮编|编号|[Tt]el)\S{0,4}$/;
const OTHER_BEHIND = /^\s?[-/:∶A-Za-z]/;

function severityOf(pieces: readonly string[], text: string, from: number, to: number): Severity | null {
  const whole = pieces.join('');
  const tornPoint = pieces.some(
    (piece, at) => (at > 0 && /^[.．]/.test(piece)) || (at < pieces.length - 1 && /[.．]$/.test(piece)),
  );
  const counted = unitBegins(text, to);
  if (pieces.every((piece) => YEAR.test(piece))) return null;
  if (tornPoint || pieces.every((piece) => piece.length === 1)) return 'error';
  if (pieces.some((piece, at) => at > 0 && /^[0０]\d/.test(piece)) || /[.．].*[.．]/.test(whole)) return 'error';
  const afterWord = /\p{Script=Han}$/u.test(text.slice(0, from).slice(-1));
  if (counted && afterWord) return 'error';
  return counted || afterWord ? 'warning' : null;
}

/** 4.07 亿元, 8.8 %: the number is whole, its multiplier or sign stands apart. */
const APART = new RegExp(`(?<=\\p{Script=Han})${PIECE}${BLANK}{1,4}(?:万亿|亿|万|%|％)`, 'gu');

function* apart({ text }: Prose): Iterable<Fault> {
  for (const { 0: found, index: from } of allMatches(text, APART)) {
    const expected = found.replaceAll(BLANKS, '');
    const severity = /[%％]$/.test(found) ? 'info' : 'warning';
    yield { from, to: from + found.length, message: messages.digitsSplitBySpace(found, expected), severity, expected };
  }
}

function* faultsIn(prose: Prose): Iterable<Fault> {
  const { text } = prose;
  yield* apart(prose);
  for (const { 0: raw, index: from } of allMatches(text, SPLIT)) {
    const found = raw.replace(/[.．]$/, '');
    const to = from + found.length;
    const pieces = found.split(new RegExp(`${BLANK}+`));
    if (OTHER_BEFORE.test(text.slice(Math.max(0, from - 8), from)) || OTHER_BEHIND.test(text.slice(to, to + 2)))
      continue;
    if (isLabelPlace(text, from) && /^\d{1,3}[.．]?$/.test(pieces[0] ?? '') && !unitBegins(text, to)) continue;
    if (isLabelPlace(text, from) && (/[.．]$/.test(pieces[0] ?? '') || YEAR.test(pieces[1] ?? ''))) continue;
    if (THIN_GROUPS.test(found) || brokenLine(prose, from, to)) continue;
    const severity = PLAIN_GROUPS.test(found) ? 'warning' : severityOf(pieces, text, from, to);
    if (!severity) continue;
    const expected = found.replaceAll(BLANKS, '');
    yield { from, to, message: messages.digitsSplitBySpace(found, expected), severity, expected };
  }
}

/** A line break of the source reads as a blank; numbers/line-break-in-number speaks of it. */
function brokenLine(prose: Prose, from: number, to: number): boolean {
  const { start, end } = prose.place(from, to);
  return start.line !== end.line;
}

export const digitsSplitBySpace = numberRule({
  id: 'numbers/digits-split-by-space',
  summary: { zh: '数字中间有空格', en: 'A space inside a number' },
  severity: 'error',
  needs: new RegExp(`${BLANK}[0-9０-９.．万亿%％]`),
  faultsIn,
});
