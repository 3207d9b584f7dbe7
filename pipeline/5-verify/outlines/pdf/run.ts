/** One stretch of text as a page draws it: what it says, where it stands, and whether a person can see it. */
import type { UnseenReason } from '#model/outline.ts';

/** A marked-content sequence that was open when the text was drawn. */
export interface Mark {
  readonly tag: string;
  readonly mcid: number | null;
  /** its ActualText, which stands for all text inside; null when it has none */
  readonly actualText: string | null;
}

export interface Run {
  readonly text: string;
  /** from 1 */
  readonly page: number;
  /** outermost first */
  readonly marks: readonly Mark[];
  /** of the baseline's left end, in pt */
  readonly x0: number;
  readonly y: number;
  readonly x1: number;
  readonly sizePt: number;
  readonly unseen: UnseenReason | null;
}
