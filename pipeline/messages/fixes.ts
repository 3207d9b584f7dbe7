/** What is said about fixes (check --fix). */
import type { Bilingual } from '#model/finding.ts';

export const fixRefusedInStage = (): Bilingual => ({
  zh: '审议稿及以后的文本不能用 --fix 改动：请写一条更正，或先退回 consultation、submission 稿次。',
  en: 'A text at the stage of deliberation or later is not changed by --fix: write a correction entry, or work on an earlier stage.',
});

export const fixWouldChangeReport = (rule: string, found: string, expected: string): Bilingual => ({
  zh: `未自动把“${found}”改为“${expected}”（${rule}）：会改变数据或段落结构，请人工改。`,
  en: `"${found}" was not changed to "${expected}" (${rule}): that would change a figure or the structure. Change it by hand.`,
});

export const replaceBy = (expected: string): Bilingual =>
  expected === '' ? { zh: '删去', en: 'delete' } : { zh: `改为“${expected}”`, en: `replace by "${expected}"` };
