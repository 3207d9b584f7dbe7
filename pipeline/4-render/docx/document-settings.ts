/** word/settings.xml: the library's own, with what it has no option for put where CT_Settings wants it. */
import type { ComposedReport } from '#model/composed-report.ts';
import { lineBreakLists } from './line-breaks.ts';
import { insertBefore, insertBeforeEnd } from './patch.ts';
import { runLanguages } from './style-defaults.ts';
import { escapeXml } from './xml.ts';

const PART = 'word/settings.xml';

/**
 * `compressPunctuation` squeezes full-width marks as CLREQ asks; where it is left out Word does not. CT_Settings is a
 * sequence: characterSpacingControl and the kinsoku lists stand before compat, themeFontLang behind it.
 */
export function completeSettings(xml: string, report: ComposedReport): string {
  const { neverAtEnd, neverAtStart } = lineBreakLists(report);
  const composition = [
    '<w:characterSpacingControl w:val="compressPunctuation"/>',
    `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${escapeXml(neverAtEnd)}"/>`,
    `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${escapeXml(neverAtStart)}"/>`,
  ].join('');
  const composed = insertBefore(xml, PART, '<w:compat>', composition);
  return insertBeforeEnd(composed, PART, '</w:settings>', `<w:themeFontLang ${runLanguages(report.facts.language)}/>`);
}
