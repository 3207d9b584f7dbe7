/** What an author allows against a rule, with a reason: in a comment before a block, or in the front matter. */
import type { Finding } from './finding.ts';
import type { Place } from './place.ts';

/** `waivers:` of the front matter: holds for the whole report, or for findings on `text`. */
export interface FrontMatterWaiver {
  readonly rule: string;
  readonly reason: string;
  readonly text: string | null;
}

export interface Waiver {
  readonly rule: string;
  readonly reason: string;
  /** of the comment, or of the entry in the front matter */
  readonly place: Place;
  /** offsets into the source that it covers, end exclusive; null: the whole report */
  readonly covers: readonly [number, number] | null;
  readonly text: string | null;
}

/** A finding that does not count, and why. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver;
}
