/** word/settings.xml: the library's own, with what it has no option for put where CT_Settings wants it. */
import { insertBefore, insertBeforeEnd } from './patch.ts';

/**
 * `compressPunctuation` squeezes full-width marks as CLREQ asks; where it is left out Word does not. CT_Settings is a
 * sequence: characterSpacingControl stands before footnotePr and compat, themeFontLang behind compat.
 */
export function completeSettings(xml: string, language: string): string {
  const part = 'word/settings.xml';
  const squeezed = insertBefore(xml, part, '<w:compat>', '<w:characterSpacingControl w:val="compressPunctuation"/>');
  const eastAsia = language.startsWith('zh') ? language : 'zh-CN';
  return insertBeforeEnd(squeezed, part, '</w:settings>', `<w:themeFontLang w:val="en-US" w:eastAsia="${eastAsia}"/>`);
}
