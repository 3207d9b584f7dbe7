/** What each edition must say, worked out from the composed report by the rules of 4-render/README.md. */
import type { ComposedReport } from '#model/composed-report.ts';
import type { Format } from '#model/edition.ts';
import type { LookTexts } from '#model/look.ts';
import type { Outline, OutlineEntry, OutlineNote } from '#model/outline.ts';
import type { Place } from '#model/place.ts';
import { Expecting } from './expect/expecting.ts';
import { squeeze } from './outlines/squeeze.ts';

/** From `at` (an index into the flow) on; `text` is the value as the place holds it, null where it is not the author's. */
export interface Source {
  readonly at: number;
  readonly place: Place | null;
  readonly text: string;
}

export interface Expectation extends Outline {
  /** the look may show only those down to some level */
  readonly contents: readonly (OutlineEntry & { readonly level: number })[];
  readonly notes: readonly OutlineNote[];
  /** ascending */
  readonly sources: readonly Source[];
  /** printed on every page; '' for an official edition */
  readonly mark: string;
}

export function expectOutline(report: ComposedReport, texts: LookTexts, format: Format): Expectation {
  const expecting = new Expecting(format);
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
  const outline = expecting.builder.finish({ ...known, ...lists, knowsContents: false, knowsFurniture: false });
  return {
    ...outline,
    notes: outline.notes ?? [],
    contents,
    sources: expecting.sources,
    mark: squeeze(facts.mark ?? ''),
  };
}
