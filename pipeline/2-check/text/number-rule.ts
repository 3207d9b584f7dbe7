/** What the rules of malformed numbers share: they look at one passage at a time, and at what stands behind a number. */
import { fold } from '#grammar/fold.ts';
import { readUnit } from '#grammar/units.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../rule.ts';
import { type Fault, findingIn } from './finding-in.ts';
import type { Prose } from './prose.ts';

export interface NumberRule extends Omit<Rule, 'check'> {
  /** what a text with a fault has in it: a cheap look spares nearly all texts the costly one */
  readonly needs?: RegExp;
  faultsIn(prose: Prose): Iterable<Fault>;
}

export function numberRule(rule: NumberRule): Rule {
  const { faultsIn, needs, ...rest } = rule;
  return {
    ...rest,
    *check(_report, facts): Iterable<Finding> {
      for (const prose of facts.prose) {
        if (needs && !needs.test(prose.text)) continue;
        for (const fault of faultsIn(prose)) yield findingIn(prose, this, fault);
      }
    },
  };
}

/** The digits of both widths, as a part of a regular expression. */
export const DIGIT = '[0-9０-９]';
export const HAN = '\\p{Script=Han}';

const LONGEST_UNIT = 16;

/** A multiplier, a per cent sign or a unit begins here: what stands before it is a number. */
export function unitBegins(text: string, at: number): boolean {
  const tail = fold(text.slice(at, at + LONGEST_UNIT))
    .replace(/^ /, '')
    .replace(/^[余多](?=\p{Script=Han})/u, '');
  return /^[万亿%‰]/.test(tail) || readUnit(tail, 0)?.strong === true;
}

/** A list label (`1.` `2、`) stands at the start of a line or behind a stop. */
export function isLabelPlace(text: string, at: number): boolean {
  return /(?:^|[\n。；：:！？”）)])\s*[（(]?$/.test(text.slice(Math.max(0, at - 6), at));
}

/** The character is Chinese and no numeral: 达到4.07亿元, 约5%. */
export function followsWord(text: string, at: number): boolean {
  return (
    /[\p{Script=Han}～—]$/u.test(text.slice(Math.max(0, at - 2), at)) && !/[第前]$/.test(text.slice(0, at).slice(-1))
  );
}
