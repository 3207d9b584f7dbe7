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
