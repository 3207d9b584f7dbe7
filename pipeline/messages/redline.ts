/** What a comparison of two editions says to those who read it. */
import type { Bilingual } from '#model/finding.ts';

export const comparisonTitle = (title: string): Bilingual => ({
  zh: `${title}：修改对照`,
  en: `${title}: changes`,
});

export const fromTo = (old: string, now: string): Bilingual => ({
  zh: `旧稿：${old}；新稿：${now}`,
  en: `Old: ${old}. New: ${now}.`,
});

export interface ChangeCounts {
  readonly edited: number;
  readonly inserted: number;
  readonly deleted: number;
  readonly moved: number;
  readonly figures: number;
}

export const changeSummary = (counts: ChangeCounts): Bilingual => ({
  zh: `修改${counts.edited}处，新增${counts.inserted}段，删除${counts.deleted}段，移动${counts.moved}段；数据变动${counts.figures}个`,
  en: `${counts.edited} edited, ${counts.inserted} added, ${counts.deleted} removed, ${counts.moved} moved; ${counts.figures} figures changed`,
});

export const NOTHING_CHANGED: Bilingual = { zh: '两稿文字完全相同', en: 'The two editions say the same' };

/** Words of the comparison page. */
export const PAGE_WORDS = {
  figures: { zh: '数据变动', en: 'Changed figures' },
  indicator: { zh: '指标', en: 'Indicator' },
  old: { zh: '旧稿', en: 'Old' },
  now: { zh: '新稿', en: 'New' },
  difference: { zh: '差', en: 'Difference' },
  place: { zh: '位置', en: 'Place' },
  text: { zh: '全文对照', en: 'The text compared' },
  view: { zh: '显示方式', en: 'View' },
  inline: { zh: '合并显示', en: 'Inline' },
  sideBySide: { zh: '左右对照', en: 'Side by side' },
  onlyChanges: { zh: '只看有改动的段落', en: 'Changed paragraphs only' },
  previous: { zh: '上一处（P）', en: 'Previous (P)' },
  next: { zh: '下一处（N）', en: 'Next (N)' },
  inserted: { zh: '新增', en: 'added' },
  deleted: { zh: '删除', en: 'removed' },
  movedFrom: { zh: '移走', en: 'moved away' },
  movedTo: { zh: '移来', en: 'moved here' },
  edited: { zh: '修改', en: 'edited' },
  none: { zh: '无', en: 'none' },
  toChange: { zh: '看这一处', en: 'Go to it' },
  picture: { zh: '图：', en: 'Picture: ' },
} as const satisfies Record<string, Bilingual>;
