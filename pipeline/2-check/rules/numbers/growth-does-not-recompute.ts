/** Level, change and growth in one sentence that do not fit together: 达到3397亿元，比上年增加422亿元，增长24.2%. */
import { Exact } from '#grammar/exact.ts';
import * as messages from '#messages/consistency.ts';
import type { Finding } from '#model/finding.ts';
import { type Bounds, boundsOf, type Measure, overlap, withoutTimes } from '../../measures.ts';
import type { Rule } from '../../rule.ts';

const UP = /(?:增|提高|提升|上升|上涨|扩大)/;
const DOWN = /(?:减|下降|降低|回落|下跌|压|缩)/;
/** Growth at constant prices, by comparable scope or per year is not what two nominal levels give. */
const OTHER_BASIS = /实际|可比|不变价|年均|平均|同口径|剔除|扣除|环比|累计|折合|价格/;

interface Triple {
  readonly level: Measure;
  readonly change: Measure;
  readonly growth: Measure;
}

function signOf(change: string): 1 | -1 | 0 {
  if (DOWN.test(change)) return -1;
  return UP.test(change) ? 1 : 0;
}

function isTriple({ level, change, growth }: Triple): boolean {
  const units = level.numeral.unit !== '' && level.numeral.unit === change.numeral.unit && growth.numeral.unit === '%';
  const sameThing = level.name !== '' && level.name === change.name && level.name === growth.name;
  const moved = level.change === '' && signOf(change.change) !== 0 && signOf(change.change) === signOf(growth.change);
  return units && sameThing && moved && level.precise && change.precise && growth.precise;
}

function* triplesIn(measures: readonly Measure[]): Iterable<Triple> {
  for (const [at, level] of measures.entries()) {
    const [first, second] = [measures[at + 1], measures[at + 2]];
    if (!first || !second || second.sentence !== level.sentence) continue;
    const triple =
      first.numeral.unit === '%' ? { level, growth: first, change: second } : { level, change: first, growth: second };
    if (isTriple(triple)) yield triple;
  }
}

/** What the growth can be, given all that the two amounts may stand for; null where the base is not positive. */
function growthBounds({ level, change }: Triple): Bounds | null {
  const now = boundsOf(level.numeral);
  const moved = boundsOf(change.numeral);
  const sign = signOf(change.change);
  const before = [now.low.minus(moved.high.times(sign)), now.high.minus(moved.low.times(sign))].sort((a, b) =>
    a.cmp(b),
  );
  const [low, high] = before;
  if (!low || !high || low.lte(0)) return null;
  return { low: moved.low.div(high).times(100), high: moved.high.div(low).times(100) };
}

/** Half a place more than rounding needs: offices round level and growth from figures of their own. */
function widened({ low, high }: Bounds): Bounds {
  return { low: low.minus('0.05'), high: high.plus('0.05') };
}

export const growthDoesNotRecompute: Rule = {
  id: 'numbers/growth-does-not-recompute',
  summary: { zh: '增减额与增幅对不上', en: 'Level, change and growth that do not fit together' },
  severity: 'info',
  *check(_report, facts): Iterable<Finding> {
    for (const measures of facts.measures) {
      for (const triple of triplesIn(withoutTimes(measures))) {
        const { level, change, growth } = triple;
        const between = level.passage.text.value.slice(level.numeral.end, growth.numeral.start);
        const bounds = OTHER_BASIS.test(between) ? null : growthBounds(triple);
        if (!bounds || overlap(widened(bounds), boundsOf(growth.numeral))) continue;
        const expected = `${bounds.low
          .plus(bounds.high)
          .div(2)
          .toDecimalPlaces(growth.numeral.precision ?? 1, Exact.ROUND_HALF_UP)
          .toFixed()}%`;
        const place = growth.passage.place(growth.numeral.start, growth.numeral.end);
        const related = [level, change].map(({ passage, numeral }) => ({
          place: passage.place(numeral.start, numeral.end),
          message: messages.usedHere(numeral.text),
        }));
        const message = messages.growthDoesNotRecompute(
          level.numeral.text,
          change.numeral.text,
          growth.numeral.text,
          expected,
        );
        yield {
          rule: this.id,
          severity: this.severity,
          message,
          place,
          expected,
          actual: growth.numeral.text,
          related,
        };
      }
    }
  },
};
