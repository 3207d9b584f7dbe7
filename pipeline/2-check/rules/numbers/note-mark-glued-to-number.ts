/** A note mark that became part of a number's tail: `94.3%2，`, `306家1。`. */
import { allMatches } from '#grammar/all-matches.ts';
import { fold } from '#grammar/fold.ts';
import { readUnit } from '#grammar/units.ts';
import * as messages from '#messages/numbers.ts';
import type { Fault } from '../../text/finding-in.ts';
import { numberRule, unitBegins } from '../../text/number-rule.ts';
import type { Prose } from '../../text/prose.ts';

const NUMBER = /[0-9０-９](?:[余多])?(?:万亿|万|亿)?(?:[余多])?/g;
// What may stand behind a number of its own: a unit, a year, a letter, a point, a range.
const GLUED = /^(\d{1,2})(?=[，。；：、！？）)]|$)/;
const LATIN_POWER = /(?:m|M)$/;

function unitEnd(text: string, at: number): number {
  const tail = fold(text.slice(at, at + 16));
  return readUnit(tail, 0)?.end ?? 0;
}

function* faultsIn({ text }: Prose): Iterable<Fault> {
  for (const found of allMatches(text, NUMBER)) {
    const at = found.index + found[0].length;
    const length = unitEnd(text, at);
    const unit = text.slice(at, at + length);
    if (length === 0 || LATIN_POWER.test(unit) || /^[年月日时分]$/.test(unit)) continue;
    const mark = GLUED.exec(text.slice(at + length, at + length + 4))?.[1];
    if (mark === undefined || unitBegins(text, at + length + mark.length)) continue;
    const from = at + length;
    yield { from, to: from + mark.length, message: messages.noteMarkGluedToNumber(mark, unit) };
  }
}

export const noteMarkGluedToNumber = numberRule({
  id: 'numbers/note-mark-glued-to-number',
  summary: { zh: '注释序号粘在数字后', en: 'A note mark glued to a number' },
  severity: 'warning',
  needs: /\d(?:[，。；：、！？）)]|$)/,
  faultsIn,
});
