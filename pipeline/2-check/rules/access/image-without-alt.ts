/** An image without a text for those who cannot see it. */
import * as messages from '#messages/access.ts';
import type { Finding } from '#model/finding.ts';
import type { Place } from '#model/place.ts';
import type { Report } from '#model/report.ts';
import { blocksOf, inlineLists, walkInlines } from '#model/walk.ts';
import type { Rule } from '../../rule.ts';

interface Shown {
  readonly alt: string;
  readonly url: string;
  readonly place: Place;
}

function* imagesOf(report: Report): Iterable<Shown> {
  for (const block of blocksOf(report)) {
    if (block.kind === 'picture') yield block;
    for (const list of inlineLists(block)) {
      for (const inline of walkInlines(list)) if (inline.kind === 'image') yield inline;
    }
  }
}

/** `![图片](a.png)` and `![a.png](a.png)` say nothing either. */
const NO_TEXT = /^(?:图片?|插图|示意图|image|picture|photo|img)?\s*\d*$|\.(?:png|jpe?g|svg|gif)$/i;

export const imageWithoutAlt: Rule = {
  id: 'access/image-without-alt',
  summary: { zh: '图片没有替代文字', en: 'An image without alternative text' },
  severity: 'warning',
  *check(report): Iterable<Finding> {
    if (!report.source.includes('![')) return;
    for (const { alt, url, place } of imagesOf(report)) {
      if (!NO_TEXT.test(alt.trim())) continue;
      const message = alt.trim() ? messages.imageWithIdleAlt(alt) : messages.imageWithoutAlt(url);
      yield { rule: this.id, severity: this.severity, message, place, actual: alt };
    }
  },
};
