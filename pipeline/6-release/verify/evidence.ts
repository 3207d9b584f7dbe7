/** One thing that was looked at when an edition was verified, and what came of it. */
import type { Bilingual } from '#model/finding.ts';

/** 真实性, 完整性, 可用性, 安全性: the four that archives ask of an electronic record (DA/T 70). */
export const PROPERTIES = ['authentic', 'whole', 'usable', 'safe'] as const;
export type Property = (typeof PROPERTIES)[number];

/** refuted: something does not fit, named by `file`. unproven: nothing here could prove it. noted: true, and people should know. */
export type State = 'proven' | 'refuted' | 'unproven' | 'noted';

export interface Evidence {
  readonly property: Property;
  readonly state: State;
  /** relative to what was verified; '' where it is about no single file */
  readonly file: string;
  readonly message: Bilingual;
}

type Saying = (file: string, message: Bilingual) => Evidence;

const saying =
  (property: Property, state: State): Saying =>
  (file, message) => ({ property, state, file, message });

export const proven = (property: Property, message: Bilingual): Evidence => saying(property, 'proven')('', message);
export const unproven = (property: Property, message: Bilingual): Evidence => saying(property, 'unproven')('', message);
export const noted = (property: Property, message: Bilingual): Evidence => saying(property, 'noted')('', message);
export const refuted = (property: Property, file: string, message: Bilingual): Evidence =>
  saying(property, 'refuted')(file, message);

/** [refuted …] or [what is proven when none is]. */
export function either(problems: readonly Evidence[], otherwise: Evidence): readonly Evidence[] {
  return problems.length > 0 ? problems : [otherwise];
}
