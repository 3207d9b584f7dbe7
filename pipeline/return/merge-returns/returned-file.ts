/** A file that came back, and the text that it was made of. */
import type { WhereNames } from '#model/figure-change.ts';
import type { BaseText } from '../base/base-line.ts';
import type { Returned } from '../returned.ts';

/** The text that a file was made of. */
export interface FileBase {
  readonly text: BaseText;
  /** current: the report as it is. earlier: found in the history. unknown: compared with the report as it is */
  readonly kind: 'current' | 'earlier' | 'unknown';
  readonly commit: string | null;
  /** its Markdown, where no history has it: kept with the papers, so that it is known again once the report has changed */
  readonly kept: string | null;
  /** anchor by paraId, of an edition made of the base */
  readonly paraIds: ReadonlyMap<string, string>;
  readonly where: WhereNames;
  /** anchors of blocks that are now as they were when the file was made */
  readonly unchanged: ReadonlySet<string>;
}

export interface ReturnedFile {
  readonly name: string;
  readonly returned: Returned;
  readonly base: FileBase;
}
