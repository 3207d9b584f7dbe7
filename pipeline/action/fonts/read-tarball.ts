/** Takes named files out of an npm tarball (gzip over ustar), after its checksum was found right. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';

const BLOCK = 512;

/** `integrity`: sha512-<base64>, the form of package-lock.json */
export function fitsIntegrity(bytes: Uint8Array, integrity: string): boolean {
  return integrity === `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
}

/** @param wanted paths below package/. @returns those that are in the tarball */
export function readTarball(tarball: Uint8Array, wanted: ReadonlySet<string>): ReadonlyMap<string, Uint8Array> {
  const tar = gunzipSync(tarball);
  const found = new Map<string, Uint8Array>();
  const text = (at: number, length: number): string => {
    const [value = ''] = tar.toString('latin1', at, at + length).split('\0');
    return value;
  };
  for (let at = 0; at + BLOCK <= tar.length && tar[at] !== 0; ) {
    // POSIX.1-1988 ustar: name at 0, size in octal at 124, kind at 156, prefix at 345
    const size = Number.parseInt(text(at + 124, 12).trim() || '0', 8);
    const [prefix, name] = [text(at + 345, 155), text(at, 100)];
    const path = (prefix ? `${prefix}/${name}` : name).replace(/^[^/]+\//u, '');
    const isFile = ['', '0'].includes(text(at + 156, 1));
    if (isFile && wanted.has(path)) found.set(path, tar.subarray(at + BLOCK, at + BLOCK + size));
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return found;
}
