/** Where blocks stand: in which column, under which element, in which running style, with what printed before them. */
import type { ComposedBlock } from '#model/composed-report.ts';
import type { TextStyle } from '#model/look.ts';
import type { EngineNode } from '../engine/node.ts';
import type { Tag } from '../tags.ts';
import type { Wording } from './inlines.ts';

/** A paragraph's place: how far from the type area's left edge, and how wide. */
export interface Column {
  readonly leftPt: number;
  readonly measurePt: number;
}

/** Narrower on either side, as long as at least `leastPt` is left: what is nested deeply stays readable. */
export function narrowed({ leftPt, measurePt }: Column, inPt: number, sides: 1 | 2, leastPt: number): Column {
  if (measurePt - sides * inPt < leastPt) return { leftPt, measurePt };
  return { leftPt: leftPt + inPt, measurePt: measurePt - sides * inPt };
}

/** `1.` of a list item, `[1]` of a note: stands before the first words of the first block. */
export interface Opening {
  readonly wording: Wording;
  readonly anchors: readonly string[];
  /** how far left of the column it begins */
  readonly hangingPt: number;
}

export interface Setting {
  readonly column: Column;
  readonly parent: Tag;
  readonly style: TextStyle;
  readonly opening: Opening | null;
  /** builds the blocks inside a block: lists and quotes hold any other */
  readonly build: (blocks: readonly ComposedBlock[], setting: Setting) => EngineNode[];
}
