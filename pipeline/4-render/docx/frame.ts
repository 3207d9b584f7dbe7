/** What a block is written in: the edition's shared means, and where among the other blocks it stands. */
import { BookmarkEnd, BookmarkStart, type ParagraphChild } from 'docx';
import type { Asset } from '#model/composed-report.ts';
import type { Look } from '#model/look.ts';

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
  readonly counters: Counters;
  /** the footnote that a mark opens, by the mark's anchor; other marks of the same note point back at it */
  readonly footnoteOf: ReadonlyMap<string, number>;
  /** the first mark's anchor, by the note's anchor */
  readonly firstMarkOf: ReadonlyMap<string, string>;
}

export interface Frame {
  readonly means: Means;
  readonly within: 'body' | 'list' | 'quote' | 'note';
  /** lists around this block */
  readonly depth: number;
  /** how far the whole block stands in, in characters of its style */
  readonly leftCharacters: number;
  /** false where the left edge alone is set in: below a bullet */
  readonly firstLineIndent: boolean;
  /** anchors of the containers that open with this block: its first paragraph carries their bookmarks too */
  readonly anchors: readonly string[];
  /** printed before the block's own text: an item's label */
  readonly opening: readonly ParagraphChild[];
  /** the first paragraph of a bulleted item */
  readonly bullet: boolean;
}

export function outermost(means: Means, within: Frame['within'] = 'body'): Frame {
  return { means, within, depth: 0, leftCharacters: 0, firstLineIndent: true, anchors: [], opening: [], bullet: false };
}

/** The same place without what its first paragraph alone carries. */
export function following(frame: Frame): Frame {
  return { ...frame, anchors: [], opening: [], bullet: false };
}

/** Bookmarks around some text; an anchor is a bookmark's name verbatim. */
export function bookmarked(
  means: Means,
  anchors: readonly string[],
  children: readonly ParagraphChild[],
): ParagraphChild[] {
  const marks = anchors.map((anchor) => ({ anchor, id: means.counters.next('bookmark') }));
  const starts = marks.map(({ anchor, id }) => new BookmarkStart(anchor, id));
  const ends = marks.map(({ id }) => new BookmarkEnd(id));
  // The library writes any component here; its type leaves out the two halves of a bookmark.
  return [...starts, ...children, ...ends] as ParagraphChild[];
}
