/** Reads a font's own version out of its `name` table: a manifest says which font drew an edition. */

const VERSION = 5;

/** 'Version 2.003'; null where the bytes hold no such name. */
export function fontVersion(bytes: Uint8Array): string | null {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const collection = tag(view, 0) === 'ttcf';
    return versionIn(view, collection ? view.getUint32(12) : 0);
  } catch {
    return null; // a RangeError: the tables point beyond the end
  }
}

const tag = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));

function versionIn(view: DataView, start: number): string | null {
  const tables = view.getUint16(start + 4);
  for (let i = 0; i < tables; i++) {
    const entry = start + 12 + 16 * i;
    if (tag(view, entry) === 'name') return versionName(view, view.getUint32(entry + 8));
  }
  return null;
}

/** OpenType, `name`: records of platform, encoding, language, name, length, offset. */
function versionName(view: DataView, table: number): string | null {
  const count = view.getUint16(table + 2);
  const strings = table + view.getUint16(table + 4);
  for (let i = 0; i < count; i++) {
    const record = table + 6 + 12 * i;
    if (view.getUint16(record + 6) !== VERSION) continue;
    const bytes = new Uint8Array(
      view.buffer,
      view.byteOffset + strings + view.getUint16(record + 10),
      view.getUint16(record + 8),
    );
    const wide = view.getUint16(record) !== 1; // all but the Macintosh platform write UTF-16BE
    const text = new TextDecoder(wide ? 'utf-16be' : 'latin1').decode(bytes).trim();
    if (text !== '') return text;
  }
  return null;
}
