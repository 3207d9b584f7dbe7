/** A note `[^1]: …` that no mark `[^1]` points to. */
import * as messages from '#messages/structure.ts';
import type { Finding } from '#model/finding.ts';
import { blocksOf, inlineLists, walkInlines } from '#model/walk.ts';
import type { Rule } from '../../rule.ts';

export const noteWithoutMark: Rule = {
  id: 'structure/note-without-mark',
  summary: { zh: '注释没有标记', en: 'A note without its mark' },
  severity: 'warning',
  *check(report): Iterable<Finding> {
    if (!report.source.includes('[^')) return;
    const marked = new Set<string>();
    for (const block of blocksOf(report)) {
      for (const inline of inlineLists(block).flatMap((list) => [...walkInlines(list)])) {
        if (inline.kind === 'noteMark') marked.add(inline.label);
      }
    }
    for (const { label: actual, place } of report.notes) {
      if (marked.has(actual)) continue;
      yield { rule: this.id, severity: this.severity, message: messages.noteWithoutMark(actual), place, actual };
    }
  },
};
