/** A quotation mark or a title mark without its partner in the paragraph. */
import * as messages from '#messages/punctuation.ts';
import type { Finding } from '#model/finding.ts';
import type { Passage } from '../../passages.ts';
import type { Rule } from '../../rule.ts';

const CLOSE_OF: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '「': '」',
  '『': '』',
};
const OPEN_OF: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(CLOSE_OF).map(([a, b]) => [b, a]));

interface Mark {
  readonly at: number;
  readonly mark: string;
}

/** Marks that found no partner. An apostrophe (don’t) is no mark. */
function loneMarks(text: string): readonly Mark[] {
  const open: Mark[] = [];
  const lone: Mark[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] as string;
    if (mark in CLOSE_OF) open.push({ at, mark });
    if (!(mark in OPEN_OF)) continue;
    if (mark === '’' && /[A-Za-z]/.test(text[at - 1] ?? '')) continue;
    const partner = open.findLastIndex((candidate) => CLOSE_OF[candidate.mark] === mark);
    if (partner < 0) lone.push({ at, mark });
    else lone.push(...open.splice(partner).slice(1));
  }
  return [...lone, ...open].sort((a, b) => a.at - b.at);
}

/** GB/T 15834-2011: a quotation over several paragraphs opens each of them and closes the last. */
function continues(mark: string, next: Passage | undefined): boolean {
  return next?.text.value.trimStart().startsWith(mark) ?? false;
}

export const unbalancedQuotes: Rule = {
  id: 'punctuation/unbalanced-quotes',
  summary: { zh: '引号或书名号不成对', en: 'A quotation mark without its partner' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const [index, passage] of facts.passages.entries()) {
      for (const { at, mark } of loneMarks(passage.text.value)) {
        const close = CLOSE_OF[mark];
        if (close && continues(mark, facts.passages[index + 1])) continue;
        yield {
          rule: this.id,
          severity: this.severity,
          message: close ? messages.quoteNotClosed(mark, close) : messages.quoteNotOpened(mark, OPEN_OF[mark] ?? ''),
          place: passage.place(at, at + 1),
          actual: mark,
        };
      }
    }
  },
};
