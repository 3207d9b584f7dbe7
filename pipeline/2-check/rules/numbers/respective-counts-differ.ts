/** As many items before 分别 as numbers behind it: 工业、农业分别增长5%、3%、2%. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/consistency.ts';
import type { Numeral } from '#model/figure.ts';
import type { Finding } from '#model/finding.ts';
import type { Passage } from '../../passages.ts';
import type { Rule } from '../../rule.ts';

const RESPECTIVELY = /分别(?=[^，。；：！？\n]{0,14}?(?:\d|百分之|第))/g;
const CLAUSE_START = /[，。；：！？\n]/;
const LONGEST_ITEMS = 80;
/** One word that is two or more items: 城乡居民, 存贷款余额, 进出口, 产销两旺, 三次产业. */
const IMPLIED =
  /城乡|存贷|产销|进出口|供需|收支|双方|[两二三四五六七八九十]者|三次|三产|各|每|男女|市县|区县|省市|城镇农村|[两三四五六七八九十](?:个|项|类|家|大|条|座)|等/;
const JOINT = /^(?:[、和与及]|以及|，|、?和)?$/;
const WORD_JOINT =
  /(?<!普|以|涉|惠|波|触|提|顾|危|埃)(?:以及|及(?!以上|以下|其|时|格|早)|和(?!平|谐|睦|美|解|合|县|林|田|龙|家)|与(?!会|人|否))/;

/** One thing by name, with its verb: 工业投资分别增长5%、3%. */
const ONE_ITEM = /^(?!同比|环比|比|较|占|均|累计$|.*数量$|.*产量$)[\p{Script=Han}]{2,16}$/u;

/** 城市生活垃圾、污水处理能力提高，处理率分别达到95%、85%: the items stand a clause before. */
const LISTED_BEFORE = /[、和及]/;

function sentenceBefore(text: string, numbers: readonly Numeral[], head: string): string {
  const at = text.lastIndexOf(head, numbers[0]?.start ?? 0);
  return (
    text
      .slice(Math.max(0, at - LONGEST_ITEMS), at)
      .split(/[。；！？\n]/)
      .at(-1) ?? ''
  );
}

interface Count {
  readonly least: number;
  readonly most: number;
}

/** What stands in quotation marks or brackets is part of one item. */
function masked(text: string): string {
  return text.replace(/“[^”]*”|《[^》]*》|（[^）]*）|\([^)]*\)/g, (quoted) => '＊'.repeat(quoted.length));
}

/**
 * A、B和C are three items; where a 和 stands in another place too (租赁和商务服务业、邮政业), it may belong to a name. 分别 speaks
 * of two at least.
 */
function countItems(head: string): Count {
  const parts = head.split('、').filter((item) => item.trim() !== '');
  const joints = parts.map((part) => part.split(WORD_JOINT).length - 1);
  const all = joints.reduce((sum, count) => sum + count, 0);
  if (parts.length < 2) return { least: all > 0 ? 2 : 1, most: 1 + all };
  const closes = all === 1 && joints.at(-1) === 1;
  return { least: closes ? parts.length + 1 : parts.length, most: parts.length + all };
}

/** The run of numbers behind 分别 that nothing but joints and their own words part. */
const MOST_NUMBERS = 24;

function numbersBehind(passage: Passage, at: number): readonly Numeral[] {
  const text = passage.text.value;
  const run: Numeral[] = [];
  const first = passage.numerals.findIndex(({ start }) => start >= at);
  for (const numeral of first < 0 ? [] : passage.numerals.slice(first, first + MOST_NUMBERS)) {
    if (!numeral.figure || numeral.kind === 'year' || numeral.kind === 'date') continue;
    const last = run.at(-1);
    const between = text.slice(last?.end ?? at, numeral.start);
    if (last ? !JOINT.test(between.trim()) : between.length > 14) break;
    if (last && last.unit !== numeral.unit) break;
    run.push(numeral);
  }
  return run;
}

function headBefore(text: string, at: number): string {
  // “雏鹰”“瞪羚”企业: two marks side by side part two items (GB/T 15834-2011, 4.5).
  const stretch = masked(text.slice(Math.max(0, at - LONGEST_ITEMS), at).replaceAll('”“', '”、“'));
  return stretch.split(CLAUSE_START).at(-1) ?? '';
}

/** A lone number behind 分别 may hold for all items (分别增长5%以上): it must end its clause to count as a missing second. */
function fits(text: string, head: string, numbers: readonly Numeral[]): boolean {
  const items = countItems(head);
  if (numbers.length === 0) return true;
  if (items.most < 2)
    return numbers.length < 2 || !ONE_ITEM.test(head) || LISTED_BEFORE.test(sentenceBefore(text, numbers, head));
  const last = numbers.at(-1) as Numeral;
  if (numbers.length === 1 && !/^[，。；！]/.test(text.slice(last.end))) return true;
  return numbers.length >= items.least && numbers.length <= items.most;
}

export const respectiveCountsDiffer: Rule = {
  id: 'numbers/respective-counts-differ',
  summary: { zh: '“分别”前后项数不等', en: 'As many items before 分别 as numbers behind it' },
  severity: 'info',
  *check(_report, facts): Iterable<Finding> {
    for (const passage of facts.passages) {
      const text = passage.text.value;
      for (const { index } of allMatches(text, RESPECTIVELY)) {
        const head = headBefore(text, index);
        const numbers = numbersBehind(passage, index + 2);
        const last = numbers.at(-1);
        if (!last || IMPLIED.test(head) || fits(text, head, numbers)) continue;
        const place = passage.place(index, last.end);
        const message = messages.respectiveCountsDiffer(countItems(head).least, numbers.length);
        const counts = { expected: String(countItems(head).least), actual: String(numbers.length) };
        yield { rule: this.id, severity: this.severity, message, place, ...counts };
      }
    }
  },
};
