/** The smallest pieces of WordprocessingML that the table of opinions is made of. */
import type { Words } from './table-rows.ts';

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

export function paragraph(style: string, content: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`;
}

/** Without the hint Word draws “ ” — … in the Latin face. */
const HINT = '<w:rFonts w:hint="eastAsia"/>';

export function textRun(text: string, properties = ''): string {
  if (text === '') return '';
  return `<w:r><w:rPr>${HINT}${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

const TONES: Readonly<Record<Words['tone'], string>> = {
  plain: '',
  strong: '<w:b/><w:bCs/>',
  // 7:1 on white
  soft: '<w:color w:val="595959"/>',
};

export function wordsRun({ text, tone }: Words): string {
  return textRun(text, TONES[tone]);
}
