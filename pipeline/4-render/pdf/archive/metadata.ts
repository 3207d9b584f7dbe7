/** What the file says of itself, once for the info dictionary and once for XMP. */
import type { ComposedReport } from '#model/composed-report.ts';
import type { Stamp } from '#model/edition.ts';
import type { Metadata } from './xmp.ts';

const PRODUCER = 'Dingben 定本';

export function metadataOf(
  report: ComposedReport,
  stamp: Stamp,
  date: Date,
): { info: Record<string, string>; xmp: Metadata } {
  const { facts, title } = report;
  const edition = facts.mark ?? facts.stage;
  const commit = stamp.commit ?? 'uncommitted';
  const subject = facts.downloadName;
  const keywords = [facts.id, edition, commit, facts.date ?? ''].filter((word) => word !== '').join(', ');
  const author = facts.organization ?? facts.speaker;
  const info = { Title: title, Subject: subject, Keywords: keywords, Creator: PRODUCER, Producer: PRODUCER };
  return {
    info: author === null ? info : { ...info, Author: author },
    xmp: {
      title,
      author,
      subject,
      keywords,
      language: facts.language,
      creator: PRODUCER,
      producer: PRODUCER,
      date: `${date.toISOString().slice(0, 19)}Z`,
      identifier: `${facts.id}@${commit}`,
    },
  };
}
