/** Shares of a whole that do not make 100: 三次产业比为8.3∶41.4∶60.3. */
import { Exact } from '#grammar/exact.ts';
import * as messages from '#messages/consistency.ts';
import type { Numeral } from '#model/figure.ts';
import type { Finding } from '#model/finding.ts';
import type { Passage } from '../../passages.ts';
import type { Rule } from '../../rule.ts';

const WHOLE = 100;
/** Outside of this a ratio is none of shares: 1∶2∶3. */
const NEAR = { low: 60, high: 140 };

function sumOfParts({ kind, parts }: Numeral): Exact | null {
  if (kind !== 'ratio' || parts.length < 3) return null;
  return parts.reduce((sum, part) => sum.plus(part), new Exact(0));
}

/** Each part may be off by half of its last place. */
function tolerance({ parts, precision }: Numeral): Exact {
  return new Exact(`0.5e-${precision ?? 0}`).times(parts.length);
}

const OF_INDUSTRIES = /(?:三次产业|一二三(?:次)?产业?|三大产业)[^，。；]{0,14}(?:分别[为占]|为)$/;
const JOINT = /^(?:、|和|，)$/;

interface Shares {
  readonly first: Numeral;
  readonly last: Numeral;
  readonly sum: Exact;
  readonly tolerance: Exact;
}

/** 三次产业比重分别为9.8%、43.2%、50.0%: three shares in a row. */
function* sharesIn({ text, numerals }: Passage): Iterable<Shares> {
  for (const [at, first] of numerals.entries()) {
    const run = numerals.slice(at, at + 3);
    const last = run[2];
    if (!last || run.some(({ kind, value }) => kind !== 'percent' || value === null)) continue;
    const joined = run
      .slice(1)
      .every((numeral, before) => JOINT.test(text.value.slice(run[before]?.end, numeral.start)));
    if (!joined || !OF_INDUSTRIES.test(text.value.slice(Math.max(0, first.start - 24), first.start))) continue;
    const sum = run.reduce((whole, { value }) => whole.plus(value ?? 0), new Exact(0));
    const places = Math.max(...run.map(({ precision }) => precision ?? 0));
    yield { first, last, sum, tolerance: new Exact(`0.5e-${places}`).times(run.length) };
  }
}

export const ratioDoesNotMake100: Rule = {
  id: 'numbers/ratio-does-not-make-100',
  summary: { zh: '构成比例之和不是100', en: 'Shares of a whole that do not make 100' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const passage of facts.passages) {
      for (const numeral of passage.numerals) {
        const sum = sumOfParts(numeral);
        if (!sum || sum.lt(NEAR.low) || sum.gt(NEAR.high) || sum.minus(WHOLE).abs().lte(tolerance(numeral))) continue;
        const place = passage.place(numeral.start, numeral.end);
        const message = messages.ratioDoesNotMake100(numeral.text, sum.toFixed());
        yield { rule: this.id, severity: this.severity, message, place, expected: '100', actual: sum.toFixed() };
      }
      for (const { first, last, sum, tolerance: allowed } of sharesIn(passage)) {
        if (sum.minus(WHOLE).abs().lte(allowed)) continue;
        const place = passage.place(first.start, last.end);
        const message = messages.ratioDoesNotMake100(passage.text.value.slice(first.start, last.end), sum.toFixed());
        yield { rule: this.id, severity: this.severity, message, place, expected: '100', actual: sum.toFixed() };
      }
    }
  },
};
