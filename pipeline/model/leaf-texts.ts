/** The line of a leaf, part by part: an item's label, what opens in a face of its own, the rest. */
import type { ComposedInline } from './composed-report.ts';
import type { Leaf } from './leaf.ts';
import type { Place } from './place.ts';

/** What stands where in a leaf's line: an item's label, what opens in a face of its own, the rest. */
export const SLOTS = ['label', 'opening', 'text'] as const;
export type Slot = (typeof SLOTS)[number];
export type LeafTexts = Readonly<Record<Slot, readonly ComposedInline[]>>;

export const NOWHERE: Place = {
  file: '',
  start: { line: 1, column: 1, offset: 0 },
  end: { line: 1, column: 1, offset: 0 },
};

/** The line of a leaf in its three slots; a table has its texts in its cells, a picture's line is its caption. */
export function textsOf({ block, label }: Leaf): LeafTexts {
  const place = 'place' in block ? block.place : NOWHERE;
  const words = (value: string): ComposedInline[] => (value === '' ? [] : [{ kind: 'text', value, place }]);
  const line = (opening: readonly ComposedInline[], text: readonly ComposedInline[], typed = label): LeafTexts => ({
    label: words(typed),
    opening,
    text,
  });
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'salutation':
      return line([], block.children);
    case 'divisionHeading':
      return line([], block.heading.children);
    case 'runInHeading':
      return line(block.heading, block.body);
    case 'lead':
      return line(block.lead, block.body);
    case 'labelledLine':
      return line(block.label, block.body);
    case 'glossaryEntry':
      return line([...block.term, ...words('：')], block.definition, label + block.label);
    case 'line':
      return line([], words(block.text));
    case 'keyFigure':
      return line(words(`${block.indicator}\t`), words(block.text));
    case 'picture':
      return line([], words(block.caption ?? ''));
    case 'codeBlock':
      return line([], codeLines(block.value, words));
    case 'table':
    case 'divider':
    case 'label':
      return line([], []);
  }
}

function codeLines(value: string, words: (value: string) => ComposedInline[]): ComposedInline[] {
  return value
    .split('\n')
    .flatMap((text, index) => [...(index > 0 ? [{ kind: 'lineBreak' } as const] : []), ...words(text)]);
}
