/** What the rules under access/ say. */
import type { Bilingual } from '#model/finding.ts';

export const imageWithoutAlt = (url: string): Bilingual => ({
  zh: `图片“${url}”没有替代文字，看不见图的人读不到内容，请在方括号里写明图上说了什么。`,
  en: `The image "${url}" has no alternative text: say in its square brackets what it shows.`,
});

export const imageWithIdleAlt = (alt: string): Bilingual => ({
  zh: `图片的替代文字“${alt}”没有说出内容，请写明图上说了什么。`,
  en: `The alternative text "${alt}" says nothing: say what the image shows.`,
});

export const tableWithoutHead = (): Bilingual => ({
  zh: '表格没有表头，请在第一行写明每一列的名称。',
  en: 'The table has no head: name each column in its first row.',
});

export const columnWithoutName = (count: number): Bilingual => ({
  zh: `表头有${count}列没有名称，请补上。`,
  en: `${count} column(s) of the table have no name.`,
});

export const tableWithoutCaption = (): Bilingual => ({
  zh: '表格没有表题，请在表前写一段“表1　名称”或“表：名称”。',
  en: 'The table has no caption: write a paragraph "表1　…" or "表：…" before it.',
});

export const linkWithoutWords = (url: string): Bilingual => ({
  zh: `指向“${url}”的链接没有文字，请写明链接到什么。`,
  en: `The link to "${url}" has no words: say what it leads to.`,
});

export const linkWithoutAddress = (words: string): Bilingual => ({
  zh: `链接“${words}”没有地址，请补上或去掉链接。`,
  en: `The link "${words}" has no address: add it, or take the link away.`,
});

export const linkSaysNothing = (words: string): Bilingual => ({
  zh: `链接文字“${words}”看不出链接到什么，请写明内容。`,
  en: `The words "${words}" do not say what the link leads to.`,
});
