/** Opens the zip of a DOCX and gives its parts as XML trees. */
import { docxPart } from '#messages/verify.ts';
import { fingerprint } from '../fingerprint.ts';
import { Unreadable } from '../unreadable.ts';
import { readXml, type XmlPart } from './read-xml.ts';
import { elementsIn, type XmlElement } from './xml.ts';
import { unzip } from './zip.ts';

const WANTED = /\.(?:xml|rels|svg|png|jpe?g)$/iu;

export class DocxPackage {
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #parts = new Map<string, XmlPart>();

  constructor(bytes: Uint8Array) {
    this.#files = unzip(bytes, WANTED);
  }

  names(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** Read once, however often it is asked for. */
  #read(name: string): XmlPart | null {
    const known = this.#parts.get(name);
    if (known) return known;
    const bytes = this.#files.get(name);
    if (!bytes) return null;
    const part = readXml(name, new TextDecoder().decode(bytes));
    this.#parts.set(name, part);
    return part;
  }

  /** null where there is no such part */
  part(name: string): XmlElement | null {
    return this.#read(name)?.root ?? null;
  }

  /** All elements of a part that have one of these names, in order; none where there is no such part. */
  elements(name: string, wanted: Iterable<string>): readonly XmlElement[] {
    const part = this.#read(name);
    const found = [...wanted].flatMap((each) => part?.named.get(each) ?? []);
    return found.sort((a, b) => a.order - b.order);
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
    for (const { attributes } of elementsIn(rels)) targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
    return targets;
  }
}
