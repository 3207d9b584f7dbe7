/** One indicator with two values: 新增就业2万人 in one paragraph, 新增就业2.1万人 in another. */
import { Exact } from '#grammar/exact.ts';
import * as messages from '#messages/consistency.ts';
import type { Finding, Severity } from '#model/finding.ts';
import { boundsOf, type Measure, overlap } from '../../measures.ts';
import type { Rule } from '../../rule.ts';
import { partsOf } from '../../text/parts.ts';

/** Of what is counted again and again in other words: these name no one thing. */
const GENERAL =
  /^(?:新增|新建|建成|投资|完成投资|项目|企业|资金|工程|面积|收入|总额|总量|总投资|产值|规模|累计|增长|其中|人|群众|以上|标准|补助|补贴|任务|占比|比重|比例|总数|数量|位|第|全国|全省|全市|世界|年均|平均|连续|同比|重点项目|行动|措施|产业|服务|国家级|省级|市级|县|区)$|^.{0,2}(?:计划|完成|概算|总)投资$/;
const PARTIAL =
  /^(?:其中|另有|再次|再新增|又|有|首批|等|每年|每人|各项|各类$|居)|(?:其中|首批|第[一二三四五六七八九十]批|一期|二期|分别|排名|位列|连续|以上|等)$/;
/** 由2010年, 比上年, 按可比价: a comparison, not a thing. */
const COMPARISON = /^(?:比|较|由|从|按|即|占|增加到|提高到|分别|其中|全部|剩余|另)|[由从]/;
const SHORTEST_NAME = 4;

/** `thing` is what it is a number of. */
function keyOf({ change, numeral, period }: Measure, thing: string, part: string): string {
  const moved = change.replace(/^.*?(增长|增加|增收|提高|提升|上升|上涨|下降|减少|降低|回落)$/, '$1');
  // Within a part of plans every figure is planned, whether its paragraph says so or not.
  const time = part === '' ? period : period.replace(/目标|力争|预期|计划|规划/g, '').trim();
  return [thing, moved, numeral.unit, numeral.kind, numeral.qualifier, part, time].join('|');
}

/** 中心城区（市级）一般公共预算收入: what the bracket belongs to is not in the name. */
function isBracketed({ passage, numeral, name }: Measure): boolean {
  const text = passage.text.value;
  const near = text.slice(Math.max(0, numeral.start - 64), numeral.start);
  const from = near.lastIndexOf(name);
  return from > 0 && /[（）()]/.test(near.slice(Math.max(0, from - 3), from));
}

/** What it is a number of; null where it is not to be compared. */
function comparableThing(measure: Measure): string | null {
  const { name, numeral, own } = measure;
  if (!own || numeral.unit === '') return null;
  if (numeral.kind === 'duration' || numeral.kind === 'rank' || numeral.kind === 'fraction') return null;
  const thing = thingOf(measure);
  if (thing.length < SHORTEST_NAME || GENERAL.test(thing) || GENERAL.test(name)) return null;
  if (PARTIAL.test(thing) || COMPARISON.test(thing) || isBracketed(measure)) return null;
  return new Exact(numeral.value?.includes('/') ? 0 : (numeral.value ?? 0)).gt(0) ? thing : null;
}

const CLAUSE_END = '，。；：！？\n（）()、';
const LONGEST_CLAUSE = 40;
const LINKS =
  /(?:(?:扩展|扩大|增加|增长|提高|提升|上升|下降|降低|减少|压减|回升|升|降|增|减)[到至]|达到?|为|完成|实现|突破|超过?|近|约|有|共|已|均|至|到|了)+$/;
const OPENING = /^(?:同时|其中|全年|全区|全市|全省|预计|累计|共|并|使|和|及)+/;

/** The words of its clause before it, without the verb; the name that was found where the clause holds another number. */
function thingOf({ passage, numeral, name }: Measure): string {
  const text = passage.text.value;
  const earliest = Math.max(0, numeral.start - LONGEST_CLAUSE);
  let from = numeral.start;
  while (from > earliest && !CLAUSE_END.includes(text[from - 1] ?? '')) from -= 1;
  const words = text.slice(from, numeral.start).replace(LINKS, '').replace(OPENING, '');
  return /\d/.test(words) || words === '' ? name : words;
}

/** Close values are a slip of the pen; values far apart are rather two things of one name. */
function severityOf(first: Measure, second: Measure): Severity {
  const [a, b] = [new Exact(first.numeral.value ?? 0), new Exact(second.numeral.value ?? 0)];
  const apart = a.minus(b).abs().div(a.abs().plus(b.abs()));
  return apart.lt('0.25') && first.name.length >= 6 ? 'warning' : 'info';
}

/** Of two numbers printed alike each digit counts; 2万 and 2.1万 may be one number rounded twice. */
function differs(first: Measure, second: Measure): boolean {
  const shape = ({ numeral }: Measure): string => numeral.text.replace(/[0-9０-９]+/g, '#') + (numeral.precision ?? 0);
  if (shape(first) === shape(second)) return first.numeral.value !== second.numeral.value;
  return !overlap(boundsOf(first.numeral), boundsOf(second.numeral));
}

export const sameIndicatorDiffers: Rule = {
  id: 'numbers/same-indicator-differs',
  summary: { zh: '同一指标前后不一', en: 'One indicator with two values' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    const partOf = partsOf(facts.passages);
    const firsts = new Map<string, Measure>();
    for (const [index, measures] of facts.measures.entries()) {
      for (const measure of measures) {
        const thing = comparableThing(measure);
        if (thing === null) continue;
        const key = keyOf(measure, thing, partOf[index] ?? '');
        const first = firsts.get(key);
        if (!first) firsts.set(key, measure);
        if (!first || first.passage === measure.passage || !differs(first, measure)) continue;
        const { passage, numeral, name } = measure;
        const place = passage.place(numeral.start, numeral.end);
        const earlier = first.passage.place(first.numeral.start, first.numeral.end);
        const message = messages.sameIndicatorDiffers(name, numeral.text, first.numeral.text, earlier.start.line);
        const related = [{ place: earlier, message: messages.saidBefore(first.numeral.text) }];
        const values = { expected: first.numeral.text, actual: numeral.text };
        yield { rule: this.id, severity: severityOf(first, measure), message, place, related, ...values };
      }
    }
  },
};
