/** A rendered file, what it was stamped with, and what it may know of its siblings. */
import type { ComposedReport } from './composed-report.ts';
import type { Finding } from './finding.ts';
import type { FontSet, Look } from './look.ts';

export const FORMATS = ['pdf', 'docx', 'html'] as const;
/** In the order of rendering: later ones may print what is known of earlier ones. */
export type Format = (typeof FORMATS)[number];

/** The core's only clock. */
export interface Stamp {
  /** full hash of the source commit, null when there is none (printed as 未提交) */
  readonly commit: string | null;
  /** the source commit's date, SOURCE_DATE_EPOCH, or the front matter's date; seconds since 1970, UTC */
  readonly epochSeconds: number;
}

export interface Sibling {
  readonly format: Format;
  /** file name beside this one: `<id>.pdf` */
  readonly file: string;
  /** the readable name people see when they download: 标题（年，稿次）.pdf */
  readonly downloadName: string;
  readonly bytes: number;
  /** lower-case hex */
  readonly sha256: string;
}

/** What the editions made before tell the next one, as data: renderers stay strangers. */
export interface Siblings {
  readonly editions: readonly Sibling[];
  /** printed page (from 1) of each anchor, known once the PDF is made */
  readonly pageOf: Readonly<Record<string, number>>;
}

export interface Rendered {
  readonly bytes: Uint8Array;
  /** page of each anchor; {} where the format has no pages */
  readonly pageOf: Readonly<Record<string, number>>;
  readonly pageCount: number | null;
  readonly findings: readonly Finding[];
}

export interface RenderInput {
  readonly report: ComposedReport;
  readonly look: Look;
  readonly stamp: Stamp;
  readonly siblings: Siblings;
  /** read only when asked for: some 40 MB of font files */
  readonly fonts: () => Promise<FontSet>;
}

export interface Renderer {
  readonly format: Format;
  readonly mediaType: string;
  render(input: RenderInput): Promise<Rendered>;
}
