/** One element of the structure tree: its kids as text while they come in, written once it is complete. */
import type { Tag } from '../tags.ts';
import { coordinate } from './operators.ts';
import type { Reference, StockDocument } from './pdfmake-parts.ts';
import { textString } from './text-string.ts';
import { Written } from './written.ts';

/**
 * pdfkit's own keeps an object per kid, asks again and again whether all below is complete and turns a dictionary of
 * values into text: with thousands of elements that took a tenth of the PDF's time.
 */
export class StructureElement {
  readonly dictionary: Reference;
  private readonly document: StockDocument;
  private readonly tag: Tag;
  private readonly children: StructureElement[] = [];
  private parent: Reference | null = null;
  /** where its first content stands */
  private page: Reference | null = null;
  private kids = '';
  private attributes = '';
  private ended = false;

  constructor(document: StockDocument, tag: Tag) {
    this.document = document;
    this.tag = tag;
    this.dictionary = document.ref({});
  }

  /** pdfkit asks it of the root, too. */
  setParent(parent: Reference): void {
    this.parent = parent;
  }

  /** What pdfkit tells elements that still wait for their content. */
  setAttached(): void {}

  addChild(child: StructureElement): void {
    child.setParent(this.dictionary);
    this.children.push(child);
    this.addKid(`${child.dictionary}`);
  }

  /** Marked content of the page that is being written. */
  addContent(number: number): void {
    const page = this.document.page.dictionary;
    this.page ??= page;
    this.addKid(page === this.page ? `${number}` : `<<\n/Type /MCR\n/Pg ${page}\n/MCID ${number}\n>>`);
  }

  /** pdfkit calls it with an annotation of the page that is being written. */
  add({ annotationRef }: { readonly annotationRef: Reference }): void {
    const { document } = this;
    const key = document.createStructParentTreeNextKey();
    annotationRef.data['StructParent'] = key;
    document.getStructParentTree().add(key, this.dictionary);
    this.addKid(`<<\n/Type /OBJR\n/Obj ${annotationRef}\n/Pg ${document.page.dictionary}\n>>`);
  }

  /** Where a figure stands: left, bottom, right, top. */
  standsIn(box: readonly number[]): void {
    this.attributes = `\n/A <<\n/O /Layout\n/Placement /Block\n/BBox [${box.map(coordinate).join(' ')}]\n>>`;
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    for (const child of this.children) child.end();
    const { type, alt, scope, id } = this.tag;
    const described = alt === null ? '' : `\n/Alt ${textString(alt)}`;
    const heads = scope === null ? '' : `\n/A <<\n/O /Table\n/Scope /${scope}\n>>`;
    const named = id === null ? '' : `\n/ID ${textString(id)}`;
    const own = `/S /${type}${described}${heads}${named}\n/P ${this.parent}${this.attributes}`;
    const page = this.page ? `\n/Pg ${this.page}` : '';
    this.dictionary.data = new Written(`<<\n${own}\n/K [${this.kids}]${page}\n>>`);
    this.dictionary.end();
    this.children.length = 0;
    this.kids = '';
  }

  private addKid(kid: string): void {
    this.kids += this.kids === '' ? kid : ` ${kid}`;
  }
}
