/** What making the PDF has to say to the author. */
import type { Bilingual } from '#model/finding.ts';

const named = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

export const missingGlyph = (character: string, face: string): Bilingual => ({
  zh: `字体“${face}”没有字符“${character}”（${named(character)}），PDF 中印不出来：请改用别的写法，或在 templates/settings.yml 的 fonts 里换一个有这个字的字体文件`,
  en: `the font “${face}” has no glyph for “${character}” (${named(character)}), so the PDF cannot print it: write it another way, or name a font file that has it under fonts in templates/settings.yml`,
});

export const substitutedGlyph = (character: string, face: string, instead: string): Bilingual => ({
  zh: `字体“${face}”没有字符“${character}”（${named(character)}），PDF 中改用字体“${instead}”印出`,
  en: `the font “${face}” has no glyph for “${character}” (${named(character)}): the PDF prints it from “${instead}”`,
});

export const brokenPicture = (name: string): Bilingual => ({
  zh: `图片“${name}”损坏或格式不受支持，PDF 中印不出来：请换成完好的 PNG、JPEG 或 SVG`,
  en: `the picture “${name}” is damaged or of a kind that cannot be printed in the PDF: replace it by a sound PNG, JPEG or SVG`,
});

export const fontUnreadable = (name: string): Bilingual => ({
  zh: `字体文件“${name}”损坏或格式不受支持，已用别的字体代替：请在 templates/settings.yml 的 fonts 里换成完好的 TTF、OTF 或 TTC 文件`,
  en: `the font file “${name}” is damaged or of an unknown kind, another face stands in for it: name a sound TTF, OTF or TTC file under fonts in templates/settings.yml`,
});

export const fontNotEmbeddable = (name: string): Bilingual => ({
  zh: `字体“${name}”不允许嵌入文件（OS/2 fsType），归档用的 PDF 不能使用：请换成允许嵌入的字体`,
  en: `the font “${name}” forbids embedding (OS/2 fsType), so a PDF for the archive cannot use it: name a font that may be embedded`,
});
