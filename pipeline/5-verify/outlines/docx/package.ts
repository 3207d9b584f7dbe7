/** Opens the zip of a DOCX and gives its parts as XML trees. */
import { docxPart } from '#messages/verify.ts';
import { fingerprint } from '../fingerprint.ts';
import { Unreadable } from '../unreadable.ts';
import { readXml } from './read-xml.ts';
import { attribute, elementsIn, type XmlElement } from './xml.ts';
import { unzip } from './zip.ts';

const WANTED = /\.(?:xml|rels|svg|png|jpe?g)$/iu;

export class DocxPackage {
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #parts = new Map<string, XmlElement>();

  constructor(bytes: Uint8Array) {
    this.#files = unzip(bytes, WANTED);
  }

  names(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** Its root, read once, however often it is asked for; null where there is no such part. */
  part(name: string): XmlElement | null {
    const known = this.#parts.get(name);
    if (known) return known;
    const bytes = this.#files.get(name);
    if (!bytes) return null;
    const part = readXml(name, new TextDecoder().decode(bytes));
    this.#parts.set(name, part);
    return part;
  }

  /** All elements of a part that have one of these names, in order; none where there is no such part. */
  elements(name: string, wanted: readonly string[]): readonly XmlElement[] {
    const nodes = this.part(name)?.nodes ?? [];
    return nodes.filter((node) => typeof node === 'object' && wanted.includes(node.name)) as readonly XmlElement[];
  }

  pictureOf(name: string): string {
    const bytes = this.#files.get(name);
    return bytes ? fingerprint(bytes) : '';
  }

  /** @throws Unreadable where there is no such part */
  need(name: string): XmlElement {
    const part = this.part(name);
    if (!part) throw new Unreadable(docxPart(name));
    return part;
  }

  /** Target by id of a part's relationships. */
  relationships(part: string): ReadonlyMap<string, string> {
    const slash = part.lastIndexOf('/');
    const rels = this.part(`${part.slice(0, slash)}/_rels/${part.slice(slash + 1)}.rels`);
    const targets = new Map<string, string>();
    for (const each of elementsIn(rels)) targets.set(attribute(each, 'Id') ?? '', attribute(each, 'Target') ?? '');
    return targets;
  }
}
