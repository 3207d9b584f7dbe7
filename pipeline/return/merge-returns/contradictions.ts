/** Proposals of different files on the same place: which of them can stand side by side, and which cannot. */
import type { Footprint, Point, Span } from './footprint.ts';

/**
 * `either`: one takes away what the other changes, so that at most one can be taken. `order`: both put something into the
 * same place, and nobody has said which comes first.
 */
export type Clash = 'either' | 'order' | null;

export function clashOf(a: Footprint, b: Footprint): Clash {
  if (takesAlso(a, b) || inside(a, b) || inside(b, a) || covers(a, b) || covers(b, a)) return 'either';
  const same = ({ stream, at }: Point): boolean => b.inserted.some((each) => each.stream === stream && each.at === at);
  return a.inserted.some(same) ? 'order' : null;
}

/** Where both only take away, more or less of the same is no contradiction in terms but still two opinions. */
function takesAlso(a: Footprint, b: Footprint): boolean {
  return a.deleted.some((span) => b.deleted.some((each) => overlaps(span, each)));
}

function overlaps(a: Span, b: Span): boolean {
  return a.stream === b.stream && a.from < b.to && b.from < a.to;
}

/** Something is put where the other takes away what stands around it. */
function inside(a: Footprint, b: Footprint): boolean {
  return a.inserted.some(({ stream, at }) =>
    b.deleted.some((span) => span.stream === stream && span.from < at && at < span.to),
  );
}

/** Something is changed in a row or a table that goes. */
function covers(a: Footprint, b: Footprint): boolean {
  const touched = [...b.deleted, ...b.inserted].map(({ stream }) => stream);
  return a.covers.some((prefix) => touched.some((stream) => stream.startsWith(prefix)));
}
