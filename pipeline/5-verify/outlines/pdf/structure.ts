/** Walks the structure tree in reading order: elements, the runs they hold, the annotations they point at (14.7). */
import { pdfStructure } from '#messages/verify.ts';
import { Unreadable } from '../unreadable.ts';
import type { PdfFile } from './file.ts';
import type { Stretch } from './page-runs.ts';
import { isDict, PdfDict, PdfRef, type PdfValue, textOf } from './values.ts';

export interface Element {
  /** standard type, mapped by the file's role map */
  readonly type: string;
  readonly alt: string | null;
  readonly actualText: string | null;
  /** what an abbreviation stands for: read instead of it */
  readonly expansion: string | null;
}

export interface StructureVisitor {
  enter(element: Element): void;
  drawn(stretch: Stretch): void;
  /** object number of an annotation */
  annotation(object: number): void;
  leave(element: Element): void;
}

const MAX_DEPTH = 100;
/** Elements, each counted as often as it is reached; a report of 200,000 characters has some 30,000. */
const MAX_VISITS = 300_000;
const MAX_ROLES = 8;

/** By the number of the page's object, and of the marked content on it. */
export type RunsByContent = ReadonlyMap<number, ReadonlyMap<number, readonly Stretch[]>>;

export class StructureWalk {
  readonly #file: PdfFile;
  readonly #roles: PdfDict;
  readonly #runs: RunsByContent;
  readonly #visitor: StructureVisitor;
  /** elements that hold the one at hand */
  readonly #open: PdfDict[] = [];
  #visits = 0;
  /** content that the tree holds */
  readonly reached = new Set<readonly Stretch[]>();

  constructor(file: PdfFile, root: PdfDict, runs: RunsByContent, visitor: StructureVisitor) {
    this.#file = file;
    this.#roles = file.dict(root.get('RoleMap')) ?? new PdfDict();
    this.#runs = runs;
    this.#visitor = visitor;
    this.#kids(root.get('K'), null, 0);
  }

  #type(dict: PdfDict): string {
    let type = this.#file.name(dict.get('S'));
    for (let i = 0; i < MAX_ROLES && this.#roles.has(type); i++) type = this.#file.name(this.#roles.get(type));
    return type;
  }

  #kids(kids: PdfValue | undefined, page: PdfRef | null, depth: number): void {
    if (depth > MAX_DEPTH) throw new Unreadable(pdfStructure());
    const value = this.#file.resolve(kids);
    if (!Array.isArray(value)) this.#kid(value, page, depth);
    else for (let i = 0; i < value.length; i++) this.#kid(value[i] as PdfValue, page, depth);
  }

  #kid(kid: PdfValue, page: PdfRef | null, depth: number): void {
    const value = this.#file.resolve(kid);
    if (typeof value === 'number') this.#content(page, value);
    if (!isDict(value)) return;
    const own = value.get('Pg');
    const at = own instanceof PdfRef ? own : page;
    const object = value.get('Obj');
    const mcid = value.get('MCID');
    if (typeof mcid === 'number') this.#content(at, mcid);
    else if (object instanceof PdfRef) this.#visitor.annotation(object.number);
    else if (value.has('S')) this.#element(value, at, depth);
  }

  #element(dict: PdfDict, page: PdfRef | null, depth: number): void {
    // one that two parents claim is read once for each, as other readers do: a doubled paragraph shows
    this.#visits++;
    if (this.#open.includes(dict) || this.#visits > MAX_VISITS) throw new Unreadable(pdfStructure());
    this.#open.push(dict);
    const element: Element = {
      type: this.#type(dict),
      alt: this.#text(dict.get('Alt')),
      actualText: this.#text(dict.get('ActualText')),
      expansion: this.#text(dict.get('E')),
    };
    this.#visitor.enter(element);
    this.#kids(dict.get('K'), page, depth + 1);
    this.#visitor.leave(element);
    this.#open.pop();
  }

  #text(value: PdfValue | undefined): string | null {
    return value === undefined ? null : textOf(this.#file.resolve(value));
  }

  #content(page: PdfRef | null, mcid: number): void {
    if (!page) return;
    const runs = this.#runs.get(page.number)?.get(mcid);
    if (!runs) return;
    // content that two elements claim is read once for each: a doubled paragraph shows
    this.reached.add(runs);
    for (let i = 0; i < runs.length; i++) this.#visitor.drawn(runs[i] as Stretch);
  }
}
