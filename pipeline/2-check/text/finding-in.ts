/** Makes the finding of a rule of language, with its fix where the source can be changed there. */
import type { Bilingual, Finding, Severity } from '#model/finding.ts';
import type { Rule } from '../rule.ts';
import type { Prose } from './prose.ts';

export interface Fault {
  readonly from: number;
  readonly to: number;
  readonly message: Bilingual;
  /** the rule's own where not given */
  readonly severity?: Severity;
  /** what text[from, to) should be; '' deletes it */
  readonly expected?: string;
  /** `expected` as a fix: safe (certain) or suggested (likely) */
  readonly fix?: 'safe' | 'suggested';
}

export function findingIn(prose: Prose, rule: Rule, fault: Fault): Finding {
  const { from, to, message, severity, expected, fix } = fault;
  const edit = fix && expected !== undefined ? prose.edit(from, to, expected) : null;
  return {
    rule: rule.id,
    severity: severity ?? rule.severity,
    message,
    place: prose.place(from, to),
    ...(expected === undefined ? {} : { expected }),
    actual: prose.passage.text.value.slice(from, to),
    ...(edit ? { fix: { safe: fix === 'safe', edits: [edit] } } : {}),
  };
}
