/** A genre as data (templates/profiles/*.yml): the parts that its reports have, and how strict its rules are. */
import type { Bilingual, Severity } from './finding.ts';
import type { ProfileId } from './report.ts';

/**
 * Where a part is looked for: the report's title, its 会议 line and speaker (front matter, or a line before the first
 * part), the headings, any running text, the text before the first part (opening), the last paragraphs (ending).
 */
export const PART_PLACES = ['title', 'meeting', 'speaker', 'heading', 'text', 'opening', 'ending', 'division'] as const;
export type PartPlace = (typeof PART_PLACES)[number];

export interface ProfilePart {
  readonly id: string;
  readonly name: Bilingual;
  readonly where: PartPlace;
  /** one of them must be found; flag u */
  readonly patterns: readonly RegExp[];
  /** of the finding when it is missing; null: the part may be missing */
  readonly missing: Severity | null;
}

/** `off`: not run. A severity: the rule runs and its findings are at most that. `on`: runs although it ships off. */
export type RuleSetting = Severity | 'off' | 'on';

export interface Profile {
  readonly id: ProfileId;
  readonly version: string;
  readonly parts: readonly ProfilePart[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
}
