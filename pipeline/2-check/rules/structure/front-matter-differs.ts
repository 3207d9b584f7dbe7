/** Title, date or session in the front matter that the text itself gives otherwise. */
import * as messages from '#messages/structure.ts';
import type { Finding } from '#model/finding.ts';
import type { Place } from '#model/place.ts';
import type { Report } from '#model/report.ts';
import { plainText } from '#model/walk.ts';
import type { Rule } from '../../rule.ts';
import type { Prose } from '../../text/prose.ts';

/** The lines of a title block: before the first call or part, short. */
const OPENING_LINES = 8;
const LONGEST = 90;
const DATE = /((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日/;
const SESSION = /第([一二三四五六七八九十]{1,3})届.*?第([一二三四五六七八九十]{1,3})次会议/;

interface Difference {
  readonly key: string;
  readonly written: string;
  readonly found: string;
  readonly place: Place;
}

function openingLines(prose: readonly Prose[]): readonly Prose[] {
  const end = prose.findIndex(({ kind }) => kind === 'salutation' || kind === 'heading' || kind === 'runInHeading');
  const lines = prose.slice(0, Math.min(end < 0 ? OPENING_LINES : end, OPENING_LINES));
  return lines.filter(({ kind, text }) => kind === 'paragraph' && text.length <= LONGEST);
}

function* differences(report: Report, prose: readonly Prose[]): Iterable<Difference> {
  const { front, divisions } = report;
  const heading = divisions[0]?.blocks.find((block) => block.kind === 'heading');
  if (front.places['title'] && heading?.kind === 'heading' && heading.level === 1) {
    yield { key: 'title', written: report.title.text, found: plainText(heading).value, place: heading.place };
  }
  for (const line of openingLines(prose)) {
    const date = DATE.exec(line.text);
    if (date && front.date && front.places['date']) {
      const [found, year = '', month = '', day = ''] = date;
      const iso = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
      const place = line.place(date.index, date.index + found.length);
      if (!iso.startsWith(front.date)) yield { key: 'date', written: front.date, found, place };
    }
    const session = SESSION.exec(line.text);
    const written = front.meeting ? SESSION.exec(front.meeting) : null;
    if (session && written && (session[1] !== written[1] || session[2] !== written[2])) {
      const place = line.place(session.index, session.index + session[0].length);
      yield { key: 'meeting', written: written[0], found: session[0], place };
    }
  }
}

/** 2025年某市政府工作报告 is given in 2025, or in the January after. */
function* yearOfTitle({ front, title }: Report): Iterable<Difference> {
  const found = /^[\s\S]{0,12}?((?:19|20)\d\d)年/.exec(title.text);
  const place = front.places['date'];
  if (!found || !place || !front.date) return;
  const ahead = Number(front.date.slice(0, 4)) - Number(found[1]);
  if (ahead !== 0 && ahead !== 1) yield { key: 'date', written: front.date, found: title.text, place };
}

export const frontMatterDiffers: Rule = {
  id: 'structure/front-matter-differs',
  summary: { zh: '卷首信息与正文不一致', en: 'Front matter that the text contradicts' },
  severity: 'warning',
  *check(report, facts): Iterable<Finding> {
    for (const { key, written, found, place } of [...differences(report, facts.prose), ...yearOfTitle(report)]) {
      const message = messages.frontMatterDiffers(key, written, found);
      const front = report.front.places[key];
      const finding: Finding = {
        rule: this.id,
        severity: this.severity,
        message,
        place,
        expected: written,
        actual: found,
      };
      yield front ? { ...finding, related: [{ place: front, message: messages.inFrontMatter(key) }] } : finding;
    }
  },
};
