/** A heading more than one level below the one before it. */
import * as messages from '#messages/structure.ts';
import type { Finding } from '#model/finding.ts';
import { walkBlocks } from '#model/walk.ts';
import type { Rule } from '../../rule.ts';

export const headingSkipsLevel: Rule = {
  id: 'structure/heading-skips-level',
  summary: { zh: '标题跳级', en: 'A heading skips a level' },
  severity: 'warning',
  *check(report): Iterable<Finding> {
    for (const division of report.divisions) {
      let above = division.heading?.level ?? 1;
      for (const block of walkBlocks(division.blocks)) {
        if (block.kind !== 'heading' && block.kind !== 'runInHeading') continue;
        if (block.level > above + 1) {
          yield {
            rule: this.id,
            severity: this.severity,
            message: messages.headingSkipsLevel(block.level, above + 1),
            place: block.place,
            expected: String(above + 1),
            actual: String(block.level),
          };
        }
        above = block.level;
      }
    }
  },
};
