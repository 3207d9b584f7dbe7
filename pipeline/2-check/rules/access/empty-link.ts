/** A link without words, without an address, or with words that say nothing: [](a.html), [附件1](), [点击这里](a.html). */
import * as messages from '#messages/access.ts';
import type { Finding } from '#model/finding.ts';
import { blocksOf, inlineLists, plainTextOf, walkInlines } from '#model/walk.ts';
import type { Rule } from '../../rule.ts';

/** Tells quickly that a report has none. */
const LINKS = /\]\s*[[(]|https?:|www\.|@/i;
const SAYS_NOTHING = /^(?:点击|单击|点)?(?:这里|此处|链接|查看|详情|更多|here|link|more|click here)$/i;

export const emptyLink: Rule = {
  id: 'access/empty-link',
  summary: { zh: '链接没有文字或地址', en: 'A link without words or address' },
  severity: 'warning',
  *check(report): Iterable<Finding> {
    if (!LINKS.test(report.source)) return;
    for (const block of blocksOf(report)) {
      for (const inline of inlineLists(block).flatMap((list) => [...walkInlines(list)])) {
        if (inline.kind !== 'link') continue;
        const words = plainTextOf(inline.children).value.trim();
        const images = [...walkInlines(inline.children)].some((child) => child.kind === 'image' && child.alt.trim());
        const base = { rule: this.id, severity: this.severity, place: inline.place, actual: words };
        if (!words && !images) yield { ...base, message: messages.linkWithoutWords(inline.url) };
        else if (!inline.url.trim()) yield { ...base, message: messages.linkWithoutAddress(words) };
        else if (SAYS_NOTHING.test(words))
          yield { ...base, severity: 'info', message: messages.linkSaysNothing(words) };
      }
    }
  },
};
