/** What the rules say that compare numbers with each other. */
import type { Bilingual } from '#model/finding.ts';

export function usedHere(text: string): Bilingual {
  return { zh: `参与核算：${text}`, en: `used in the sum: ${text}` };
}

export function wholeHere(text: string): Bilingual {
  return { zh: `总数：${text}`, en: `the whole: ${text}` };
}

export function growthDoesNotRecompute(level: string, change: string, growth: string, expected: string): Bilingual {
  return {
    zh: `按“${level}”和增减额“${change}”推算，增幅约为${expected}，原文为“${growth}”，请核对（按可比价或可比口径计算的除外）。`,
    en: `"${level}" with a change of "${change}" gives about ${expected}, the text says "${growth}". Check it, unless it is at comparable prices or scope.`,
  };
}

export function fromToDoesNotRecompute(from: string, to: string, said: string, expected: string): Bilingual {
  return {
    zh: `由“${from}”到“${to}”，变动应约为${expected}，原文为“${said}”，请核对。`,
    en: `From "${from}" to "${to}" is about ${expected}, the text says "${said}". Check it.`,
  };
}

export function ratioDoesNotMake100(found: string, sum: string): Bilingual {
  return {
    zh: `构成比例“${found}”各部分之和为${sum}，不是100，请核对。`,
    en: `The parts of "${found}" make ${sum}, not 100. Check them.`,
  };
}

export function partsDoNotSum(whole: string, sum: string, unit: string): Bilingual {
  return {
    zh: `“其中”各项之和为${sum}${unit}，与总数“${whole}”不符，请核对。`,
    en: `The parts make ${sum}${unit}, which does not fit the whole of "${whole}". Check them.`,
  };
}

export function respectiveCountsDiffer(items: number, numbers: number): Bilingual {
  return {
    zh: `“分别”之前列了${items}项，之后有${numbers}个数，请核对是否漏项或漏数。`,
    en: `${items} items stand before 分别 and ${numbers} numbers behind it. Check whether one is missing.`,
  };
}

export function listCountDiffers(announced: number, listed: number): Bilingual {
  return {
    zh: `前面说有${announced}项，后面实际列了${listed}项，请核对。`,
    en: `${announced} items are announced, ${listed} are listed. Check them.`,
  };
}

export function saidBefore(text: string): Bilingual {
  return { zh: `前文：${text}`, en: `said before: ${text}` };
}

export function sameIndicatorDiffers(name: string, found: string, before: string, line: number): Bilingual {
  return {
    zh: `“${name}”这里是“${found}”，第${line}行是“${before}”，前后不一，请核对。`,
    en: `"${name}" is "${found}" here and "${before}" on line ${line}. Check which is right.`,
  };
}

export function inTable(text: string): Bilingual {
  return { zh: `表中：${text}`, en: `in the table: ${text}` };
}

export function tableTotalDiffers(column: string, total: string, sum: string): Bilingual {
  return {
    zh: `“${column}”一列合计为${total}，各行之和为${sum}，请核对。`,
    en: `The total of "${column}" is ${total}, its rows make ${sum}. Check them.`,
  };
}

/** `amount`: the table's number with its unit multiplied out. */
export function tableDiffersFromText(name: string, text: string, table: string, amount: string): Bilingual {
  return {
    zh: `“${name}”正文为“${text}”，表中为“${table}”（合${amount}），请核对。`,
    en: `"${name}" is "${text}" in the text and "${table}" (${amount}) in the table. Check which is right.`,
  };
}

export interface AcrossEditions {
  readonly name: string;
  readonly level: string;
  readonly change: string;
  readonly before: string;
}

export function differsFromLastEdition({ name, level, change, before }: AcrossEditions): Bilingual {
  return {
    zh: `“${name}”上年报告为“${before}”，今年为“${level}”，与“${change}”的增减对不上，请核对口径。`,
    en: `"${name}" was "${before}" in last year's report and is "${level}" now, which is not a change of "${change}". Check the scope.`,
  };
}
