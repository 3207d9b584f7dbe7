/** Names that hold digits: PM2.5, 5G, 4A级, 3.0改革, C919, GB/T 15835-2011, 12345热线, 500强, “3·15”. */
import { digitAt, endOfDigits } from './arabic.ts';
import { noFigure, type Reading } from './reading.ts';
import type { Source } from './source.ts';
import { match } from './sticky.ts';
import { readUnit } from './units.ts';

const WORD_CHARACTER = /[A-Za-z0-9_]/;
const STANDARD = /(?:GB|GBZ|ISO|IEC|DB\d{0,2}|JGJ|HJ|RFC)(?:\/[A-Z])?[ -]?\d{1,6}(?:[.-]\d{1,5}){0,3}(?:[-—]\d{4})?/y;
const LETTERED = /[A-Za-z][A-Za-z0-9]{0,24}(?:[-.·/][A-Za-z0-9]{1,16}){0,3}/y;
const PARTICULATE = /PM ?(?:2\.5|10)(?!\d)/iy;
const DIGITS_LETTERS = /\d{1,4}(?:\.\d{1,2})?[A-Za-z]{1,10}[0-9]{0,6}(?:[-·][A-Za-z0-9]{1,8}){0,2}级?/y;
const VERSION =
  /\d{1,2}\.\d{1,2}(?:\.\d{1,3})?(?=版|时代|改革|工程|模式|方案|升级|平台|系统|计划|”)|\d\.0(?=[\p{Script=Han}”])/uy;
const HOTLINE =
  /1(?:2\d{3}|1\d|2[0-2])(?=[、和与/]?(?:1\d{2,4})?(?:热线|政务|便民|服务|急救|报警|平台|市民|投诉|接处警|电话|”))|400(?=电话)/y;
const STRONG = /(?:\d{1,4}|百|千)强(?=[企省市县区镇乡榜名中、，。”（；]|$)/y;
const PROJECT = /(?:211|985|863|973|301|101|2\+26)(?=工程|计划|高校|大学|医院|”)/y;
const MEMORIAL = /\d{1,2}·\d{1,2}/y;
const NUMBERED = /\d{1,4}号(?=[线机楼院文台风公国岛令站馆井船艇高地煤]|[^\p{Script=Han}]|$)/uy;
const QUOTED = /\d{1,6}(?=”)/y;
const BEGINS_LINK = 'hwHW';
const LINK = /(?:https?:\/\/|www\.)[^\s\u3000-\u9fff\uff00-\uffef]{1,4000}/iy;

/** A letter opens a name where a word begins and a digit is in it. */
function lettered(text: string, at: number): Reading | null {
  if (WORD_CHARACTER.test(text[at - 1] ?? '')) return null;
  const fixed = match(PARTICULATE, text, at) ?? match(STANDARD, text, at);
  if (fixed) return noFigure(at + fixed[0].length, 'name');
  const word = match(LETTERED, text, at)?.[0];
  if (!word || !/\d/.test(word)) return null;
  return noFigure(at + word.length, 'name');
}

/** Most of what stands behind a single digit. */
const NOT_LETTERED = new Set('，。、；：%个项年月日万亿元家人名件条户场次种处座所 ');

function digitsFirst(text: string, at: number): Reading | null {
  const found = NOT_LETTERED.has(text[at + 1] ?? '') ? null : match(DIGITS_LETTERS, text, at);
  if (!found) return null;
  const letters = /[A-Za-z]/.exec(found[0]);
  const from = at + (letters?.index ?? 0);
  const symbol = readUnit(text, from);
  const scale = /^[\d.]+(?:k|[eE][+-]?\d*)$/.test(found[0]);
  return symbol?.latin || scale ? null : noFigure(at + found[0].length, 'name');
}

const AT_MOST_HOTLINE = 5;

/** The mark behind the digits, or how many there are, tells which of the forms it can be. */
function fixedName(text: string, at: number, end: number): RegExpExecArray | null {
  const behind = text[end];
  const quoted = text[at - 1] === '“' || text[at - 1] === '‘' ? match(QUOTED, text, at) : null;
  if (quoted) return quoted;
  const pointed = behind === '.' ? match(VERSION, text, at) : null;
  if (pointed) return pointed;
  const hotline = end - at >= 3 && end - at <= AT_MOST_HOTLINE ? match(HOTLINE, text, at) : null;
  if (hotline) return hotline;
  if (behind === '强') return match(STRONG, text, at);
  if (end - at === 3 || behind === '+') {
    const project = match(PROJECT, text, at);
    if (project) return project;
  }
  if (behind === '·') return match(MEMORIAL, text, at);
  return behind === '号' ? match(NUMBERED, text, at) : null;
}

/** Reads where a digit or a letter stands. */
export function readName(source: Source, at: number): Reading | null {
  const { text } = source;
  if (!digitAt(text, at)) {
    const link = BEGINS_LINK.includes(text[at] ?? '.') ? match(LINK, text, at) : null;
    return link ? noFigure(at + link[0].length, 'code') : lettered(text, at);
  }
  if (text[at - 1] === '.' || digitAt(text, at - 1)) return null;
  const found = fixedName(text, at, endOfDigits(text, at));
  return found ? noFigure(at + found[0].length, 'name') : digitsFirst(text, at);
}
