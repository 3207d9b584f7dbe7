/** An announced number of items and a list of another length: 做好以下14个方面工作 before （一） to （十三）. */

import { allMatches } from '#grammar/all-matches.ts';
import { readNumber } from '#grammar/number.ts';
import * as messages from '#messages/consistency.ts';
import type { Block } from '#model/block.ts';
import type { Finding, Severity } from '#model/finding.ts';
import { blocksOf } from '#model/walk.ts';
import type { Passage } from '../../passages.ts';
import type { Rule } from '../../rule.ts';

/** 第七个 counts nothing. */
const NUMBER = '(?<![第\\d一二三四五六七八九十])(\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const ANNOUNCED = new RegExp(
  `(?:以下|如下|下列)(?:的)?${NUMBER}(?:个|项|条|件|点|类|种|大)?(?:方面|工作|任务|措施|举措|内容|问题|要求|重点|目标|实事|行动|工程|办法|建议|原则|意见|方针)`,
  'g',
);
const FOCUS = new RegExp(
  `(?:抓好|做好|办好|做到|坚持|突出|实施|推进|开展|落实|聚焦|完成)(?:了)?${NUMBER}(?:个|项|条|件|大)(?:民生|惠民|重点|主要|具体|关键|专项)?(?:方面|工作|任务|措施|举措|重点|实事|行动|工程|要点)?(?:工作)?(?=[：:])`,
  'g',
);

/** 七项民生成果如下：, at the end of a paragraph. */
const AS_FOLLOWS = new RegExp(
  `${NUMBER}(?:个|项|条|件|大|类|种|点)[^，。；：:]{0,16}(?:如下|包括|分别是|主要有|是)?[：:]\\s*$`,
  'g',
);

const ENDS_BY_COLON = /[：:]\s*$/;

/** How items may begin; each gives the number of an item. */
const SCHEMES: readonly RegExp[] = [
  /^[\s\u3000]*（([一二三四五六七八九十]{1,3})）/,
  /^[\s\u3000]*([一二三四五六七八九十]{1,3})、/,
  /^[\s\u3000]*(\d{1,2})[.．、](?!\d)/,
  /^[\s\u3000]*[（(](\d{1,2})[)）]/,
  /^[\s\u3000]*第([一二三四五六七八九十]{1,3})[，、]/,
  /^[\s\u3000]*([一二三四五六七八九十]{1,3})(?:是|要)/,
];
const INLINE: readonly RegExp[] = [
  /(?:^|[。；：，])([一二三四五六七八九十]{1,3})(?:是|要)/g,
  /(?:^|[。；：，])（([一二三四五六七八九十]{1,3})）/g,
  /(?:^|[。；：，])[（(](\d{1,2})[)）]/g,
  /(?:^|[。；：，])第([一二三四五六七八九十]{1,3})[，、]/g,
  /(?:^|[。；：])\s*(\d{1,2})[.．、](?!\d)/g,
];

/** In letters, and in passages: what is announced stands near. */
const LONGEST_LIST = 6000;
const MOST_PASSAGES = 200;

function numberOf(printed: string): number {
  return readNumber(printed, 0)?.value?.toNumber() ?? 0;
}

/** The last of 1, 2, 3 … among these, in order; 0 where they do not begin with 1. */
function runLength(numbers: readonly number[]): number {
  let last = 0;
  for (const number of numbers) {
    if (number === last + 1) last = number;
    else if (number === 1) break;
  }
  return last;
}

function inlineCount(rest: string): number {
  return Math.max(
    0,
    ...INLINE.map((scheme) => runLength([...rest.matchAll(scheme)].map((found) => numberOf(found[1] ?? '')))),
  );
}

/** A list that stands right behind the paragraph. */
function listBehind(blocks: readonly Block[], passage: Passage): number {
  const at = passage.block ? blocks.indexOf(passage.block) : -1;
  const next = at < 0 ? undefined : blocks[at + 1];
  return next?.kind === 'list' ? next.items.length : 0;
}

/**
 * Items as paragraphs or headings of their own: those of the scheme that begins next, until its numbers start anew or a
 * higher one ends it. Where headings are the items, what is numbered below one of them is another list.
 */
function blockCount(following: readonly Passage[]): number {
  const first = following.findIndex(({ text }) =>
    SCHEMES.some((scheme) => numberOf(scheme.exec(text.value)?.[1] ?? '0') === 1),
  );
  if (first < 0 || first > 1) return 0;
  const begun = SCHEMES.findIndex(
    (scheme) => numberOf(scheme.exec(following[first]?.text.value ?? '')?.[1] ?? '0') === 1,
  );
  const scheme = SCHEMES[begun] as RegExp;
  const level = headingLevel(following[first]);
  const items = following.slice(first).filter((passage) => level === null || headingLevel(passage) === level);
  const numbers = items.map(({ text }) => scheme.exec(text.value)?.[1]);
  return runLength(numbers.filter((printed) => printed !== undefined).map(numberOf));
}

function headingLevel(passage: Passage | undefined): number | null {
  return passage?.block?.kind === 'heading' ? passage.block.level : null;
}

interface Announcement {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly severity: Severity;
}

function* announcementsIn(text: string): Iterable<Announcement> {
  for (const [pattern, severity] of [
    [ANNOUNCED, 'warning'],
    [FOCUS, 'info'],
    [AS_FOLLOWS, 'warning'],
  ] as const) {
    if (pattern === AS_FOLLOWS && !ENDS_BY_COLON.test(text)) continue;
    for (const found of allMatches(text, pattern)) {
      yield { from: found.index, to: found.index + found[0].length, count: numberOf(found[1] ?? ''), severity };
    }
  }
}

export const listCountDiffers: Rule = {
  id: 'numbers/list-count-differs',
  summary: { zh: '所列项数与预告不符', en: 'An announced number of items and a list of another length' },
  severity: 'warning',
  *check(report, facts): Iterable<Finding> {
    const blocks = [...blocksOf(report)];
    const told = new Set<string>();
    for (const [index, passage] of facts.passages.entries()) {
      for (const { from, to, count, severity } of announcementsIn(passage.text.value)) {
        const inline = inlineCount(passage.text.value.slice(to, to + LONGEST_LIST));
        const listed =
          inline ||
          listBehind(blocks, passage) ||
          blockCount(facts.passages.slice(index + 1, index + 1 + MOST_PASSAGES));
        const key = `${passage.anchor} ${from}`;
        if (listed < 2 || listed === count || told.has(key)) continue;
        told.add(key);
        const place = passage.place(from, to);
        const message = messages.listCountDiffers(count, listed);
        yield { rule: this.id, severity, message, place, expected: String(listed), actual: String(count) };
      }
    }
  },
};
