/** Fixed expressions (固定表述) as an editor supplies them: the product has none of its own. */
import type { Severity } from './finding.ts';

/** A form that is wrong instead of the preferred one. */
export interface TermVariant {
  readonly form: string;
  /** replaced by --fix=suggested; else only pointed out */
  readonly replace: boolean;
  readonly note: string | null;
}

/** The parts of an enumerated expression: 四个意识 has four members. */
export interface TermMembers {
  readonly items: readonly string[];
  readonly ordered: boolean;
}

export interface Term {
  readonly id: string;
  /** as it is to be written, without quotation marks */
  readonly preferred: string;
  /** the name of a person: no line end parts it */
  readonly person?: boolean;
  /** whether it stands in “ ” */
  readonly quotes: 'required' | 'forbidden' | 'either';
  readonly variants: readonly TermVariant[];
  readonly members: TermMembers | null;
  /** longer words that contain the term or a variant and are something else */
  readonly notIn: readonly string[];
  /** YYYY-MM-DD, both inclusive; compared with the report's date, not with today */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly source: string;
  readonly severity: Severity;
}

export interface TermList {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly terms: readonly Term[];
}
