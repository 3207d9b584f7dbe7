/** For tests: what a Chinese printer would send back, found at the ends of finished lines by their characters alone. */
import type { ComposedLine } from './lines-of-report.ts';

export const FAULTS = [
  'forbiddenStart',
  'forbiddenEnd',
  'numberSplit',
  'unitSplit',
  'dateSplit',
  'wholeSplit',
] as const;
export type Faults = Record<(typeof FAULTS)[number], string[]>;

export const noFaults = (): Faults => ({
  forbiddenStart: [],
  forbiddenEnd: [],
  numberSplit: [],
  unitSplit: [],
  dateSplit: [],
  wholeSplit: [],
});

const NEVER_FIRST = /^[、，。：；！？．”’）》〉】〕」』%％‰℃～–·/]/u;
const NEVER_LAST = /[“‘（《〈【〔「『/￥$]$/u;
/** of what must stay whole, by kind; a boundary inside any match is a fault */
const DATE = /\d{2,4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)?/gu;
const WHOLE = /第[\d一二三四五六七八九十百]+|〔\d{4}〕\d+号|——|……/gu;
/** 1.26万, 4.07亿: 人 and 元 belong to them */
const LARGE = /\d[千万亿]{1,2}$/u;
const UNIT =
  /^(?:元|美元|人|户|家|个|件|套|亩|公顷|吨|公斤|斤|千瓦|度|米|公里|平方|立方|辆|台|张|所|场|次|条|项|名|处|座|株|头|只|册|篇)/u;

/** Adds the faults of one paragraph's line ends to `into`. */
export function addFaults(lines: readonly ComposedLine[], into: Faults): void {
  const text = lines.map((line) => line.text).join('');
  const wholes = [
    ['dateSplit', spansOf(text, DATE)],
    ['wholeSplit', spansOf(text, WHOLE)],
  ] as const;
  let at = 0;
  for (const [k, line] of lines.slice(0, -1).entries()) {
    at += line.text.length;
    const next = lines[k + 1]?.text ?? '';
    const seen = `${line.text.slice(-8)}|${next.slice(0, 8)}`;
    if (NEVER_FIRST.test(next)) into.forbiddenStart.push(seen);
    if (NEVER_LAST.test(line.text)) into.forbiddenEnd.push(seen);
    if (/\d[.,]?$/u.test(line.text) && /^[.,]?\d/u.test(next)) into.numberSplit.push(seen);
    if (/\d$/u.test(line.text) && /^[\p{Script=Han}%‰℃]/u.test(next)) into.unitSplit.push(seen);
    if (LARGE.test(line.text) && UNIT.test(next)) into.unitSplit.push(seen);
    for (const [kind, spans] of wholes) if (spans.some(([from, to]) => from < at && at < to)) into[kind].push(seen);
  }
}

const spansOf = (text: string, pattern: RegExp): [number, number][] =>
  [...text.matchAll(pattern)].map(({ index, 0: match }) => [index, index + match.length]);
