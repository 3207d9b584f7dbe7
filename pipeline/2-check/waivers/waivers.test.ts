/** Waivers cover the block behind them or the whole report, need a reason, and are named when they allow nothing. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '#model/finding.ts';
import { readReport } from '#read/read.ts';
import { judgeReport } from '../check.ts';
import type { Rule } from '../rule.ts';

/** Finds each 错 of the text. */
const wrong: Rule = {
  id: 'terms/wrong',
  summary: { zh: '错', en: 'wrong' },
  severity: 'warning',
  *check(_report, facts): Iterable<Finding> {
    for (const passage of facts.passages) {
      for (const { 0: actual, index } of passage.text.value.matchAll(/错./gu)) {
        const place = passage.place(index, index + 2);
        yield { rule: this.id, severity: 'warning', message: this.summary, place, actual };
      }
    }
  },
};

function judge(source: string) {
  const { value } = readReport({ file: 'a.md', bytes: new TextEncoder().encode(source), id: 'a' });
  if (!value) throw new Error('cannot be read');
  const { findings, waived } = judgeReport(value, { rules: [wrong] });
  return {
    findings: findings.map(({ rule, place }) => `${rule} ${place.start.line}`),
    waived: waived.map(({ finding, waiver }) => `${finding.place.start.line} ${waiver.reason}`),
  };
}

const HEAD = '# 报告\n\n';

describe('a comment', () => {
  it('covers the block behind it and no other', () => {
    expect(judge(`${HEAD}错一\n\n<!-- dingben-allow terms/wrong: 原文如此 -->\n\n错二，错三\n\n错四`)).toEqual({
      findings: ['terms/wrong 3', 'terms/wrong 9'],
      waived: ['7 原文如此', '7 原文如此'],
    });
  });

  it('covers a whole list, or the one item that it stands before', () => {
    expect(judge(`${HEAD}<!-- dingben-allow terms/wrong: 清单 -->\n- 错一\n- 错二\n\n错三`).waived).toHaveLength(2);
    const inside = `${HEAD}- 错一\n\n  <!-- dingben-allow terms/wrong: 第二段 -->\n\n  错二\n- 错三`;
    expect(judge(inside)).toEqual({ findings: ['terms/wrong 3', 'terms/wrong 8'], waived: ['7 第二段'] });
  });

  it('covers the paragraph in which it stands', () => {
    expect(judge(`${HEAD}前文<!-- dingben-allow terms/wrong：句中 -->错一\n\n错二`)).toEqual({
      findings: ['terms/wrong 5'],
      waived: ['3 句中'],
    });
  });

  it('may name several rules, each of which must be used', () => {
    expect(judge(`${HEAD}<!-- dingben-allow terms/wrong, terms/nothing: 理由 -->\n\n错一`)).toEqual({
      findings: ['waivers/unknown-rule 3'],
      waived: ['5 理由'],
    });
  });

  it.each([
    ['<!-- dingben-allow terms/wrong -->', 'waivers/without-reason'],
    ['<!-- dingben-allow terms/wrong: … -->', 'waivers/without-reason'],
    ['<!-- dingben-allow: 理由 -->', 'waivers/not-understood'],
    ['<!-- dingben-allow 全部: 理由 -->', 'waivers/not-understood'],
  ])('%s allows nothing: %s', (comment, rule) => {
    expect(judge(`${HEAD}${comment}\n\n错一`)).toEqual({ findings: [`${rule} 3`, 'terms/wrong 5'], waived: [] });
  });

  it('is named when it allows nothing or stands before nothing', () => {
    expect(judge(`${HEAD}<!-- dingben-allow terms/wrong: 理由 -->\n\n对`).findings).toEqual(['waivers/unused 3']);
    expect(judge(`${HEAD}对\n\n<!-- dingben-allow terms/wrong: 理由 -->`).findings).toEqual([
      'waivers/before-nothing 5',
    ]);
  });

  it('of a rule that did not run is not called unused', () => {
    const source = `${HEAD}<!-- dingben-allow structure/site-residue: 理由 -->\n\n对`;
    expect(judge(source)).toEqual({ findings: [], waived: [] });
  });
});

describe('the front matter', () => {
  const front = (text: string) =>
    `---\nwaivers:\n  - rule: terms/wrong\n    reason: 全文\n${text}---\n\n${HEAD}错一\n\n错二`;

  it('covers the whole report, or the words that it names', () => {
    expect(judge(front('')).waived).toEqual(['9 全文', '11 全文']);
    expect(judge(front('    text: 错二\n'))).toEqual({ findings: ['terms/wrong 10'], waived: ['12 全文'] });
  });

  it('is named when unused, with the line of its entry', () => {
    expect(judge(front('').replaceAll('错', '对')).findings).toEqual(['waivers/unused 3']);
  });

  it.each(['reason', 'rule'])('without %s it cannot be used', (key) => {
    const source = front('').replace(new RegExp(`${key}: `), 'x: ');
    const { value, findings } = readReport({ file: 'a.md', bytes: new TextEncoder().encode(source), id: 'a' });
    expect(value).toBeNull();
    expect(findings.map(({ message }) => message.en).join()).toContain(`waivers.0.${key} is missing`);
  });
});
