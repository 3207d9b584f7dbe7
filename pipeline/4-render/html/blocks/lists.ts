/** Lists: the author's own numbers are text, a bullet is drawn by the style sheet. */
import type { ComposedList, ComposedListItem } from '#model/composed-report.ts';
import { element, type Html, NOTHING, text } from '../escape.ts';
import type { Page } from '../page.ts';

export function printList({ anchor, ordered, items }: ComposedList, page: Page): Html {
  return element(ordered ? 'ol' : 'ul', { id: anchor }, ...items.map((item) => printItem(item, page)));
}

/** An item whose number was typed draws no bullet. */
function printItem({ label, blocks }: ComposedListItem, page: Page): Html {
  const number = label === null ? NOTHING : element('span', { class: 'label' }, text(label));
  return element('li', { class: label === null ? null : 'typed' }, number, page.blocks(blocks));
}
