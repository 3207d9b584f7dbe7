/** A table and the prose give one indicator two values: 新增就业2万人 in the text, 新增就业（万人） 2.1 in the table. */
import { nounOf } from '#grammar/indicators.ts';
import * as messages from '#messages/consistency.ts';
import type { Figure } from '#model/figure.ts';
import type { Finding } from '#model/finding.ts';
import { boundsOf, overlap } from '../../measures.ts';
import type { Rule } from '../../rule.ts';

const SHORTEST_NAME = 3;
/** 新增就业（2024年） → 新增就业 */
function plainName(indicator: string): string {
  return nounOf(indicator.replace(/（[^）]*）|\([^)]*\)/g, '').replace(/[\s\u3000]/g, ''));
}

function asNumeral(figure: Figure) {
  return { ...figure, start: figure.span[0], end: figure.span[1], figure: true };
}

/** Columns of other years or of plans are told apart by their head. */
const OTHER_TIME = /上年|去年|目标|计划|预期|增速|增长|同比|占比|比重|(?:19|20)\d\d/;

const PROSE_BEFORE = /\p{Script=Han}/u;

/** What a table says of one thing: only where it says one value. */
function tableValues(figures: readonly Figure[], tables: ReadonlySet<string>): ReadonlyMap<string, Figure> {
  const values = new Map<string, Figure | null>();
  for (const figure of figures) {
    if (!tables.has(figure.anchor) || figure.value === null || figure.unit === '') continue;
    const name = plainName(figure.indicator);
    if (name.length < SHORTEST_NAME || OTHER_TIME.test(figure.indicator)) continue;
    const key = `${name}|${figure.unit}`;
    values.set(key, values.has(key) ? null : figure);
  }
  return new Map([...values].filter((entry): entry is [string, Figure] => entry[1] !== null));
}

export const tableDiffersFromText: Rule = {
  id: 'numbers/table-differs-from-text',
  summary: { zh: '表格与正文数据不一', en: 'A table and the text give one indicator two values' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    const tables = new Set(facts.passages.filter(({ block }) => block?.kind === 'table').map(({ anchor }) => anchor));
    if (tables.size === 0) return;
    // prose in a cell speaks of its own time and place, such as next year's projects
    const texts = new Map(facts.passages.map(({ anchor, text }) => [anchor, text]));
    const labelled = facts.figures.filter(
      ({ anchor, span }) => !PROSE_BEFORE.test(texts.get(anchor)?.value[span[0] - 1] ?? ''),
    );
    const inTables = tableValues(labelled, tables);
    const units = new Set([...inTables.values()].map(({ unit }) => unit));
    for (const figure of facts.figures) {
      if (tables.has(figure.anchor) || figure.value === null || figure.approximate) continue;
      if (!units.has(figure.unit)) continue;
      const twin = inTables.get(`${plainName(figure.indicator)}|${figure.unit}`);
      if (!twin || overlap(boundsOf(asNumeral(figure)), boundsOf(asNumeral(twin)))) continue;
      const message = messages.tableDiffersFromText(
        plainName(figure.indicator),
        figure.text,
        twin.text,
        `${twin.value}${twin.unit}`,
      );
      const related = [{ place: twin.place, message: messages.inTable(twin.text) }];
      yield {
        rule: this.id,
        severity: this.severity,
        message,
        place: figure.place,
        expected: twin.text,
        actual: figure.text,
        related,
      };
    }
  },
};
