/** Last year's level and this year's change do not give this year's level: 306家，比上年增加17家 after 280家. */
import { Exact } from '#grammar/exact.ts';
import * as messages from '#messages/consistency.ts';
import type { Finding } from '#model/finding.ts';
import type { Report } from '#model/report.ts';
import { boundsOf, type Measure, measuresIn, overlap } from '../../measures.ts';
import { passagesOf } from '../../passages.ts';
import type { Rule } from '../../rule.ts';

const COMPARED = /(?:比|较)(?:上年|去年)|同比/;
const DOWN = /减|下降|降低|回落|压/;
const SHORTEST_NAME = 3;

function keyOf({ name, numeral }: Measure): string {
  return `${name}|${numeral.unit}`;
}

/** The year that a report is dated by; the one before it is looked for in that of the year before. */
export function reviewedYear(report: Report): number | null {
  const years = [report.front.date, report.title.text, report.front.id].map(
    (text) => /(?:19|20)\d\d/.exec(text ?? '')?.[0],
  );
  const found = years.find((year) => year !== undefined);
  return found === undefined ? null : Number(found);
}

/** By who reports; where nobody is named, by the title without its year. */
function isSameBody(a: Report, b: Report): boolean {
  if (a.front.organization && b.front.organization) return a.front.organization === b.front.organization;
  const name = ({ title }: Report): string => title.text.replace(/\d+年?/g, '');
  return name(a) === name(b);
}

/** Levels that the report of the year before gives once; of two values none is taken. */
function levelsOf(report: Report): ReadonlyMap<string, Measure> {
  const levels = new Map<string, Measure | null>();
  for (const measure of passagesOf(report).flatMap(measuresIn)) {
    if (measure.change !== '' || measure.name.length < SHORTEST_NAME || !measure.precise || measure.numeral.unit === '')
      continue;
    const key = keyOf(measure);
    const before = levels.get(key);
    levels.set(key, before === undefined || before?.numeral.value === measure.numeral.value ? measure : null);
  }
  return new Map([...levels].filter((entry): entry is [string, Measure] => entry[1] !== null));
}

interface Step {
  readonly level: Measure;
  readonly change: Measure;
}

/** 优良天数273天，同比增加17天: a level and, next to it, how far it moved against last year. */
function* stepsIn(measures: readonly Measure[]): Iterable<Step> {
  for (const [at, level] of measures.entries()) {
    const change = measures[at + 1];
    if (!change || level.change !== '' || !COMPARED.test(change.change)) continue;
    if (level.name !== change.name || level.numeral.unit !== change.numeral.unit || !level.precise || !change.precise)
      continue;
    if (level.name.length >= SHORTEST_NAME && level.numeral.unit !== '') yield { level, change };
  }
}

function expectedLevel({ change }: Step, before: Measure) {
  const sign = DOWN.test(change.change) ? -1 : 1;
  const last = boundsOf(before.numeral);
  const moved = boundsOf(change.numeral);
  const [low, high] = sign > 0 ? [moved.low, moved.high] : [moved.high.negated(), moved.low.negated()];
  return { low: last.low.plus(low), high: last.high.plus(high) };
}

export const differsFromLastEdition: Rule = {
  id: 'numbers/differs-from-last-edition',
  summary: { zh: '与上年报告衔接不上', en: "Does not follow from last year's report" },
  severity: 'info',
  *check(report, facts): Iterable<Finding> {
    const year = reviewedYear(report);
    const last = facts.earlier.find(
      (earlier) => year !== null && reviewedYear(earlier) === year - 1 && isSameBody(earlier, report),
    );
    if (!last) return;
    const levels = levelsOf(last);
    for (const step of facts.measures.flatMap((measures) => [...stepsIn(measures)])) {
      const before = levels.get(keyOf(step.level));
      if (!before || overlap(expectedLevel(step, before), boundsOf(step.level.numeral))) continue;
      const { passage, numeral } = step.change;
      const moved = new Exact(step.level.numeral.value ?? 0).minus(before.numeral.value ?? 0).toFixed();
      const texts = {
        name: step.level.name,
        level: step.level.numeral.text,
        change: numeral.text,
        before: before.numeral.text,
      };
      const message = messages.differsFromLastEdition(texts);
      const place = passage.place(numeral.start, numeral.end);
      yield {
        rule: this.id,
        severity: this.severity,
        message,
        place,
        expected: `${moved}${numeral.unit}`,
        actual: numeral.text,
      };
    }
  },
};
