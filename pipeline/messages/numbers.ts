/** What the rules under numbers/ say. */
import type { Bilingual } from '#model/finding.ts';

export function digitsSplitBySpace(found: string, joined: string): Bilingual {
  return {
    zh: `数字“${found}”中间有空格，疑为“${joined}”被拆开，请核对原稿后改正。`,
    en: `The number "${found}" has a space inside; it was probably "${joined}". Check the manuscript and join it.`,
  };
}

export function doubledDecimalPoint(found: string): Bilingual {
  return {
    zh: `数字“${found}”中小数点重复，请按原稿改为一个小数点。`,
    en: `The number "${found}" has a doubled decimal point. Put the single point that the manuscript has.`,
  };
}
