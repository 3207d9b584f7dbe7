/** The marked-content sequences that text is drawn in (ISO 32000-1, 14.6). */

/** A marked-content sequence that was open when the text was drawn. */
export interface Mark {
  readonly tag: string;
  readonly mcid: number | null;
  /** its ActualText, which stands for all text inside; null when it has none */
  readonly actualText: string | null;
}

/** The sequences that are open at one time, taken together: all text that is drawn meanwhile shares them. */
export interface Marks {
  readonly outer: Marks | null;
  /** of the innermost that has one */
  readonly mcid: number | null;
  /** the outermost with an ActualText */
  readonly replacing: Mark | null;
  readonly reference: Mark | null;
  readonly furniture: boolean;
  readonly contents: boolean;
  readonly optional: boolean;
}

export const NO_MARKS: Marks = {
  outer: null,
  mcid: null,
  replacing: null,
  reference: null,
  furniture: false,
  contents: false,
  optional: false,
};

export function marksWithin(outer: Marks, mark: Mark): Marks {
  const { tag } = mark;
  return {
    outer,
    mcid: mark.mcid ?? outer.mcid,
    replacing: outer.replacing ?? (mark.actualText === null ? null : mark),
    reference: outer.reference ?? (tag === 'Reference' ? mark : null),
    furniture: outer.furniture || tag === 'Artifact',
    contents: outer.contents || tag === 'TOC' || tag === 'TOCI',
    optional: outer.optional || tag === 'OC',
  };
}
