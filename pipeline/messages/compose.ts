/** What composing has to say to the author. */
import type { Bilingual } from '#model/finding.ts';

export const termWithoutEntry = (word: string): Bilingual => ({
  zh: `词语标记“${word}”在名词解释中没有条目：请补写条目，或去掉 :term[…]`,
  en: `the term mark “${word}” has no glossary entry: add the entry or take the :term[…] away`,
});

export const linkTargetMissing = (url: string): Bilingual => ({
  zh: `链接指向的位置不存在：${url}，可写标题原文或段落标识`,
  en: `nothing in this report is called ${url}: name a heading's text or a block's anchor`,
});

export const unsafeLink = (url: string): Bilingual => ({
  zh: `不支持的链接“${url.slice(0, 60)}”：只允许 http、https、mailto、tel 和文内链接，已按普通文字输出`,
  en: `a link of this kind is not allowed (“${url.slice(0, 60)}”): use http, https, mailto, tel or a link inside the report; printed as plain text`,
});

export const keyFigureNotInText = (name: string): Bilingual => ({
  zh: `key_figures 中的“${name}”在正文数据中找不到：请照正文原样写，或写数据编号`,
  en: `“${name}” in key_figures is no figure of the text: write it as it is printed there, or its id`,
});

export const keyFigureAmbiguous = (name: string, count: number): Bilingual => ({
  zh: `key_figures 中的“${name}”在正文出现${count}次，所指不同，已取第一处：请写数据编号（见 figures.json）或“指标＝${name}”`,
  en: `“${name}” in key_figures stands in the text ${count} times and means different things; the first is taken: write its id (figures.json) or “indicator=${name}”`,
});

export const keyFigureAnother = ({
  id,
  indicator,
}: {
  readonly id: string;
  readonly indicator: string;
}): Bilingual => ({
  zh: `${indicator || '（指标不明）'}，编号 ${id}`,
  en: `${indicator || '(no indicator found)'}, id ${id}`,
});

export const keyFigureWithoutIndicator = (name: string): Bilingual => ({
  zh: `key_figures 中的“${name}”看不出是什么指标：可改写为“指标＝${name}”`,
  en: `it is not clear what “${name}” in key_figures measures: write it as “indicator=${name}”`,
});

export const imageMissing = (url: string): Bilingual => ({
  zh: `图片不存在或不是 PNG、JPEG、SVG：${url}（路径相对于本文件）`,
  en: `no such image, or not PNG, JPEG or SVG: ${url} (paths are relative to this file)`,
});

export const imageActive = (url: string, what: string): Bilingual => ({
  zh: `图片里有会运行或会从别处取内容的东西（${what}）：${url}。请从绘图软件另存为普通SVG，或改用PNG`,
  en: `the picture holds something that runs or loads from elsewhere (${what}): ${url}; save it as a plain SVG, or use a PNG`,
});

export const imageOutside = (url: string): Bilingual => ({
  zh: `图片必须放在报告自己的文件夹里：${url}`,
  en: `an image must lie in the report's own folder: ${url}`,
});
