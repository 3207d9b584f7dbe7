/** The table directory of an OpenType file (ISO/IEC 14496-22): views on its tables, nothing decoded. */

export type Tables = ReadonlyMap<string, DataView>;

const HEADER_BYTES = 12;
const ENTRY_BYTES = 16;
const COLLECTION = 'ttcf';

const tagAt = (file: DataView, at: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((k) => file.getUint8(at + k)));

/** Of a collection, the first font. @returns null for what is no font file */
export function readTables(bytes: Uint8Array): Tables | null {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.byteLength < HEADER_BYTES + 4) return null;
  const start = tagAt(file, 0) === COLLECTION ? file.getUint32(HEADER_BYTES) : 0;
  if (start + HEADER_BYTES > file.byteLength) return null;
  const count = file.getUint16(start + 4);
  const tables = new Map<string, DataView>();
  for (let index = 0; index < count; index++) {
    const at = start + HEADER_BYTES + index * ENTRY_BYTES;
    if (at + ENTRY_BYTES > file.byteLength) return null;
    const tag = tagAt(file, at);
    const offset = file.getUint32(at + 8);
    const length = file.getUint32(at + 12);
    if (offset + length > file.byteLength) return null;
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  return tables;
}

/** What fontkit wants to be told of a collection: the PostScript name of its first font; nothing for a single font. */
export function firstOfCollection(bytes: Uint8Array): string | undefined {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.byteLength < HEADER_BYTES || tagAt(file, 0) !== COLLECTION) return undefined;
  const name = readTables(bytes)?.get('name');
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
export function mayBeEmbedded(bytes: Uint8Array): boolean {
  const os2 = readTables(bytes)?.get('OS/2');
  return !os2 || (os2.getUint16(8) & 0xf) !== RESTRICTED;
}

const RESTRICTED = 2;
