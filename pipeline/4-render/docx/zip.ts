/** The zip of a package: its entries in the order given, deflated, with sizes and checksums before the data. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Sections in what follows are those of APPNOTE.TXT 6.3.3. */
const LOCAL = { mark: 0x04034b50, bytes: 30 };
const CENTRAL = { mark: 0x02014b50, bytes: 46 };
const END = { mark: 0x06054b50, bytes: 22 };
/** 4.4.3: 2.0 knows deflated entries. Written as by MS-DOS (4.4.2), whose entries have no rights. */
const VERSION = 20;
const UTF8_NAME = 0x0800;
const DEFLATED = 8;
/** 4.4.6: noon of 1 January 1980; the fields know no zone */
const TIME = 12 << 11;
const DATE = (1 << 5) | 1;
/** what both headers have from the version needed to the length of the name (4.3.7, 4.3.12) */
const SHARED_BYTES = 24;
/** of zlib */
const SMALLEST_CHUNK = 64;
/** Markup shrinks to less: one piece of memory is enough for it. */
const USUAL_SHARE = 4;

interface Packed {
  readonly name: Uint8Array;
  readonly shared: Uint8Array;
  readonly data: Uint8Array;
}

function pack({ name, bytes }: ZipEntry): Packed {
  const written = new TextEncoder().encode(name);
  const chunkSize = Math.max(SMALLEST_CHUNK, Math.ceil(bytes.length / USUAL_SHARE));
  const data = deflateRawSync(bytes, { chunkSize });
  const shared = new DataView(new ArrayBuffer(SHARED_BYTES));
  shared.setUint16(0, VERSION, true);
  shared.setUint16(2, written.length === name.length ? 0 : UTF8_NAME, true);
  shared.setUint16(4, DEFLATED, true);
  shared.setUint16(6, TIME, true);
  shared.setUint16(8, DATE, true);
  shared.setUint32(10, crc32(bytes), true);
  shared.setUint32(14, data.length, true);
  shared.setUint32(18, bytes.length, true);
  shared.setUint16(22, written.length, true);
  return { name: written, shared: new Uint8Array(shared.buffer), data };
}

/** Zip64, for more than 4 GB or 65,535 entries, is not for packages like ours. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const packed = entries.map(pack);
  const names = packed.reduce((sum, { name }) => sum + name.length, 0);
  const directory = packed.reduce((sum, { data }) => sum + LOCAL.bytes + data.length, names);
  const end = directory + packed.length * CENTRAL.bytes + names;
  const bytes = new Uint8Array(end + END.bytes);
  const view = new DataView(bytes.buffer);
  let local = 0;
  let central = directory;
  for (const { name, shared, data } of packed) {
    view.setUint32(central, CENTRAL.mark, true);
    view.setUint16(central + 4, VERSION, true);
    bytes.set(shared, central + 6);
    view.setUint32(central + 42, local, true);
    bytes.set(name, central + CENTRAL.bytes);
    central += CENTRAL.bytes + name.length;

    view.setUint32(local, LOCAL.mark, true);
    bytes.set(shared, local + 4);
    bytes.set(name, local + LOCAL.bytes);
    bytes.set(data, local + LOCAL.bytes + name.length);
    local += LOCAL.bytes + name.length + data.length;
  }
  view.setUint32(end, END.mark, true);
  view.setUint16(end + 8, packed.length, true);
  view.setUint16(end + 10, packed.length, true);
  view.setUint32(end + 12, end - directory, true);
  view.setUint32(end + 16, directory, true);
  return bytes;
}
