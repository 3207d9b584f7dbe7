/** What each edition must say, worked out from the composed report by the rules of 4-render/README.md. */
import type { ComposedReport } from '#model/composed-report.ts';
import type { Format } from '#model/edition.ts';
import type { LookTexts } from '#model/look.ts';
import type { Expectation } from './expect/expectation.ts';
import { Expecting } from './expect/expecting.ts';
import { joined, type Part, partOf, type Said, saidIn } from './expect/said.ts';
import { squeeze } from './outlines/squeeze.ts';

/** What stands in the window, on each page and over the contents. */
function namesOf({ title, facts }: ComposedReport, texts: LookTexts, format: Format) {
  const owner = facts.organization === null ? [] : [`${facts.downloadName} — ${facts.organization}`];
  const titles = format === 'html' ? [facts.downloadName, ...owner] : [title, facts.downloadName];
  return {
    titles: titles.map(squeeze),
    mark: squeeze(facts.mark ?? ''),
    stage: squeeze(facts.mark ?? texts.stages[facts.stage]),
    stageName: squeeze(texts.stages[facts.stage]),
    contentsTitle: squeeze(texts.contents),
  };
}

/** Of each format of one report; what formats have in common is worked out at the first and kept for the others. */
export function expecting(report: ComposedReport, texts: LookTexts): (format: Format) => Expectation {
  let body: Part | null = null;
  return (format) => {
    body ??= partOf(bodyOf(report, texts));
    const { title, facts } = report;
    const contents = report.contents.map(({ level, text, anchor }) => ({
      level,
      text: squeeze(text),
      target: `#${anchor}`,
    }));
    return {
      ...withNotes(saidIn(format, body), body, { report, texts, format }),
      ...{ format, title: squeeze(title), language: facts.language, source: report.source, contents },
      ...namesOf(report, texts, format),
    };
  };
}

export const expectOutline = (report: ComposedReport, texts: LookTexts, format: Format): Expectation =>
  expecting(report, texts)(format);

function bodyOf(report: ComposedReport, texts: LookTexts): Expecting {
  const walk = new Expecting(report.assets);
  walk.front(report, texts);
  for (const division of report.divisions) walk.division(division);
  return walk;
}

interface Asked {
  readonly report: ComposedReport;
  readonly texts: LookTexts;
  readonly format: Format;
}

function withNotes(said: Said, { walked }: Part, { report, texts, format }: Asked): Said {
  if (report.notes.length === 0) return said;
  const notes = new Expecting(report.assets, walked.footnotes);
  if (format === 'docx') notes.footnotesOf(report);
  else notes.endnotes(report, texts.notes);
  return joined(said, saidIn(format, partOf(notes)));
}
