/** Two lines compared token by token, told as pieces of the new line with the old parts in their places. */
import { diffArrays } from 'diff';
import type { ComposedInline } from '#model/composed-report.ts';
import type { LeafTexts, Slot } from '#model/leaf-texts.ts';
import type { Piece, Pieces } from '#model/redline.ts';
import type { Wrapper } from './atoms.ts';
import { type OpensNote, type Slice, type Token, tokensOf } from './tokens.ts';

/** A stretch of equal tokens, or what was there before and what is there now. */
interface Stretch {
  readonly same: readonly Token[];
  readonly gone: readonly Token[];
  readonly come: readonly Token[];
}

export interface Sides {
  readonly old: OpensNote;
  readonly new: OpensNote;
}

export function diffLines(old: LeafTexts, now: LeafTexts, opens: Sides): Pieces {
  const stretches = joinStretches(stretchesOf(tokensOf(old, opens.old), tokensOf(now, opens.new)));
  return stretches.flatMap(({ same, gone, come }) => [
    ...piecesOf('same', same),
    ...piecesOf('delete', gone),
    ...piecesOf('insert', come),
  ]);
}

/** Whether the two lines say the same. */
export function isUnchanged(pieces: Pieces): boolean {
  return pieces.every((piece) => piece.op === 'same');
}

function stretchesOf(old: readonly Token[], now: readonly Token[]): Stretch[] {
  const found: Stretch[] = [];
  let [oldAt, newAt] = [0, 0];
  let gone: readonly Token[] = [];
  let come: readonly Token[] = [];
  const close = (): void => {
    if (gone.length > 0 || come.length > 0) found.push({ same: [], gone, come });
    [gone, come] = [[], []];
  };
  const keys = (tokens: readonly Token[]): string[] => tokens.map((token) => token.key);
  for (const { added, removed, count } of diffArrays(keys(old), keys(now))) {
    if (removed) gone = old.slice(oldAt, oldAt + count);
    else if (added) come = now.slice(newAt, newAt + count);
    else {
      close();
      found.push({ same: now.slice(newAt, newAt + count), gone: [], come: [] });
    }
    if (!added) oldAt += count;
    if (!removed) newAt += count;
  }
  close();
  return found;
}

/** One letter between two replacements (的, 和) is no island worth keeping: the eye reads one change. Figures stay. */
function joinStretches(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const [index, stretch] of stretches.entries()) {
    const before = joined.at(-1);
    const isReplacement = stretch.gone.length > 0 && stretch.come.length > 0;
    const island = joined.at(-2);
    if (isReplacement && before && island && isIsland(before) && island.gone.length > 0 && island.come.length > 0) {
      joined.splice(-2, 2, {
        same: [],
        gone: [...island.gone, ...before.same, ...stretch.gone],
        come: [...island.come, ...before.same, ...stretch.come],
      });
    } else joined.push(stretches[index] ?? stretch);
  }
  return joined;
}

function isIsland({ same }: Stretch): boolean {
  const [only] = same;
  return same.length === 1 && only !== undefined && !only.isFigure && /^\p{L}$/u.test(only.text);
}

/** Neighbours in one slot make one piece, and wrappers around neighbours one wrapper. */
function piecesOf(op: Piece['op'], tokens: readonly Token[]): Piece[] {
  const pieces: { op: Piece['op']; slot: Slot; slices: Slice[] }[] = [];
  for (const slice of tokens.flatMap((token) => token.slices)) {
    const last = pieces.at(-1);
    if (last && last.slot === slice.slot) last.slices.push(slice);
    else pieces.push({ op, slot: slice.slot, slices: [slice] });
  }
  return pieces.map(({ slot, slices }) => ({ op, slot, inlines: wrap(slices, 0) }));
}

function wrap(slices: readonly Slice[], depth: number): ComposedInline[] {
  const inlines: ComposedInline[] = [];
  let at = 0;
  while (at < slices.length) {
    const wrapper = slices[at]?.around[depth];
    let end = at + 1;
    if (!wrapper) {
      const inline = slices[at]?.inline;
      if (inline) inlines.push(inline);
    } else {
      while (end < slices.length && slices[end]?.around[depth] === wrapper) end += 1;
      inlines.push(rewrapped(wrapper, wrap(slices.slice(at, end), depth + 1)));
    }
    at = end;
  }
  return inlines;
}

function rewrapped(wrapper: Wrapper, children: readonly ComposedInline[]): ComposedInline {
  return { ...wrapper, children };
}
