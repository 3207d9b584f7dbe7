/** A space inside a number: `4 747.2亿元`, `7 4 7 7 2 亿元`. */
import * as messages from '#messages/numbers.ts';
import type { Finding } from '#model/finding.ts';
import type { Rule } from '../../rule.ts';

// U+2009 and U+202F are the thin spaces of GB/T 15835-2011 for grouping by three; they are accepted as grouping.
const SPLIT = /\d+(?:\.\d+)?(?:[ \u00a0\u3000]+\d+)+(?:\.\d+)?/g;
const GROUPED = /^\d{1,3}(?: \d{3})+(?:\.\d+)?$/;

/** Two whole numbers may stand side by side (`2023 2024`): a split leaves a piece that no one writes alone. */
function looksSplit(found: string): boolean {
  const pieces = found.split(/[ \u00a0\u3000]+/);
  if (pieces.every((piece) => /^\d$/.test(piece))) return pieces.length > 1;
  return (
    pieces.some((piece, at) => at > 0 && /^0/.test(piece)) || pieces.slice(0, -1).some((piece) => piece.includes('.'))
  );
}

export const digitsSplitBySpace: Rule = {
  id: 'numbers/digits-split-by-space',
  summary: { zh: '数字中间有空格', en: 'A space inside a number' },
  severity: 'error',
  *check(_report, facts): Iterable<Finding> {
    for (const passage of facts.passages) {
      for (const { 0: found, index } of passage.text.value.matchAll(SPLIT)) {
        const grouped = GROUPED.test(found);
        if (!grouped && !looksSplit(found)) continue;
        const joined = found.replaceAll(/[ \u00a0\u3000]/g, '');
        yield {
          rule: this.id,
          severity: grouped ? 'warning' : 'error',
          message: messages.digitsSplitBySpace(found, joined),
          place: passage.place(index, index + found.length),
          expected: joined,
          actual: found,
        };
      }
    }
  },
};
