/** From, to and the difference in one sentence that do not fit: 由20元提高到40元，增长50%. */
import { Exact } from '#grammar/exact.ts';
import * as messages from '#messages/consistency.ts';
import type { Finding } from '#model/finding.ts';
import { type Bounds, boundsOf, type Measure, overlap, withoutTimes } from '../../measures.ts';
import type { Rule } from '../../rule.ts';

const FROM = /(?:由|从)(?:[^，。；、]{0,12})$/;
const MOVED =
  /^[^，。；、]{0,8}?(增加|提高|增长|扩大|上升|提升|增|升|下降|减少|降低|回落|压减|缩减|降|减)(?:到|至|为)(?:了)?(?:\d{4}年的?)?[^，。；、\d]{0,6}$/;
const DIFFERENCE =
  /^[，、,（(]?(?:[^，。；\d]{0,6}?)(增加|提高|增长|扩大|上升|提升|增幅|下降|减少|降低|回落|压减|缩减|降幅)(?:了|为|达|近)?$/;
const OTHER_BASIS = /年均|平均|实际|可比|累计|约|超|近/;

interface Step {
  readonly from: Measure;
  readonly to: Measure;
  readonly said: Measure;
}

function stepAt(measures: readonly Measure[], at: number): Step | null {
  const [from, to, said] = [measures[at], measures[at + 1], measures[at + 2]];
  if (!from || !to || !said || from.sentence !== said.sentence || !(from.precise && to.precise && said.precise))
    return null;
  const text = from.passage.text.value;
  const moved = MOVED.test(text.slice(from.numeral.end, to.numeral.start));
  const between = text.slice(to.numeral.end, said.numeral.start);
  if (!moved || !FROM.test(text.slice(Math.max(0, from.numeral.start - 14), from.numeral.start))) return null;
  return DIFFERENCE.test(between) && !OTHER_BASIS.test(between) ? { from, to, said } : null;
}

/** 由A到B with A unit-less shares B's: 由20提高到40元. */
function sameUnit({ from, to }: Step): boolean {
  return from.numeral.unit === to.numeral.unit;
}

function difference({ from, to }: Step): Bounds {
  const [a, b] = [boundsOf(from.numeral), boundsOf(to.numeral)];
  const rises = b.low.plus(b.high).gte(a.low.plus(a.high));
  return rises
    ? { low: b.low.minus(a.high), high: b.high.minus(a.low) }
    : { low: a.low.minus(b.high), high: a.high.minus(b.low) };
}

/** The difference in the form in which it is said: points, per cent, multiples, or the unit itself; null: not comparable. */
function expectedBounds(step: Step): Bounds | null {
  const { from, to, said } = step;
  if (!sameUnit(step)) return null;
  const moved = difference(step);
  if (said.numeral.unit === to.numeral.unit && to.numeral.unit !== '%') return moved;
  if (to.numeral.unit === '%') return said.numeral.unit === '百分点' ? moved : null;
  const base = boundsOf(from.numeral);
  if (base.low.lte(0)) return null;
  const share = { low: moved.low.div(base.high), high: moved.high.div(base.low) };
  if (said.numeral.unit === '%')
    return { low: share.low.times(100).minus('0.05'), high: share.high.times(100).plus('0.05') };
  // 增长2倍 is said of threefold and of twofold: both are let through.
  return said.numeral.unit === '倍' ? { low: share.low, high: share.high.plus(1) } : null;
}

function middle({ low, high }: Bounds, places: number): string {
  return low.plus(high).div(2).toDecimalPlaces(places, Exact.ROUND_HALF_UP).toFixed();
}

export const fromToDoesNotRecompute: Rule = {
  id: 'numbers/from-to-does-not-recompute',
  summary: { zh: '前后值与增减幅对不上', en: 'From, to and the difference do not fit together' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const all of facts.measures) {
      const measures = withoutTimes(all);
      for (const at of measures.keys()) {
        const step = stepAt(measures, at);
        const bounds = step && expectedBounds(step);
        if (!step || !bounds || overlap(bounds, boundsOf(step.said.numeral))) continue;
        const { from, to, said } = step;
        const expected = `${middle(bounds, said.numeral.precision ?? 0)}${said.numeral.unit}`;
        const place = said.passage.place(said.numeral.start, said.numeral.end);
        const message = messages.fromToDoesNotRecompute(
          from.numeral.text,
          to.numeral.text,
          said.numeral.text,
          expected,
        );
        yield { rule: this.id, severity: this.severity, message, place, expected, actual: said.numeral.text };
      }
    }
  },
};
