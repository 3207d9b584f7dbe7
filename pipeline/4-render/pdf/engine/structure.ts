/** Makes the elements of the structure tree from tags, each at the moment its first content is written. */

import type { Tag } from '../tags.ts';
import type { StockDocument } from './pdfmake-parts.ts';
import { StructureElement } from './structure-element.ts';

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
    const made = new StructureElement(this.document, tag);
    this.elements.set(tag, made);
    if (parent) parent.addChild(made);
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
