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
