/** Takes a zip apart by its central directory, strictly: what a program would have to mend is refused (APPNOTE.TXT 6.3.3). */
import { crc32, inflateRawSync } from 'node:zlib';
import { docxPart, docxZip } from '#messages/verify.ts';
import { Unreadable } from '../unreadable.ts';

const MAX_PART_BYTES = 256 * 1024 * 1024;
const END = { mark: 0x06054b50, bytes: 22 };
const MAX_COMMENT_BYTES = 0xffff;
const CENTRAL = { mark: 0x02014b50, bytes: 46 };
const LOCAL = { mark: 0x04034b50, bytes: 30 };
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
/** of zlib */
const SMALLEST_CHUNK = 64;

function broken(reason: string): never {
  throw new Unreadable(docxZip(reason));
}

/** 4.3.16: behind it stands nothing but a comment. */
function endOf(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END.bytes - MAX_COMMENT_BYTES);
  for (let at = view.byteLength - END.bytes; at >= lowest; at--) {
    if (view.getUint32(at, true) === END.mark) return at;
  }
  return broken('no end of central directory');
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly local: number;
}

/** 4.3.12. Zip64 is for larger files than ours. */
function entriesOf(view: DataView, bytes: Uint8Array): readonly Entry[] {
  const end = endOf(view);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== CENTRAL.mark) broken('central directory');
    const from = at + CENTRAL.bytes;
    const nameEnd = from + view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(from, nameEnd));
    if (view.getUint16(at + 8, true) & ENCRYPTED) broken(name);
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      local: view.getUint32(at + 42, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The bytes of an entry; length and checksum must be as the directory has them. Native, as those of a PDF's streams are. */
function unpack(view: DataView, bytes: Uint8Array, { name, method, crc, packed, size, local }: Entry): Uint8Array {
  if (view.getUint32(local, true) !== LOCAL.mark) broken(name);
  const from = local + LOCAL.bytes + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const raw = bytes.subarray(from, from + packed);
  if (raw.length !== packed || (method !== STORED && method !== DEFLATED)) broken(name);
  const chunkSize = Math.max(SMALLEST_CHUNK, size + 1);
  const whole = method === STORED ? raw : inflateRawSync(raw, { chunkSize, maxOutputLength: chunkSize });
  if (whole.length !== size || crc32(whole) !== crc) broken(name);
  return whole;
}

/** What stands under each name that is wanted. @throws Unreadable when the zip is damaged or two entries have one name */
export function unzip(bytes: Uint8Array, wanted: RegExp): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array>();
  try {
    for (const entry of entriesOf(view, bytes)) {
      if (!wanted.test(entry.name)) continue;
      if (entry.size > MAX_PART_BYTES) throw new Unreadable(docxPart(entry.name));
      if (files.has(entry.name)) broken(entry.name);
      files.set(entry.name, unpack(view, bytes, entry));
    }
  } catch (error) {
    // offsets beyond the end, and what zlib refuses
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) broken(error.message);
    throw error;
  }
  return files;
}
