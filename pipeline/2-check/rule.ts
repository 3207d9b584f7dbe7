/** A rule judges a report and changes nothing. Its page beside it says what it finds, and its examples are its tests. */
import type { Bilingual, Finding, Severity } from '#model/finding.ts';
import type { Report } from '#model/report.ts';
import type { Facts } from './facts.ts';

export interface Rule {
  /** folder and file name: `numbers/digits-split-by-space` */
  readonly id: string;
  readonly summary: Bilingual;
  /** of most of its findings; a finding may be milder where less is certain */
  readonly severity: Severity;
  /** true: runs only where the profile turns it on, because good reports do what it finds */
  readonly shipsOff?: boolean;
  check(report: Report, facts: Facts): Iterable<Finding>;
}
