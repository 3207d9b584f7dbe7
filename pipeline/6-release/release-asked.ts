/** What a release is asked of: the report, the tree, the register and the consents, as data. */
import type { Finding } from '#model/finding.ts';
import type { Place } from '#model/place.ts';
import type { FrontMatter, Stage } from '#model/report.ts';
import type { WaivedFinding } from '#model/waiver.ts';
import type { Judge, Register } from './register/entry.ts';

/** What git says of the project; null where there is no commit. */
export interface TreeState {
  readonly commit: string;
  readonly tree: string;
  /** paths that differ from the commit, the register and the output folder left out */
  readonly changes: readonly string[];
}

export interface ReleaseAsked {
  readonly file: string;
  readonly front: FrontMatter;
  readonly title: { readonly text: string; readonly place: Place };
  /** `--stage`; null: the report's own */
  readonly stage: Stage | null;
  readonly state: TreeState | null;
  readonly register: Register;
  /** of all that the edition is made from */
  readonly inputs: string;
  /** SHA-256 of the report's bytes */
  readonly source: string;
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
  /** other readers and validators that are here */
  readonly judges: readonly Judge[];
  /** readers that must agree and are not here */
  readonly missingReaders: readonly string[];
  /** `--without`: readers that someone agreed to do without where they are not here */
  readonly without: readonly string[];
  /** stand-ins among the fonts that this report's look asks for, by name */
  readonly substitutes: readonly string[];
  readonly acceptSubstitutes: boolean;
  readonly epochSeconds: number;
}
