/** What is said about waivers (dingben-allow). */
import type { Bilingual } from '#model/finding.ts';

export const waiverNotUnderstood = (): Bilingual => ({
  zh: '看不懂这条豁免：请写成 <!-- dingben-allow 规则名: 理由 -->，规则名如 punctuation/spaced-han。',
  en: 'This waiver cannot be read: write <!-- dingben-allow rule/id: reason -->, the id as in punctuation/spaced-han.',
});

export const waiverWithoutReason = (rules: readonly string[]): Bilingual => ({
  zh: `对 ${rules.join('、')} 的豁免没有写理由，不生效：请在冒号后写明理由。`,
  en: `The waiver of ${rules.join(', ')} gives no reason and has no effect: write the reason behind a colon.`,
});

export const waiverBeforeNothing = (): Bilingual => ({
  zh: '这条豁免后面没有内容：请把它移到所指的段落之前。',
  en: 'Nothing follows this waiver: move it before the block that it is meant for.',
});

export const waiverOfNoRule = (rule: string): Bilingual => ({
  zh: `没有名为“${rule}”的规则：请核对豁免中的规则名。`,
  en: `There is no rule "${rule}": check the name in this waiver.`,
});

export const waiverUnused = (rule: string): Bilingual => ({
  zh: `对 ${rule} 的豁免没有用到，可能问题已经改好：请删去它。`,
  en: `The waiver of ${rule} allows nothing, perhaps because the text was mended: delete it.`,
});
