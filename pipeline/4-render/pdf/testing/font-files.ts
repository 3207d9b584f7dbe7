/** For tests: makes one kind of font file from another, as users have them. */
const HEADER_BYTES = 12;
const ENTRY_BYTES = 16;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A collection that holds the font of a TTF or OTF file, and nothing else. */
export function collectionOf(font: Uint8Array): Uint8Array {
  const head = new Uint8Array(HEADER_BYTES + 4);
  head.set(new TextEncoder().encode('ttcf'));
  viewOf(head).setUint32(4, 0x00010000);
  viewOf(head).setUint32(8, 1);
  viewOf(head).setUint32(12, head.length);
  const bytes = new Uint8Array(head.length + font.length);
  bytes.set(head);
  bytes.set(font, head.length);
  moveTables(viewOf(bytes), head.length, head.length);
  return bytes;
}

/** The font with that number of a collection, in a file of its own. */
export function fontOfCollection(collection: Uint8Array, number: number): Uint8Array {
  const from = viewOf(collection);
  const at = from.getUint32(HEADER_BYTES + 4 * number);
  const count = from.getUint16(at + 4);
  const headLength = HEADER_BYTES + count * ENTRY_BYTES;
  const chunks: Uint8Array[] = [collection.slice(at, at + headLength)];
  let end = headLength;
  for (let k = 0; k < count; k++) {
    const entry = HEADER_BYTES + k * ENTRY_BYTES;
    const [offset, length] = [from.getUint32(at + entry + 8), from.getUint32(at + entry + 12)];
    viewOf(chunks[0] ?? new Uint8Array()).setUint32(entry + 8, end);
    const padded = new Uint8Array(Math.ceil(length / 4) * 4);
    padded.set(collection.subarray(offset, offset + length));
    chunks.push(padded);
    end += padded.length;
  }
  return Uint8Array.from(Buffer.concat(chunks));
}

/** Offsets count from the beginning of the file, wherever the font begins in it. */
function moveTables(file: DataView, at: number, by: number): void {
  for (let k = 0; k < file.getUint16(at + 4); k++) {
    const entry = at + HEADER_BYTES + k * ENTRY_BYTES + 8;
    file.setUint32(entry, file.getUint32(entry) + by);
  }
}
