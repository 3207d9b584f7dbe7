/** A date in another form than 2023年1月3日: `2023.1.3`, `2023年01月03日`, `23年`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { type Fault, findingIn } from '../../text/finding-in.ts';

// GB/T 15835-2011 5.1.4 and GB/T 9704-2012 7.3.5.4.
const DOTTED = /(?<![\d.])((?:19|20)\d\d)[./](0?[1-9]|1[0-2])[./](0?[1-9]|[12]\d|3[01])(?![\d.])/g;
const PADDED = /(?<=(?:19|20)\d\d年)0(?=[1-9]月)|(?<=\d月)0(?=[1-9]日)/g;
const SHORT = /(?<![\d.])(?:'|’)?\d\d年(?=\d{1,2}月)/g;

function* datesIn(text: string): Iterable<Fault> {
  for (const { 0: found, 1: year, 2: month, 3: day, index } of allMatches(text, DOTTED)) {
    const expected = `${year}年${Number(month)}月${Number(day)}日`;
    yield {
      from: index,
      to: index + found.length,
      message: messages.dateForm(found, expected),
      expected,
      fix: 'suggested',
    };
  }
  for (const { index } of allMatches(text, PADDED)) {
    yield { from: index, to: index + 1, message: messages.paddedDate(), expected: '', fix: 'suggested' };
  }
  for (const { 0: found, index } of allMatches(text, SHORT)) {
    yield { from: index, to: index + found.length, message: messages.shortYear(found) };
  }
}

export const dateForm: Rule = {
  id: 'punctuation/date-form',
  summary: { zh: '日期写法', en: 'The form of a date' },
  severity: 'info',
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      if (!prose.chinese || prose.kind === 'table') continue;
      for (const fault of datesIn(prose.text)) yield findingIn(prose, this, fault);
    }
  },
};
