/** A number without a unit beside its like with one: 入库248家和4，, or 新增学位6300 where it was 6300个 before. */
import * as messages from '#messages/numbers.ts';
import type { Numeral } from '#model/figure.ts';
import type { Finding } from '#model/finding.ts';
import type { Measure } from '../../measures.ts';
import type { Passage } from '../../passages.ts';
import type { Rule } from '../../rule.ts';

const CLAUSE_END = /^(?:[，。；、！）)]|[和与及](?=[0-9０-９])|$)/;
/** 248和4家: the first of two lost its own; 80和90年代, 3和4号线 share one. */
const SHARED_COUNTER = /^[年月日号期线级届楼区栋]/;
/** Numbers that have none: indices, scores, ranks, years, names. */
const UNITLESS =
  /附件|附表|附图|表|图|指数|系数|评分|得分|分值|排名|位列|第|编号|代码|版|型|号|PMI|比值|净值|密度|人均GDP|基尼/;
const JOINTS = /^(?:和|、|与|及|，)$/;
/** 提高11.1、11.2个百分点: the last of a list of shares carries the unit for all; 旅居389.75万 counts people. */
const SHARED = /百分点|%|‰/;
const LONGEST_LABEL = 8;

function isBare(text: string, numeral: Numeral): boolean {
  const { kind, unit, value, start, end } = numeral;
  // 附件1 is a label.
  if (text.length <= LONGEST_LABEL) return false;
  if (!numeral.figure || kind !== 'quantity' || unit !== '' || value === null) return false;
  if (!/^[0-9０-９]/.test(numeral.text) || /^(?:19|20)\d\d$/.test(numeral.text)) return false;
  return (
    CLAUSE_END.test(text.slice(end, end + 2)) &&
    /[\p{Script=Han}和、]$/u.test(text.slice(Math.max(0, start - 1), start))
  );
}

/** 248家和4: the number joined to it shows the unit. */
function joinedTwin(passage: Passage, index: number): Numeral | null {
  const text = passage.text.value;
  const numeral = passage.numerals[index] as Numeral;
  for (const [left, right] of [
    [passage.numerals[index - 1], numeral],
    [numeral, passage.numerals[index + 1]],
  ] as const) {
    const other = left === numeral ? right : left;
    if (!left || !right || !other?.figure || other.unit === '' || other.kind === 'year' || SHARED.test(other.unit))
      continue;
    if (SHARED_COUNTER.test(other.unit)) continue;
    if (JOINTS.test(text.slice(left.end, right.start).replace(/约|近|超/g, ''))) return other;
  }
  return null;
}

const SHORTEST_NAME = 2;

function namedTwin(name: string, named: ReadonlyMap<string, Measure>): Numeral | null {
  const twin = name.length >= SHORTEST_NAME ? (named.get(name)?.numeral ?? null) : null;
  return twin && !SHARED.test(twin.unit) ? twin : null;
}

/** 改造120、新建35公里 are two clauses. */
const LISTED = /^、(?!\p{Script=Han}{2})/u;

/** The clause's neighbours: 改造管网9公里、立管2000，: where all others have a unit, the bare one lost its own. */
function neighbourTwin(passage: Passage, index: number): Numeral | null {
  const { numerals, text } = passage;
  const others = [numerals[index - 1], numerals[index + 1]];
  const same = others.find(
    (other) => other?.figure && other.unit !== '' && other.kind !== 'year' && other.kind !== 'date',
  );
  const numeral = numerals[index] as Numeral;
  // 新增30万 is said without a unit; 台山核电3、4号机组 shares the next one's.
  if (!same || /[万亿]/.test(numeral.text) || LISTED.test(text.value.slice(numeral.end, numeral.end + 3))) return null;
  const between =
    same.end <= numeral.start ? text.value.slice(same.end, numeral.start) : text.value.slice(numeral.end, same.start);
  return between.length <= 24 && !/[。；！？\n]/.test(between) ? same : null;
}

export const unitMissingAfterNumber: Rule = {
  id: 'numbers/unit-missing-after-number',
  summary: { zh: '数字后缺单位', en: 'A number without its unit' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    const named = new Map<string, Measure>();
    for (const measure of facts.measures.flat()) if (measure.numeral.unit !== '') named.set(measure.name, measure);
    for (const passage of facts.passages) {
      if (passage.block?.kind === 'table') continue;
      const text = passage.text.value;
      for (const [index, numeral] of passage.numerals.entries()) {
        const name = passage.indicators[index]?.name ?? '';
        if (!isBare(text, numeral) || UNITLESS.test(text.slice(Math.max(0, numeral.start - 10), numeral.start)))
          continue;
        const certain = joinedTwin(passage, index) ?? namedTwin(name, named);
        const twin = certain ?? neighbourTwin(passage, index);
        if (!twin) continue;
        const message = messages.unitMissingAfterNumber(numeral.text, twin.text);
        const place = passage.place(numeral.start, numeral.end);
        const severity = certain ? 'warning' : 'info';
        yield {
          rule: this.id,
          severity,
          message,
          place,
          expected: `${numeral.text}${twin.unit}`,
          actual: numeral.text,
        };
      }
    }
  },
};
