/** Parts that do not fit their whole: 总收入100亿元，其中税收收入70亿元、非税收入40亿元. */
import { Exact } from '#grammar/exact.ts';
import * as messages from '#messages/consistency.ts';
import type { Finding, Severity } from '#model/finding.ts';
import { type Bounds, boundsOf, type Measure } from '../../measures.ts';
import type { Rule } from '../../rule.ts';

const OPENS = /[，,（(：:；;]?其中[，,：:]?/;
/** Together they are the whole: nothing else is left. */
const EXHAUSTIVE: readonly (readonly RegExp[])[] = [
  [/第一产业|一产/, /第二产业|二产/, /第三产业|三产/],
  [/税收(?!.*非)/, /非税/],
  [/城镇/, /农村|乡村/],
  [/进口/, /出口/],
  [/男/, /女/],
  [/轻工业/, /重工业/],
  [/上半年/, /下半年/],
  [/新建/, /续建/],
];
/** A part of a part, or one that was counted before: 其中新增3家, 其中超过10亿元的. */
const NO_PART = /新增|增长|增加(?!值)|增速|同比|比上年|超过|以上|达到.*的|占|平均|人均|年均|累计|由|从|提高到|标准/;

/** Amounts and counts; shares and amounts per head are no parts of each other. */
const SUMMED = /^[^%‰/]+$/;
const CLOSED = /^(?:[，。；、！）)（(]|$)/;
const NO_WHOLE = /平均|人均|年均|由|从|标准/;

const MOST_PARTS = 16;

interface Split {
  readonly whole: Measure;
  readonly parts: readonly Measure[];
}

/** 10亿元项目2个 is a name: a part ends its clause. */
function isPart(whole: Measure, part: Measure): boolean {
  const { passage, numeral, precise, change, sentence } = part;
  const closed = CLOSED.test(passage.text.value.slice(numeral.end, numeral.end + 1));
  return precise && change === '' && closed && numeral.unit === whole.numeral.unit && sentence === whole.sentence;
}

/** Parts that 、 joins end where a ， begins something else: 其中新建54个、续建66个，竣工48个. */
function runOf(first: Measure, others: readonly Measure[]): readonly Measure[] {
  const text = first.passage.text.value;
  const run = [first];
  let joint = '';
  for (const part of others) {
    const between = text.slice(run.at(-1)?.numeral.end, part.numeral.start);
    const mark = /、|和/.test(between) && !between.includes('，') ? '、' : '，';
    if (joint === '、' && mark === '，') break;
    joint = mark;
    run.push(part);
  }
  return run;
}

/** The levels of one unit behind 其中; growth told in between is passed over. */
function splitAt(measures: readonly Measure[], at: number): Split | null {
  const whole = measures[at];
  if (!whole?.precise || whole.change !== '' || !SUMMED.test(whole.numeral.unit) || NO_WHOLE.test(clauseOf(whole)))
    return null;
  const following = measures.slice(at + 1, at + 1 + MOST_PARTS).filter((other) => other.sentence === whole.sentence);
  const text = whole.passage.text.value;
  const first = following.find((other) => isPart(whole, other));
  if (!first) return null;
  const lead = text.slice(whole.numeral.end, first.numeral.start);
  const others = following.filter((other) => other.numeral.start < first.numeral.start);
  if (!OPENS.test(lead) || others.some((other) => other.numeral.unit === whole.numeral.unit)) return null;
  const parts = runOf(
    first,
    following.filter((other) => other.numeral.start > first.numeral.start && isPart(whole, other)),
  );
  const rest = text.slice(first.numeral.end, parts.at(-1)?.numeral.start ?? first.numeral.end);
  return OPENS.test(rest) ? null : { whole, parts };
}

function clauseOf(part: Measure): string {
  const text = part.passage.text.value;
  const before = text.slice(Math.max(0, part.numeral.start - 24), part.numeral.start);
  return before.split(/[，。；：、（(]/).at(-1) ?? before;
}

function isExhaustive(clauses: readonly string[]): boolean {
  return EXHAUSTIVE.some(
    (words) => words.length === clauses.length && words.every((word) => clauses.some((clause) => word.test(clause))),
  );
}

function sumOf(parts: readonly Measure[]): Bounds {
  const bounds = parts.map((part) => boundsOf(part.numeral));
  const zero = new Exact(0);
  return {
    low: bounds.reduce((sum, { low }) => sum.plus(low), zero),
    high: bounds.reduce((sum, { high }) => sum.plus(high), zero),
  };
}

/** Parts that exceed the whole are wrong whatever they are; parts that fall short are where they leave nothing out. */
function judged({ whole, parts }: Split): Severity | null {
  const clauses = parts.map(clauseOf);
  if (clauses.some((clause) => NO_PART.test(clause))) return null;
  const sum = sumOf(parts);
  const all = boundsOf(whole.numeral);
  const exhaustive = isExhaustive(clauses);
  if (sum.low.gt(all.high)) return exhaustive || parts.length === 1 ? 'warning' : 'info';
  return exhaustive && sum.high.lt(all.low) ? 'warning' : null;
}

export const partsDoNotSum: Rule = {
  id: 'numbers/parts-do-not-sum',
  summary: { zh: '“其中”各项之和与总数不符', en: 'Parts that do not fit their whole' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const measures of facts.measures) {
      for (const at of measures.keys()) {
        const split = splitAt(measures, at);
        const severity = split && judged(split);
        if (!split || !severity) continue;
        const { whole, parts } = split;
        const { low, high } = sumOf(parts);
        const sum = low.plus(high).div(2).toFixed();
        const first = parts[0] as Measure;
        const place = whole.passage.place(first.numeral.start, (parts.at(-1) ?? first).numeral.end);
        const related = [
          {
            place: whole.passage.place(whole.numeral.start, whole.numeral.end),
            message: messages.wholeHere(whole.numeral.text),
          },
        ];
        const message = messages.partsDoNotSum(whole.numeral.text, sum, whole.numeral.unit);
        yield { rule: this.id, severity, message, place, expected: whole.numeral.value ?? '', actual: sum, related };
      }
    }
  },
};
