/** Makes the elements of the structure tree from tags, each at the moment its first content is written. */

import type { Tag } from '../tags.ts';
import type { StockDocument, StructureElement } from './pdfmake-parts.ts';

export class Structure {
  private readonly document: StockDocument;
  private readonly elements = new Map<Tag, StructureElement>();
  /** the child of the root that is being written */
  private current: StructureElement | null = null;

  constructor(document: StockDocument) {
    this.document = document;
  }

  element(tag: Tag): StructureElement {
    const known = this.elements.get(tag);
    if (known) return known;
    const parent = tag.parent && this.element(tag.parent);
    const made = this.document.struct(tag.type, {
      ...(tag.alt !== null && { alt: tag.alt }),
      ...(tag.scope !== null && { scope: tag.scope }),
    });
    if (tag.id !== null) made.dictionary.data.ID = new String(tag.id); // pdfkit writes String objects as strings, bare ones as names
    this.elements.set(tag, made);
    if (parent) parent.add(made);
    else this.document.addStructure(made);
    if (tag.parent?.parent === null) this.endBefore(made);
    return made;
  }

  /** The tree is written in reading order: where a block begins, the one before is complete and need not be kept. */
  private endBefore(next: StructureElement): void {
    this.current?.end();
    this.current = next;
  }
}
