/** What a leaf is written in: the edition's shared means, and where on the page it stands. */
import type { Drawing } from '#model/chart.ts';
import type { Asset } from '#model/composed-report.ts';
import type { Leaf } from '#model/leaf.ts';
import type { Look } from '#model/look.ts';
import type { Reviser } from '#model/redline.ts';
import type { NoteMarks } from './note-marks.ts';
import type { Inline } from './ooxml/markup.ts';
import type { Relations } from './ooxml/relations.ts';
import { bookmarkEnd, bookmarkStart } from './ooxml/run.ts';

/** Counts what one edition numbers through; one of these per edition, so that a warm process writes the same bytes. */
export interface Counters {
  next(what: 'bookmark' | 'link' | 'picture' | 'revision'): number;
}

export function openCounters(): Counters {
  const counts = new Map<string, number>();
  return {
    next(what) {
      const count = (counts.get(what) ?? 0) + 1;
      counts.set(what, count);
      return count;
    },
  };
}

export interface Means {
  readonly look: Look;
  readonly language: string;
  readonly assets: Readonly<Record<string, Asset>>;
  /** of the old edition, where the changes between two are shown */
  readonly oldAssets?: Readonly<Record<string, Asset>>;
  readonly counters: Counters;
  /** the report has no heading but its title */
  readonly titleIsHeading: boolean;
  /** of the part that is being written */
  readonly relations: Relations;
  readonly noteMarks: NoteMarks;
  /** whose tracked changes these are; null in an edition */
  readonly reviser: Reviser | null;
  /** a chart's drawing for programs without SVG; absent where charts are not drawn: a redline compares their tables */
  readonly rasterise?: (drawing: Drawing) => Uint8Array | null;
  /** bookmarks already written: a name stands once in a file */
  readonly written: Set<string>;
}

/** A tracked change; `move` numbers the two places of a moved leaf. */
export interface Revision {
  readonly op: 'insert' | 'delete' | 'moveFrom' | 'moveTo';
  readonly move: number | null;
}

/** Whether this text stands in the old edition alone. */
export function isOld(revision: Revision | null): boolean {
  return revision?.op === 'delete' || revision?.op === 'moveFrom';
}

export interface Frame {
  readonly means: Means;
  readonly within: 'body' | 'list' | 'quote' | 'note';
  /** lists around this leaf */
  readonly depth: number;
  /** how far the whole leaf stands in, in characters of its style */
  readonly leftCharacters: number;
  /** false where the left edge alone is set in: below a bullet */
  readonly firstLineIndent: boolean;
  /** the first paragraph of a bulleted item */
  readonly bullet: boolean;
  readonly anchors: readonly string[];
  /** of the whole leaf */
  readonly revision: Revision | null;
}

const LEVEL_CHARACTERS = 2;
/** A bullet stands where a paragraph's first line begins, its text one character further in. */
export const BULLET_TEXT_CHARACTERS = LEVEL_CHARACTERS + 1;

/** Lists and quotes stand in by two characters a level, as Chinese text does; the outermost list does not. */
export function frameOf(leaf: Leaf, means: Means, inNote = false, revision: Revision | null = null): Frame {
  let left = 0;
  let text = 0;
  let depth = 0;
  for (const { kind, bullet } of leaf.containers) {
    if (kind === 'quote') left = text + LEVEL_CHARACTERS;
    else if (++depth > 1) left += LEVEL_CHARACTERS;
    text = left + (bullet ? BULLET_TEXT_CHARACTERS : 0);
  }
  const innermost = leaf.containers.at(-1);
  return {
    means,
    within: inNote ? 'note' : (innermost?.kind ?? 'body'),
    depth,
    // however deep, half of the line is left for the text
    leftCharacters: Math.min(text, Math.floor(means.look.grid.characters / 2)),
    firstLineIndent: !innermost?.bullet,
    bullet: leaf.bullet,
    // a bookmark stands where the text now is
    anchors: isOld(revision) ? [] : leaf.anchors,
    revision,
  };
}

/** Bookmarks around some text; an anchor is a bookmark's name verbatim. */
export function bookmarked(means: Means, anchors: readonly string[], children: readonly Inline[]): Inline[] {
  const marks = anchors
    .filter((anchor) => !means.written.has(anchor))
    .map((anchor) => ({ anchor, id: means.counters.next('bookmark') }));
  for (const { anchor } of marks) means.written.add(anchor);
  const starts = marks.map(({ anchor, id }) => bookmarkStart(anchor, id));
  const ends = marks.map(({ id }) => bookmarkEnd(id));
  return [...starts, ...children, ...ends];
}
