/** A line that ends in the middle of a number: `PM⏎2.5`, `4.⏎07亿元`, `306⏎家`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/numbers.ts';
import type { Finding, Severity } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';
import { unitBegins } from '../../text/number-rule.ts';
import type { Prose } from '../../text/prose.ts';

const BROKEN =
  /(?:(?<![0-9０-９.．])[0-9０-９.．]+|PM|[kcm]?[mM])\s{1,8}[.．]?[0-9０-９]+[0-9０-９.．]*|(?<![0-9０-９])[0-9０-９]+[.．]?\s{1,8}[.．%％‰]/g;
const RUNNING: readonly Prose['kind'][] = ['paragraph', 'lead', 'runInHeading', 'labelledLine', 'glossaryEntry'];

/** Within a paragraph: a hard break, or a line end of the source that reads as a blank. */
function* within(prose: Prose, rule: Rule): Iterable<Finding> {
  if (prose.kind === 'table' || !/\s/.test(prose.text)) return;
  for (const { 0: found, index: from } of allMatches(prose.text, BROKEN)) {
    const to = from + found.length;
    const { start, end } = prose.place(from, to);
    if (start.line === end.line) continue;
    const expected = found.replaceAll(/\s/g, '');
    yield findingIn(prose, rule, { from, to, message: messages.lineBreakInNumber(expected), expected });
  }
}

const ENDS_OPEN = /(?:[0-9０-９]|[0-9０-９][.．]|(?<![A-Za-z])PM|[0-9０-９][kcm]?[mM])$/;

/** The next paragraph goes on with what only a number has. */
function goesOn(first: string, second: string): Severity | null {
  const tail = /(?:[0-9０-９.．]{1,40}|[A-Za-z]{1,8})$/.exec(first.slice(-48))?.[0] ?? '';
  if (/^[.．][0-9０-９]/.test(second) || /^[%％‰]/.test(second)) return 'error';
  if (/[.．]$/.test(tail) && /^[0-9０-９]/.test(second)) return 'error';
  if (tail === 'PM') return /^(?:2\.5|10)/.test(second) ? 'error' : null;
  if (/[mM]$/.test(tail)) return /^[23](?![0-9.])/.test(second) ? 'warning' : null;
  if (/^[0-9０-９]+(?:[.．][0-9０-９]+)?/.test(second)) {
    const number = /^[0-9０-９.．]+/.exec(second)?.[0] ?? '';
    return unitBegins(second, number.length) && !/^(?:19|20)\d\d$/.test(number) ? 'warning' : null;
  }
  return /^(?:万亿|万|亿)(?:元|人|亩|吨|户|平方米|美元|千瓦|斤|个|家|套|件)/.test(second) || unitBegins(second, 0)
    ? 'warning'
    : null;
}

function* across(first: Prose, second: Prose, rule: Rule): Iterable<Finding> {
  if (!RUNNING.includes(first.kind) || !RUNNING.includes(second.kind)) return;
  const text = first.text.trimEnd();
  const next = second.text.trimStart();
  if (text.length < 8 || !ENDS_OPEN.test(text) || /[:：/-][0-9]+$/.test(text)) return;
  const severity = goesOn(text, next);
  if (!severity) return;
  const tail = /[0-9０-９.．A-Za-z]+$/.exec(text.slice(-48))?.[0] ?? '';
  const head = /^[0-9０-９.．%％‰]*[万亿]?\p{Script=Han}?/u.exec(next)?.[0] ?? '';
  const lead = second.text.length - next.length;
  const start = first.place(text.length - tail.length, text.length);
  const end = second.place(lead, lead + head.length);
  const place = { file: start.file, start: start.start, end: end.end };
  const message = messages.lineBreakInNumber(`${tail}${head}`);
  yield { rule: rule.id, severity, message, place, expected: `${tail}${head}`, actual: `${tail}⏎${head}` };
}

export const lineBreakInNumber: Rule = {
  id: 'numbers/line-break-in-number',
  summary: { zh: '数字被断行拆开', en: 'A line break inside a number' },
  severity: 'error',
  *check(_report, facts): Iterable<Finding> {
    for (const [index, prose] of facts.prose.entries()) {
      yield* within(prose, this);
      const next = facts.prose[index + 1];
      if (next) yield* across(prose, next, this);
    }
  },
};
