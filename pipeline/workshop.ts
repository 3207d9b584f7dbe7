/** What the stages ask of the world, and what they give: the words of publish.ts. */

import type { House } from '#check/facts.ts';
import type { Asset, ComposedReport } from '#model/composed-report.ts';
import type { Format, Rendered, Sibling, Stamp } from '#model/edition.ts';
import type { Figure } from '#model/figure.ts';
import type { FigureDiff } from '#model/figure-change.ts';
import type { SourceEntry } from '#model/figure-source.ts';
import type { Finding } from '#model/finding.ts';
import type { FontSet, Look } from '#model/look.ts';
import type { EditionProof } from '#model/proof.ts';
import type { FrontMatter, Report } from '#model/report.ts';
import type { WaivedFinding } from '#model/waiver.ts';

/** What the stages need from outside; cli.ts and action.ts fill it from adapters, tests from memory. */
export interface Workshop {
  look(front: FrontMatter): Promise<Look>;
  images(report: Report): Promise<{ assets: Readonly<Record<string, Asset>>; findings: readonly Finding[] }>;
  /** the profile of the report's genre and the term lists that hold for it */
  house(report: Report): Promise<House>;
  /** the other reports of the same body, for what they said the years before */
  others(report: Report): Promise<readonly SourceFile[]>;
  /** what figures.lock.json beside the report holds; null where there is none */
  lock(report: Report): Promise<string | null>;
  /** of figures.sources.yml beside the report */
  figureSources(report: Report): Promise<readonly SourceEntry[]>;
  /** what editions.json beside the report holds, now and as last committed; null where there is none */
  register(report: Report): Promise<{ readonly now: string | null; readonly committed: string | null }>;
  fonts(): Promise<FontSet>;
  stamp(report: Report): Promise<Stamp>;
  sha256(bytes: Uint8Array): string;
  /** told before each edition */
  onStep(step: Format): void;
}

export interface SourceFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** taken where the front matter names none */
  readonly id: string;
}

export interface Checked {
  readonly file: string;
  readonly report: Report | null;
  readonly figures: readonly Figure[];
  /** against figures.lock.json; null where there is none to compare with */
  readonly changes: FigureDiff | null;
  readonly findings: readonly Finding[];
  /** what the author allowed, with the reasons */
  readonly waived: readonly WaivedFinding[];
  /** the input cannot be used at all */
  readonly fatal: boolean;
  readonly composed: ComposedReport | null;
  readonly look: Look | null;
}

export interface Edition extends Rendered {
  readonly format: Format;
  readonly mediaType: string;
  readonly sibling: Sibling;
  readonly proof: EditionProof;
}

export interface Published {
  readonly stamp: Stamp;
  readonly editions: readonly Edition[];
  /** of rendering and of the proof */
  readonly findings: readonly Finding[];
}

/** A report that was read and composed, and is judged when that is asked for. */
export interface Prepared extends Pick<Checked, 'report' | 'composed' | 'look'> {
  judge(): Checked;
}
