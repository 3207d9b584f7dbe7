/** A table that no line 表1　… names. */
import * as messages from '#messages/access.ts';
import type { Finding } from '#model/finding.ts';
import { blocksOf } from '#model/walk.ts';
import type { Rule } from '../../rule.ts';

export const tableWithoutCaption: Rule = {
  id: 'access/table-without-caption',
  summary: { zh: '表格没有表题', en: 'A table without a caption' },
  severity: 'info',
  *check(report): Iterable<Finding> {
    for (const block of blocksOf(report)) {
      if (block.kind !== 'table' || block.caption) continue;
      yield { rule: this.id, severity: this.severity, message: messages.tableWithoutCaption(), place: block.place };
    }
  },
};
