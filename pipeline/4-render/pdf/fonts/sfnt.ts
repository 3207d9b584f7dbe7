/** The table directory of an OpenType file (ISO/IEC 14496-22): where its tables lie, and those that are asked for. */
import type { FilePart, FontSource } from '#model/look.ts';

/** Offset and length of each table, by its tag. */
export type Directory = ReadonlyMap<string, FilePart>;

const HEADER_BYTES = 12;
const ENTRY_BYTES = 16;
const COLLECTION = 'ttcf';

/** A file that is held whole. */
export function sourceOf(bytes: Uint8Array): FontSource {
  return { size: bytes.length, read: (parts) => parts.map(([at, length]) => bytes.subarray(at, at + length)) };
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const tagAt = (file: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((k) => file.getUint8(at + k)));

/** null where the file ends before. */
function partOf(source: FontSource, at: number, length: number): DataView | null {
  if (at + length > source.size) return null;
  const [bytes] = source.read([[at, length]]);
  return bytes ? viewOf(bytes) : null;
}

function isCollection(source: FontSource): boolean {
  const head = partOf(source, 0, HEADER_BYTES + 4);
  return head !== null && tagAt(head, 0) === COLLECTION;
}

/** Of a collection, the first font. @returns null for what is no font file */
export function readDirectory(source: FontSource): Directory | null {
  const head = partOf(source, 0, HEADER_BYTES + 4);
  if (!head) return null;
  const start = tagAt(head, 0) === COLLECTION ? head.getUint32(HEADER_BYTES) : 0;
  const own = partOf(source, start, HEADER_BYTES);
  if (!own) return null;
  const count = own.getUint16(4);
  const entries = partOf(source, start + HEADER_BYTES, count * ENTRY_BYTES);
  if (!entries) return null;
  const directory = new Map<string, FilePart>();
  for (let at = 0; at < count * ENTRY_BYTES; at += ENTRY_BYTES) {
    const offset = entries.getUint32(at + 8);
    const length = entries.getUint32(at + 12);
    if (offset + length > source.size) return null;
    directory.set(tagAt(entries, at), [offset, length]);
  }
  return directory;
}

/** Those of the tables that the font has. */
export function readTables(source: FontSource, directory: Directory, tags: readonly string[]): Map<string, DataView> {
  const there = tags.filter((tag) => directory.has(tag));
  const parts = source.read(there.flatMap((tag) => [directory.get(tag) ?? [0, 0]]));
  return new Map(there.map((tag, index) => [tag, viewOf(parts[index] ?? new Uint8Array())]));
}

function readTable(source: FontSource, tag: string): DataView | undefined {
  const directory = readDirectory(source);
  return directory ? readTables(source, directory, [tag]).get(tag) : undefined;
}

/** What fontkit wants to be told of a collection: the PostScript name of its first font; nothing for a single font. */
export function firstOfCollection(source: FontSource): string | undefined {
  const name = isCollection(source) ? readTable(source, 'name') : undefined;
  return name && postScriptName(name);
}

/** Name ID 6 of the `name` table, as font descriptors carry it. */
export function postScriptName(name: DataView): string {
  const strings = name.getUint16(4);
  for (let index = 0; index < name.getUint16(2); index++) {
    const at = 6 + index * 12;
    if (name.getUint16(at + 6) !== 6) continue;
    const start = strings + name.getUint16(at + 10);
    const bytes = Array.from({ length: name.getUint16(at + 8) }, (_, k) => name.getUint8(start + k));
    // UTF-16 or a byte encoding; such names are ASCII either way
    return String.fromCharCode(...bytes.filter((byte) => byte > 0x20 && byte < 0x7f));
  }
  return 'Unnamed';
}

/** OS/2 fsType, bits 0 to 3: 2 forbids embedding, whatever the licence's text says. */
export function mayBeEmbedded(source: FontSource): boolean {
  const os2 = readTable(source, 'OS/2');
  return !os2 || (os2.getUint16(8) & 0xf) !== RESTRICTED;
}

const RESTRICTED = 2;
