/** A bag as one file: a zip whose bytes are a function of what it holds (stored, sorted, one fixed date). */
import { unzipSync, zipSync } from 'fflate';

/** ZIP knows no earlier day, and keeps local time without a zone: made at each call, in the zone that will read it. */
const firstDay = (): Date => new Date(1980, 0, 1);

/** `name` is the folder that the zip unpacks to. */
export function zipBag(name: string, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = sorted.map(([path, bytes]) => [`${name}/${path}`, bytes] as const);
  return zipSync(Object.fromEntries(entries), { level: 0, mtime: firstDay(), os: 3 });
}

export interface Unzipped {
  readonly name: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** the zip is byte for byte what zipBag writes */
  readonly untouched: boolean;
}

/** null: no zip, or not one folder in it */
export function unzipBag(bytes: Uint8Array): Unzipped | null {
  try {
    const entries = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/'));
    const names = new Set(entries.map(([path]) => path.split('/')[0] ?? ''));
    const [name] = names;
    if (name === undefined || names.size > 1) return null;
    const files = new Map(entries.map(([path, content]) => [path.slice(name.length + 1), content]));
    const again = zipBag(name, files);
    const untouched = again.length === bytes.length && again.every((byte, index) => byte === bytes[index]);
    return { name, files, untouched };
  } catch {
    return null; // fflate throws on whatever is no sound zip
  }
}
