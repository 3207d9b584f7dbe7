/** A line cut into atoms: stretches of text with the formats around them, and what cannot be cut. */
import type { ComposedInline } from '#model/composed-report.ts';
import { type LeafTexts, SLOTS, type Slot } from '#model/leaf-texts.ts';

/** Strong, link and the like: one object in the report, so that what it holds can be put together again. */
export type Wrapper = Extract<ComposedInline, { readonly children: readonly ComposedInline[] }>;
type Cuttable = Extract<ComposedInline, { readonly kind: 'text' | 'figure' | 'keep' }>;

export type Atom =
  | { readonly kind: 'text'; readonly slot: Slot; readonly around: readonly Wrapper[]; readonly inline: Cuttable }
  | {
      readonly kind: 'whole';
      readonly slot: Slot;
      readonly around: readonly Wrapper[];
      readonly inline: ComposedInline;
    };

export function atomsOf(texts: LeafTexts): Atom[] {
  return SLOTS.flatMap((slot) => cut(texts[slot], slot, []));
}

function cut(inlines: readonly ComposedInline[], slot: Slot, around: readonly Wrapper[]): Atom[] {
  return inlines.flatMap((inline): Atom[] => {
    if (inline.kind === 'text' || inline.kind === 'figure' || inline.kind === 'keep') {
      return inline.value === '' ? [] : [{ kind: 'text', slot, around, inline }];
    }
    // a term mark is its words and its number: one without the other is none
    if ('children' in inline && inline.kind !== 'termMark') return cut(inline.children, slot, [...around, inline]);
    return [{ kind: 'whole', slot, around, inline }];
  });
}
