/** What the rules of malformed and impossible numbers say. */
import type { Bilingual } from '#model/finding.ts';

export function digitsSplitBySpace(found: string, joined: string): Bilingual {
  return {
    zh: `数字“${found}”中间有空格，疑为“${joined}”被拆开，请核对原稿后改正。`,
    en: `The number "${found}" has a space inside; it was probably "${joined}". Check the manuscript and join it.`,
  };
}

export function lineBreakInNumber(joined: string): Bilingual {
  return {
    zh: `数字“${joined}”被断行拆成两截，请接回同一行。`,
    en: `The number "${joined}" is broken over two lines. Join them.`,
  };
}

export function invisibleCharacterInNumber(joined: string): Bilingual {
  return {
    zh: `数字“${joined}”中夹有看不见的字符，检索和统计会把它读成两个数，请删除。`,
    en: `An invisible character stands inside the number "${joined}"; machines read two numbers. Delete it.`,
  };
}

export function doubledDecimalPoint(found: string): Bilingual {
  return {
    zh: `数字“${found}”中小数点重复，请按原稿改为一个小数点。`,
    en: `The number "${found}" has a doubled decimal point. Put the single point that the manuscript has.`,
  };
}

export function strayDecimalPoint(found: string): Bilingual {
  return {
    zh: `“${found}”的小数点一侧没有数字，可能漏了数，请核对原稿。`,
    en: `"${found}" has digits on one side of its point only; some may be lost. Check the manuscript.`,
  };
}

export function wrongMarkAsPoint(found: string, expected: string): Bilingual {
  return {
    zh: `“${found}”中的标点疑为小数点之误，应为“${expected}”，请核对。`,
    en: `The mark in "${found}" seems to stand for a decimal point: "${expected}". Check it.`,
  };
}

export function letterInNumber(found: string, expected: string): Bilingual {
  return {
    zh: `数字“${found}”中混入了形似数字的字母，疑为“${expected}”，请核对原稿后改正。`,
    en: `The number "${found}" holds a letter that looks like a digit; probably "${expected}". Check the manuscript.`,
  };
}

export function mixedWidthDigits(found: string, expected: string): Bilingual {
  return {
    zh: `数字“${found}”全角、半角混用，应统一为“${expected}”。`,
    en: `The number "${found}" mixes full and half width. Write "${expected}".`,
  };
}

export function lostCharacterInNumber(found: string): Bilingual {
  return {
    zh: `数字“${found}”中有一个字符在转换时丢失，请按原稿补上。`,
    en: `A character of the number "${found}" was lost in a conversion. Restore it from the manuscript.`,
  };
}

export function badThousandsGrouping(found: string): Bilingual {
  return {
    zh: `数字“${found}”的千分位逗号位置不对，可能漏了数字或误用了小数点，请核对。`,
    en: `The commas of "${found}" do not part thousands; a digit may be lost or a point mistyped. Check it.`,
  };
}

export function doubledPercentSign(found: string, expected: string): Bilingual {
  return {
    zh: `“${found}”的百分号重复，应为“${expected}”。`,
    en: `"${found}" has a doubled sign. Write "${expected}".`,
  };
}

export function doubledMultiplier(found: string): Bilingual {
  return {
    zh: `“${found}”中“万”“亿”重复，数值会差上万倍，请核对原稿。`,
    en: `"${found}" has a doubled multiplier, which changes the value by orders of magnitude. Check the manuscript.`,
  };
}

export function doubledUnit(found: string, expected: string): Bilingual {
  return { zh: `单位“${found}”重复，应为“${expected}”。`, en: `The unit "${found}" is doubled. Write "${expected}".` };
}

export function percentBeforePercentagePoint(found: string, expected: string): Bilingual {
  return {
    zh: `“${found}”把百分号与“个百分点”并用，应为“${expected}”。`,
    en: `"${found}" has both a per cent sign and 个百分点. Write "${expected}".`,
  };
}

export function digitsWithHanThousand(found: string): Bilingual {
  return {
    zh: `“${found}”：阿拉伯数字后只能接“万”“亿”，请写全数字或改用汉字（GB/T 15835-2011）。`,
    en: `"${found}": only 万 and 亿 may follow Arabic digits (GB/T 15835-2011). Write the digits out or use Chinese numerals.`,
  };
}

export function numberMissingBeforeUnit(unit: string): Bilingual {
  return {
    zh: `“${unit}”前面没有数字，可能漏填，请补上。`,
    en: `There is no number before "${unit}"; it may have been left out. Add it.`,
  };
}

export function unitMissingAfterNumber(found: string, twin: string): Bilingual {
  return {
    zh: `“${found}”没有单位，而同类数据写作“${twin}”，请补上单位。`,
    en: `"${found}" has no unit, while its like is written "${twin}". Add the unit.`,
  };
}

export function noteMarkGluedToNumber(mark: string, unit: string): Bilingual {
  return {
    zh: `单位“${unit}”后面的“${mark}”疑为注释序号丢了上标格式，请改为脚注标记。`,
    en: `The "${mark}" behind the unit "${unit}" seems to be a note mark that lost its raised form. Make it a note mark.`,
  };
}

export function lostSuperscript(found: string, expected: string): Bilingual {
  return {
    zh: `“${found}”疑为“${expected}”丢了上标，请核对。`,
    en: `"${found}" seems to have lost a superscript: "${expected}". Check it.`,
  };
}

export function impossibleDate(found: string): Bilingual {
  return { zh: `“${found}”是不存在的日期，请核对。`, en: `No calendar has "${found}". Check the date.` };
}

export function weekdayDoesNotFit(found: string, expected: string): Bilingual {
  return {
    zh: `“${found}”：这一天是${expected}，日期和星期有一处不对，请核对。`,
    en: `"${found}": that day is a ${expected}. Either the date or the weekday is wrong.`,
  };
}

export function shareOver100(indicator: string, found: string): Bilingual {
  return {
    zh: `“${indicator}”是部分占整体的比率，不应超过100%，现为“${found}”，请核对。`,
    en: `"${indicator}" is a share of a whole and cannot exceed 100%, but reads "${found}". Check it.`,
  };
}

export function daysBeyondYear(indicator: string, found: string): Bilingual {
  return {
    zh: `“${indicator}”为“${found}”，超过全年天数，请核对。`,
    en: `"${indicator}" reads "${found}", more days than a year has. Check it.`,
  };
}

export function reversedRange(found: string): Bilingual {
  return {
    zh: `区间“${found}”前大后小，两端可能写反或漏了数字，请核对。`,
    en: `The range "${found}" runs from high to low; its ends may be swapped or a digit lost. Check it.`,
  };
}
