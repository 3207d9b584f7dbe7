/** A digit or a point that did not survive a conversion: `前1?`, `4?07亿元`, `增长5.\ufffd%`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/numbers.ts';
import type { Severity } from '#model/finding.ts';
import type { Fault } from '../../text/finding-in.ts';
import { isLabelPlace, numberRule, unitBegins } from '../../text/number-rule.ts';
import type { Prose } from '../../text/prose.ts';

const REPLACED =
  /(?<![0-9０-９.．])[0-9０-９.．]*(?:[0-9０-９][.．]?\ufffd|\ufffd[.．]?[0-9０-９])[0-9０-９.．\ufffd]*/g;
/** 1.73亿?元: between the multiplier and the unit. */
const BEFORE_UNIT =
  /(?<![0-9０-９.．])[0-9０-９.．]+(?:万亿|亿|万)[?？\ufffd]{1,4}(?=元|人|平方|立方|吨|亩|户|千瓦|公里|件|家|个)/g;
/** The empty boxes of a font without the character. */
const BOXED =
  /(?<![0-9０-９.．])[0-9０-９.．]*(?:[0-9０-９][.．]?[□■▯▢◻◼]|[□■▯▢◻◼][.．]?[0-9０-９])[0-9０-９.．□■▯▢◻◼]*/g;
const ASKED = /(?<![0-9０-９.．])[0-9０-９.．]*(?:[0-9０-９][.．]?[?？]|[?？][.．]?[0-9０-９])[0-9０-９.．?？]*/g;

/** A question may end in a number (达到100？): the mark counts inside a number, before a unit, or in half width amid Chinese. */
function askedSeverity(text: string, found: string, from: number): Severity | null {
  const to = from + found.length;
  if (/[0-9０-９][.．]?[?？]+[.．]?[0-9０-９]/.test(found) || unitBegins(text, to)) return 'error';
  if (/^[?？]/.test(found)) return null;
  const behind = text[to] ?? '';
  // A question ends its sentence: 达到100？ A mark before 、 or ， is none.
  if (/[，、；。]/.test(behind)) return 'warning';
  // 前1? at the end of an item: a rank that lost its second digit.
  if (found.includes('?') && /[前第]$/.test(text.slice(Math.max(0, from - 1), from))) return 'warning';
  return found.includes('?') && behind !== '' && !/[\s”’"）)]/.test(behind) ? 'warning' : null;
}

function* faultsIn({ text }: Prose): Iterable<Fault> {
  for (const { 0: found, index: from } of allMatches(text, REPLACED)) {
    yield { from, to: from + found.length, message: messages.lostCharacterInNumber(found) };
  }
  for (const { 0: found, index: from } of allMatches(text, BEFORE_UNIT)) {
    yield { from, to: from + found.length, message: messages.lostCharacterInNumber(found) };
  }
  for (const { 0: found, index: from } of allMatches(text, BOXED)) {
    // □1 at the start of a line is a box to tick.
    if (!unitBegins(text, from + found.length) || isLabelPlace(text, from)) continue;
    yield { from, to: from + found.length, message: messages.lostCharacterInNumber(found) };
  }
  for (const { 0: found, index: from } of allMatches(text, ASKED)) {
    const severity = askedSeverity(text, found, from);
    if (severity) yield { from, to: from + found.length, message: messages.lostCharacterInNumber(found), severity };
  }
}

export const lostCharacterInNumber = numberRule({
  id: 'numbers/lost-character-in-number',
  summary: { zh: '数字中有乱码', en: 'A lost character inside a number' },
  severity: 'error',
  needs: /[?？\ufffd□■▯▢◻◼]/,
  faultsIn,
});
