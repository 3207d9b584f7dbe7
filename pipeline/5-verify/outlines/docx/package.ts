/** Opens the zip of a DOCX and gives its parts as XML trees. */
import { strFromU8, unzipSync } from 'fflate';
import { docxPart, docxZip } from '#messages/verify.ts';
import { fingerprint } from '../fingerprint.ts';
import { Unreadable } from '../unreadable.ts';
import { elementsIn, readXml, type XmlElement } from './xml.ts';

const MAX_PART_BYTES = 256 * 1024 * 1024;

export class DocxPackage {
  readonly #files: Readonly<Record<string, Uint8Array>>;

  constructor(bytes: Uint8Array) {
    const tooLarge: string[] = [];
    try {
      this.#files = unzipSync(bytes, {
        filter: ({ name, originalSize }) => {
          if (originalSize > MAX_PART_BYTES) tooLarge.push(name);
          return originalSize <= MAX_PART_BYTES && /\.(?:xml|rels|svg|png|jpe?g)$/iu.test(name);
        },
      });
    } catch (error) {
      throw new Unreadable(docxZip(error instanceof Error ? error.message : String(error)));
    }
    for (const name of tooLarge) throw new Unreadable(docxPart(name));
  }

  names(): readonly string[] {
    return Object.keys(this.#files);
  }

  /** null where there is no such part */
  part(name: string): XmlElement | null {
    const bytes = this.#files[name];
    return bytes ? readXml(name, strFromU8(bytes)) : null;
  }

  pictureOf(name: string): string {
    const bytes = this.#files[name];
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
