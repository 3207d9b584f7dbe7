/** What each edition must say, worked out from the composed report by the rules of 4-render/README.md. */
import type { ComposedReport } from '#model/composed-report.ts';
import type { Format } from '#model/edition.ts';
import type { LookTexts } from '#model/look.ts';
import type { Expectation } from './expect/expectation.ts';
import { Expecting } from './expect/expecting.ts';
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

export function expectOutline(report: ComposedReport, texts: LookTexts, format: Format): Expectation {
  const expecting = new Expecting(format, report.assets);
  expecting.front(report, texts);
  for (const division of report.divisions) expecting.division(division);
  expecting.notes(report, texts);
  const contents = report.contents.map(({ level, text, anchor }) => ({
    level,
    text: squeeze(text),
    target: `#${anchor}`,
  }));
  const { title, facts } = report;
  const known = { format, title: squeeze(title), language: facts.language, anchors: expecting.anchors, pageOf: null };
  const lists = { knowsTables: true, knowsAltTexts: true, knowsLinks: true, knowsNotes: true };
  const outline = expecting.builder.finish({
    ...known,
    ...lists,
    knowsContents: false,
    knowsFurniture: false,
    knowsValues: true,
    knowsStruck: true,
    source: report.source,
  });
  return {
    ...outline,
    anchorsAt: expecting.anchorsAt,
    picturesAt: expecting.picturesAt,
    notes: outline.notes ?? [],
    drawn: outline.drawn ?? [],
    values: outline.values ?? [],
    source: report.source,
    contents,
    sources: expecting.sources,
    ...namesOf(report, texts, format),
  };
}
