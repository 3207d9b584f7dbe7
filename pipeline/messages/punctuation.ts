/** What the rules under punctuation/ say. */
import type { Bilingual } from '#model/finding.ts';

export function quoteNotClosed(open: string, close: string): Bilingual {
  return {
    zh: `“${open}”在本段没有与之配对的“${close}”，请补上或删去。`,
    en: `"${open}" has no matching "${close}" in this paragraph. Add it or delete the first.`,
  };
}

export function quoteNotOpened(close: string, open: string): Bilingual {
  return {
    zh: `“${close}”在本段之前没有与之配对的“${open}”，请补上或删去。`,
    en: `"${close}" has no "${open}" before it in this paragraph. Add it or delete the mark.`,
  };
}

export function crossedMarks(outer: string, inner: string): Bilingual {
  return {
    zh: `“${outer}”和“${inner}”两对符号交叉了，应一对完全套在另一对之内，请调整其中一个的位置。`,
    en: `The pairs of "${outer}" and "${inner}" cross. One must lie wholly inside the other: move one of the marks.`,
  };
}

export function nestedQuotes(open: string, inner: string): Bilingual {
  return {
    zh: `“${open}”里面又用了“${open}”，里层应用“${inner}”；若是前面漏了后半个，请补上。`,
    en: `"${open}" stands inside "${open}": the inner pair is "${inner}", unless a closing mark was lost before it.`,
  };
}

export function halfWidthMark(found: string, expected: string): Bilingual {
  return {
    zh: `中文里用了半角“${found}”，应为全角“${expected}”。`,
    en: `Half-width "${found}" in Chinese text: write full-width "${expected}".`,
  };
}

export function doubledMark(found: string, expected: string): Bilingual {
  return {
    zh: `标点“${found}”重复，应只留“${expected}”。`,
    en: `The marks "${found}" are doubled: keep "${expected}".`,
  };
}

export function invisibleCharacter(codePoint: string, name: string): Bilingual {
  return {
    zh: `这里有看不见的字符 ${codePoint}${name ? `（${name}）` : ''}，会妨碍检索和朗读，请删除。`,
    en: `There is an invisible character ${codePoint} here, which hinders searching and reading aloud. Delete it.`,
  };
}

export const dashForm = (found: string): Bilingual => ({
  zh: `“${found}”应写成破折号“——”。`,
  en: `"${found}" should be the dash "——".`,
});

export const ellipsisForm = (found: string): Bilingual => ({
  zh: `“${found}”应写成省略号“……”。`,
  en: `"${found}" should be the ellipsis "……".`,
});

export const rangeMark = (found: string, expected: string): Bilingual => ({
  zh: `范围之间用了“${found}”，按国家标准宜用“${expected}”。`,
  en: `"${found}" joins a range here; the national standard has "${expected}".`,
});

export const fullWidthLetter = (found: string, expected: string): Bilingual => ({
  zh: `全角的“${found}”应为半角“${expected}”。`,
  en: `Full-width "${found}" should be "${expected}".`,
});

export const mixedPercentSigns = (): Bilingual => ({
  zh: '全文多用半角“%”，这里是全角“％”，请统一。',
  en: 'The report writes "%" elsewhere and "％" here: use one of them.',
});

export const privateUseCharacter = (codePoint: string): Bilingual => ({
  zh: `${codePoint} 是自造字区的字符，换一台电脑就显示成别的字或方框，请换成通用的字。`,
  en: `${codePoint} is a private-use character, which looks different on every machine. Write the character that is meant.`,
});

export const compatibilityCharacter = (found: string, expected: string): Bilingual => ({
  zh: `“${found}”是形似的部首或兼容字符${expected ? `，应为“${expected}”` : '，请换成通用的字'}。`,
  en: `"${found}" is a look-alike${expected ? `: write "${expected}"` : '. Write the ordinary character'}.`,
});

export const lostCharacter = (found: string): Bilingual => ({
  zh: `“${found}”像是转换时丢失了字，请对照原稿补上。`,
  en: `"${found}" looks like a character lost in conversion. Restore it from the manuscript.`,
});

export const straightQuote = (expected: string): Bilingual => ({
  zh: `中文里用了直引号，应为“${expected}”。`,
  en: `A straight quotation mark in Chinese text: write "${expected}".`,
});

export const markAtParagraphStart = (found: string): Bilingual => ({
  zh: `段落以“${found}”开头，前面像是漏了文字，或应接在上一段后面。`,
  en: `The paragraph begins with "${found}": words are missing before it, or it belongs to the paragraph above.`,
});

export const ordinalMark = (found: string, expected: string): Bilingual => ({
  zh: `序号“${found}”按标准应写成“${expected}”。`,
  en: `The number "${found}" should be written "${expected}".`,
});

export const enumerationCommaBeforeAnd = (next: string): Bilingual => ({
  zh: `“${next}”之前不用顿号。`,
  en: `No 、 is needed before "${next}".`,
});

export const enumerationCommaBetweenQuotes = (): Bilingual => ({
  zh: '并列的引号或书名号之间通常不用顿号。',
  en: 'Between adjacent quotation or title marks 、 is usually left out.',
});

export const documentNumberBrackets = (found: string, expected: string): Bilingual => ({
  zh: `发文字号的年份“${found}”应写成“${expected}”。`,
  en: `The year of a document number is written "${expected}", not "${found}".`,
});

export const middleDot = (found: string): Bilingual => ({
  zh: `间隔号用了“${found}”，应为“·”。`,
  en: `The middle dot is "·", not "${found}".`,
});

export const salutationMark = (found: string, expected: string): Bilingual => ({
  zh: `称呼后面是“${found}”，通常用“${expected}”。`,
  en: `Behind the call to the audience stands "${found}"; "${expected}" is usual.`,
});

export const dateForm = (found: string, expected: string): Bilingual => ({
  zh: `日期“${found}”在正文中应写成“${expected}”。`,
  en: `In running text the date "${found}" is written "${expected}".`,
});

export const paddedDate = (): Bilingual => ({
  zh: '月、日前面不加“0”。',
  en: 'Months and days have no leading 0.',
});

export const shortYear = (found: string): Bilingual => ({
  zh: `年份“${found}”应写全四位。`,
  en: `Write the year "${found}" with four digits.`,
});

export const rangeWithoutUnit = (found: string, expected: string): Bilingual => ({
  zh: `范围的前一个数“${found}”漏了单位，应写成“${expected}”。`,
  en: `The first number of the range, "${found}", lacks the unit of the second: write "${expected}".`,
});

export const markAfterHeading = (found: string): Bilingual => ({
  zh: `标题末尾不用“${found}”。`,
  en: `A heading does not end with "${found}".`,
});

export const spacedHan = (found: string): Bilingual => ({
  zh: `“${found}”中间有空格，如不是有意为之，请去掉。`,
  en: `There is a space inside "${found}". Take it out unless it is meant.`,
});

export const enumerationCommaInRoughNumber = (found: string, expected: string): Bilingual => ({
  zh: `若“${found}”表示概数，中间不用顿号，写作“${expected}”。`,
  en: `If "${found}" is a rough number it has no 、: write "${expected}".`,
});
