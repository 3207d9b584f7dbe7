/** `[^1]` where no note `[^1]: …` is written. */
import * as messages from '#messages/structure.ts';
import type { Finding } from '#model/finding.ts';
import { blocksOf, inlineLists, walkInlines } from '#model/walk.ts';
import type { Rule } from '../../rule.ts';

export const noteMarkWithoutNote: Rule = {
  id: 'structure/note-mark-without-note',
  summary: { zh: '注释标记没有注释', en: 'A note mark without its note' },
  severity: 'error',
  *check(report): Iterable<Finding> {
    if (!report.source.includes('[^')) return;
    const labels = new Set(report.notes.map(({ label }) => label));
    for (const block of blocksOf(report)) {
      for (const inline of inlineLists(block).flatMap((list) => [...walkInlines(list)])) {
        if (inline.kind !== 'noteMark' || labels.has(inline.label)) continue;
        const { label: actual, place } = inline;
        yield { rule: this.id, severity: this.severity, message: messages.markWithoutNote(actual), place, actual };
      }
    }
  },
};
