/** Finds text that a style sheet adds beside the page's own: only page numbers and the mark of a draft may come that way. */
import type { CssRule } from './css-rules.ts';

const ADDS = /^(?:"(?:[^"\\]|\\[\s\S])+"|'(?:[^'\\]|\\[\s\S])+'|[\s\S]*(?:attr|url|counters?|var)\()/u;
/** dashes and blanks around the page's number, or the mark */
const PAGE_FURNITURE = /^(?:"[—–\-\s]*"|counter\(page\)|var\(--page-mark\)|none|\s)+$/u;

export interface GeneratedText {
  /** what is added, as the style sheet has it */
  readonly foreign: readonly string[];
  /** what is printed on every page; null where the sheet sets none */
  readonly mark: string | null;
}

export function generatedText(rules: readonly CssRule[]): GeneratedText {
  const foreign: string[] = [];
  let mark: string | null = null;
  for (const { conditions, prelude, declarations } of rules) {
    const content = declarations.get('content') ?? '';
    const onPage = conditions.some((condition) => condition.startsWith('@page'));
    const known = onPage ? PAGE_FURNITURE.test(content) : !ADDS.test(content);
    if (content !== '' && !known) foreign.push(`${prelude} ${content}`);
    const set = declarations.get('--page-mark');
    if (set !== undefined) mark = unquoted(set);
    for (const name of ['list-style', 'list-style-type', 'quotes', '-webkit-text-security', 'symbols']) {
      const value = declarations.get(name) ?? '';
      if (/["'][^"']+["']|decimal|roman|alpha|han|ideographic|counter/u.test(value))
        foreign.push(`${prelude} ${value}`);
    }
  }
  return { foreign, mark };
}

/** A CSS string's text: `\5f81 ` is one character (CSS Syntax 3, 4.3.7). */
function unquoted(value: string): string {
  return value
    .replace(/^["']|["']$/gu, '')
    .replace(/\\([0-9a-f]{1,6})\s?|\\(.)/giu, (_, hex?: string, plain?: string) =>
      hex === undefined ? (plain ?? '') : String.fromCodePoint(Number.parseInt(hex, 16)),
    );
}
