/** Reads every script alike: one character in, one character out, so that indices stay those of the source. */

import { digitAt } from './arabic.ts';

const PAIRS =
  '％% ．. ／/ ＋+ －- −- ：: ∶: （( ）) ＄$ ￥¥ ～~ 〜~ ∼~ ＾^ ' +
  '萬万 億亿 兩两 點点 陸陆 貳贰 個个 幾几 餘余 負负 圓圆 雙双 數数 噸吨 畝亩 歲岁 時时 鐘钟 歐欧 鎊镑 錢钱 對对 ' +
  '約约 將将 較较 種种 項项 條条 隻只 間间 號号 戶户 頃顷 盧卢 幣币 臺台 佔占 達达 過过 滿满 來来 後后';
/** Blanks of every width are one blank: ideographic, no-break, the thin ones of typography. */
const BLANKS = '\u3000\u00a0\u2002\u2003\u2004\u2005\u2007\u2009\u202f';

function table(): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const pair of PAIRS.split(' ')) if (pair.length === 2) map.set(pair[0] as string, pair[1] as string);
  for (let digit = 0; digit < 10; digit += 1) map.set(String.fromCharCode(0xff10 + digit), String(digit));
  for (let letter = 0; letter < 26; letter += 1) {
    map.set(String.fromCharCode(0xff21 + letter), String.fromCharCode(0x41 + letter));
    map.set(String.fromCharCode(0xff41 + letter), String.fromCharCode(0x61 + letter));
  }
  for (const blank of BLANKS) map.set(blank, ' ');
  return map;
}

const TABLE = table();
/** No character of the table is special in a class. */
const FOLDED = new RegExp(`[${[...TABLE.keys()].join('')}]|，(?<=[\\d０-９]，)(?=[\\d０-９])`, 'g');

const WIDE_ZERO = 0xff10;
const WIDE_NINE = 0xff19;

function isWideDigit(code: number): boolean {
  return code >= WIDE_ZERO && code <= WIDE_NINE;
}

const OLD_GROUPING = /(?<![\d.第])\d{1,3}$/;
const THREE_DIGITS = /，\d{3}(?=[万亿余多吨个人元斤亩大])/y;

/** 33，212万吨, as reports of the 1980s part their thousands. */
function isOldGrouping(text: string, at: number): boolean {
  if (!digitAt(text, at + 3) || !digitAt(text, at - 1)) return false;
  THREE_DIGITS.lastIndex = at;
  return THREE_DIGITS.test(text) && OLD_GROUPING.test(text.slice(Math.max(0, at - 5), at));
}

/** A full-width comma parts thousands only between full-width digits; elsewhere it ends a clause. */
function isWideGrouping(text: string, at: number): boolean {
  return isWideDigit(text.charCodeAt(at - 1)) && isWideDigit(text.charCodeAt(at + 1));
}

/** `text` with full-width and traditional forms folded; `fold(text).length === text.length`. */
export function fold(text: string): string {
  return text.replace(FOLDED, (character, at: number) => {
    if (character !== '，') return TABLE.get(character) ?? character;
    return isWideGrouping(text, at) || isOldGrouping(text, at) ? ',' : character;
  });
}
