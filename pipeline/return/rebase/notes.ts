/** What marks of footnotes are told by. */
import type { BaseItem } from '../base/base-line.ts';
import type { Woven } from '../weave/stream.ts';

export interface Notes {
  readonly woven: Woven;
  /** as they are now, by label */
  readonly items: ReadonlyMap<string, readonly BaseItem[]>;
}
