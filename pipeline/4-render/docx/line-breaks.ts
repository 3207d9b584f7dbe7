/**
 * Which characters may not begin or end a line: kinsoku, and what keeps a figure with its unit.
 *
 * Word may break a line between a digit and a Han character, and between any two Han characters. No character is put
 * into the text to forbid it, since every reader would find it there. Instead the document's own kinsoku lists
 * (ECMA-376-1 17.15.1.58 and 59) say that a digit never ends a line, nor does a character that this report writes more
 * often inside a figure than elsewhere: 亿, 万, the 平 and 方 of 平方米.
 */
import type { ComposedInline, ComposedReport } from '#model/composed-report.ts';
import { allBlocks, inlineLists } from './walk-composed.ts';

/** Opening halves and prefixes of Word's own list for Chinese, and the solidus (CLREQ, level GB). */
const NEVER_AT_END = '$([{¥·‘“〈《「『【〔〖（［｛￥/';
/** Word's list for Chinese, with the connectors — – ～ and the raised marks that belong to what stands before. */
const NEVER_AT_START =
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠–';
const DIGITS = '0123456789';

export interface LineBreakLists {
  readonly neverAtEnd: string;
  readonly neverAtStart: string;
}

/** Word's schema cuts the list of line ends short, in UTF-16 units. */
const LONGEST = 50;

export function lineBreakLists(report: ComposedReport): LineBreakLists {
  let neverAtEnd = NEVER_AT_END + DIGITS;
  for (const char of boundCharacters(report)) {
    if (neverAtEnd.includes(char) || neverAtEnd.length + char.length > LONGEST) continue;
    neverAtEnd += char;
  }
  return { neverAtEnd, neverAtStart: NEVER_AT_START };
}

/** Where Word breaks no line of its own accord: inside a number or a Latin word. */
const UNBROKEN = /[\s\dA-Za-z.,%]/u;

/** Those that gain most come first; equal gains in the order of their code points, so that equal texts give equal bytes. */
function boundCharacters(report: ComposedReport): string[] {
  const gains = new Gains();
  for (const block of allBlocks(report)) for (const inlines of inlineLists(block)) gains.take(inlines);
  return [...gains.ofFigures]
    .map((code) => [String.fromCodePoint(code), gains.of(code)] as const)
    .filter(([char, gain]) => gain > 0 && !UNBROKEN.test(char))
    .sort(([a, gainA], [b, gainB]) => gainB - gainA || (a < b ? -1 : 1))
    .map(([char]) => char);
}

/** of Unicode */
const CODE_POINTS = 0x11_0000;

/** How much more often each character stands inside a figure than where it could well end a line, which its last one does. */
class Gains {
  readonly ofFigures = new Set<number>();
  /** One pass for all: a search for each of them took 1 % of the build of a long report. */
  readonly #gains = new Int32Array(CODE_POINTS);

  of(code: number): number {
    return this.#gains[code] ?? 0;
  }

  take(inlines: readonly ComposedInline[]): void {
    for (const inline of inlines) {
      if (inline.kind === 'text') this.#count(inline.value, -1);
      else if (inline.kind === 'figure' || inline.kind === 'keep') this.#figure(inline.value);
      if ('children' in inline) this.take(inline.children);
    }
  }

  #figure(value: string): void {
    const last = this.#count(value, 1);
    this.#gains[last] = this.of(last) - 2;
  }

  /** Gives the last one. */
  #count(text: string, by: 1 | -1): number {
    let code = 0;
    for (let at = 0; at < text.length; at += code > 0xffff ? 2 : 1) {
      code = text.codePointAt(at) ?? 0;
      this.#gains[code] = this.of(code) + by;
      if (by > 0) this.ofFigures.add(code);
    }
    return code;
  }
}
