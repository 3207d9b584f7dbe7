/** Markup that became text: `&nbsp;`, `<br>`, `**加粗`, `{{…}}`. */
import { allMatches } from '#grammar/all-matches.ts';
import * as messages from '#messages/structure.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';
import { findingIn } from '../../text/finding-in.ts';

const LEFT_OVER =
  /&(?:nbsp|amp|lt|gt|quot|apos|ldquo|rdquo|lsquo|rsquo|mdash|hellip|middot|ensp|emsp|#\d{2,5}|#x[0-9a-f]{2,5});?|<\/?(?:br|p|span|div|font|strong|b|i|u|a|td|tr|table|img|o:p)\b[^<>]{0,80}>|\*\*+|\{\{[^{}]{0,40}\}\}|(?<![\p{L}\p{N}_])__(?=\S)|\\[nrt](?![a-z])/giu;

export const markupLeftOver: Rule = {
  id: 'structure/markup-left-over',
  summary: { zh: '残留的排版代码', en: 'Markup left over in the text' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const prose of facts.prose) {
      if (!/[&<*{_\\]/.test(prose.text)) continue;
      for (const { 0: found, index } of allMatches(prose.text, LEFT_OVER)) {
        yield findingIn(prose, this, {
          from: index,
          to: index + found.length,
          message: messages.markupLeftOver(found),
        });
      }
    }
  },
};
