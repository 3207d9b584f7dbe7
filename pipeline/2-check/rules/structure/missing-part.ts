/** A part that reports of this genre have (templates/profiles) and this one has not. */
import * as messages from '#messages/structure.ts';
import type { Finding } from '#model/finding.ts';
import type { PartPlace } from '#model/profile.ts';
import type { Report } from '#model/report.ts';
import type { Facts } from '../../facts.ts';
import type { Rule } from '../../rule.ts';

/** Paragraphs that count as the opening and as the ending of the body. */
const OPENING = 12;
const ENDING = 5;

/** The texts in which a part of each place is looked for. */
function textsOf(report: Report, facts: Facts): Readonly<Record<PartPlace, () => readonly string[]>> {
  const body = facts.prose.filter(({ division }) => division === 'body');
  const texts = (list: typeof body): readonly string[] => list.map(({ text }) => text);
  const opening = (): readonly string[] => texts(body.slice(0, OPENING));
  return {
    title: () => [report.title.text],
    meeting: () => [report.front.meeting ?? '', report.front.subtitle ?? '', ...opening()],
    speaker: () => [report.front.speaker ?? '', report.front.meeting ?? '', ...opening()],
    opening,
    heading: () => texts(body.filter(({ kind }) => kind === 'heading' || kind === 'runInHeading')),
    text: () => texts(body),
    ending: () => texts(body.slice(-ENDING)),
    division: () => report.divisions.map(({ kind }) => kind),
  };
}

export const missingPart: Rule = {
  id: 'structure/missing-part',
  summary: { zh: '缺少这类报告应有的部分', en: 'A part that such reports have is missing' },
  severity: 'warning',
  *check(report, facts): Iterable<Finding> {
    const texts = textsOf(report, facts);
    for (const { name, where, patterns, missing } of facts.profile?.parts ?? []) {
      if (missing === null) continue;
      const there = texts[where]().some((text) => patterns.some((pattern) => pattern.test(text)));
      if (there) continue;
      const { fragment } = report.front;
      const message = fragment ? messages.missingInFragment(name) : messages.missingPart(name);
      yield { rule: this.id, severity: fragment ? 'info' : missing, message, place: report.title.place };
    }
  },
};
