/** Finds passages in another writing than Chinese, so that a voice changes with them (WCAG 2.2, 3.1.2). */
import type { ComposedInline } from '#model/composed-report.ts';

/** Writings of China's own languages and one neighbour's, each with enough letters to be a passage and no name or unit. */
const WRITINGS: readonly (readonly [language: string, passage: RegExp])[] = [
  ['bo', /\p{Script=Tibetan}{4}/u],
  ['mn-Mong', /\p{Script=Mongolian}{4}/u],
  ['ug', /\p{Script=Arabic}{4}/u],
  ['ko', /\p{Script=Hangul}{4}/u],
  // names, units and codes are a word or three: PM2.5, COVID-19, WTO
  ['en', /(?:\p{Script=Latin}{2,}[^\p{Script=Latin}]+){3,}\p{Script=Latin}{2,}/u],
];

/** Its BCP 47 tag for `lang`; null for Chinese, for what mixes Han in, and in a report that is not in Chinese. */
export function foreignLanguage(inlines: readonly ComposedInline[], reportLanguage: string): string | null {
  if (!reportLanguage.startsWith('zh')) return null;
  const words = printedWords(inlines);
  if (/\p{Script=Han}/u.test(words)) return null;
  return WRITINGS.find(([, passage]) => passage.test(words))?.[0] ?? null;
}

function printedWords(inlines: readonly ComposedInline[]): string {
  return inlines
    .map((inline) => {
      if ('children' in inline) return printedWords(inline.children);
      return 'value' in inline && inline.kind !== 'code' ? inline.value : ' ';
    })
    .join('');
}
