/** What the archive site knows of one registered edition: plain data, so that its pages can be made and tested without files. */
import { FORMATS } from '#model/edition.ts';
import type { Figure } from '#model/figure.ts';
import type { Stage } from '#model/report.ts';

/** The editions, the source that they were made from, and its figures as a table. */
export const SITE_FORMATS = [...FORMATS, 'md', 'csv'] as const;

export interface SiteFile {
  readonly format: (typeof SITE_FORMATS)[number];
  /** file name in the edition's own folder: `<id>.pdf` */
  readonly name: string;
  /** what people see when they download it */
  readonly downloadName: string;
  readonly bytes: number;
  /** lower-case hex */
  readonly sha256: string;
}

/** 更正: what was printed, what it should be, and why. */
export interface SiteCorrection {
  readonly date: string;
  readonly place: string;
  readonly old: string;
  readonly new: string;
  readonly reason: string;
}

/** The comparison with another edition; `from` says which: 第1版, or an earlier stage's name. */
export interface SiteRedline {
  readonly from: string;
  /** only published editions, and earlier stages whose report says `publish_redline: true` */
  readonly open: boolean;
  readonly name: string;
}

/** A block of text that search leads to. */
export interface SitePassage {
  readonly anchor: string;
  /** the heading that it stands under, '' where there is none */
  readonly section: string;
  readonly text: string;
}

export interface SiteKeyFigure {
  readonly indicator: string;
  readonly text: string;
  readonly anchor: string;
}

export interface SiteEdition {
  /** of the report; its editions share it */
  readonly id: string;
  /** 1 for e01 */
  readonly number: number;
  readonly stage: Stage;
  readonly title: string;
  readonly subtitle: string | null;
  readonly organization: string | null;
  readonly meeting: string | null;
  readonly language: string;
  /** the day the report was given, YYYY-MM-DD, YYYY-MM or YYYY */
  readonly date: string;
  /** the day this edition was published, YYYY-MM-DD */
  readonly published: string;
  readonly files: readonly SiteFile[];
  /** pictures that the source names, by their paths beside it */
  readonly pictures: readonly string[];
  readonly withdrawn: { readonly date: string; readonly reason: string } | null;
  readonly corrections: readonly SiteCorrection[];
  readonly redlines: readonly SiteRedline[];
  readonly contents: readonly { readonly level: number; readonly text: string; readonly anchor: string }[];
  readonly keyFigures: readonly SiteKeyFigure[];
  readonly passages: readonly SitePassage[];
  readonly figures: readonly Figure[];
}

/** One report with its published editions, the newest first. */
export interface SiteReport {
  readonly id: string;
  readonly current: SiteEdition;
  readonly editions: readonly SiteEdition[];
}

/** One body with its reports, the newest first. */
export interface SiteBody {
  readonly name: string;
  readonly reports: readonly SiteReport[];
}
