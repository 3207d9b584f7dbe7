/** A change while it is compared with those of the other files. */
import type { Change } from '../list/change.ts';
import type { Footprint } from './footprint.ts';
import type { Sides, Standing } from './proposal.ts';
import type { ReturnedFile } from './returned-file.ts';

export interface Entry {
  readonly id: number;
  readonly change: Change;
  readonly file: ReturnedFile;
  /** number of the text that the file was made of: equal for equal texts */
  readonly group: number;
  /** in the text that the file was made of */
  readonly print: Footprint;
  /** in the text as it is now; null: it is lost there, or there already */
  readonly now: Footprint | null;
  readonly standing: Standing;
  readonly sides: Sides | null;
}
