/** A bracket without its partner in the paragraph: `（含税，`, `总投资）`. */
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';
import { BRACKETS, CLOSE_OF, type Mark, OPEN_OF } from '../../text/pairs.ts';
import type { Prose } from '../../text/prose.ts';

const WHOLE = { han: /[（(][一二三四五六七八九十]{1,3}[）)]/gu, other: /[（(][0-9a-zA-Z]{1,2}[）)]/g } as const;

/** `1）` and `一）` are labels where the report does not write （1） and （一） more often. */
function* faultsIn(prose: readonly Prose[]): Iterable<readonly [Prose, Mark]> {
  const marks = prose.flatMap((one) =>
    one.pairing.lone.filter(({ mark }) => BRACKETS.includes(mark)).map((mark) => [one, mark] as const),
  );
  const isUsual = (label: 'han' | 'other'): boolean => {
    const halves = marks.filter(([, mark]) => mark.label === label).length;
    const wholes = prose.reduce((sum, { text }) => sum + (text.match(WHOLE[label])?.length ?? 0), 0);
    return halves > wholes;
  };
  const usual = { han: isUsual('han'), other: isUsual('other') };
  for (const [one, mark] of marks) if (!mark.label || !usual[mark.label]) yield [one, mark];
}

export const unbalancedBrackets: Rule = {
  id: 'punctuation/unbalanced-brackets',
  summary: { zh: '括号不成对', en: 'A bracket without its partner' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const [prose, { at, mark }] of faultsIn(facts.prose)) {
      const close = CLOSE_OF[mark];
      const message = close ? messages.quoteNotClosed(mark, close) : messages.quoteNotOpened(mark, OPEN_OF[mark] ?? '');
      yield findingIn(prose, this, { from: at, to: at + 1, message });
    }
  },
};
