/** Names of the files in a bag (RFC 8493) and of its fields: writing and judging must agree on them. */

export const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
export const PAYLOAD_MANIFEST = 'manifest-sha512.txt';
export const TAG_MANIFEST = 'tagmanifest-sha512.txt';
/** No `manifest-sm3.txt`: validators refuse a manifest of an algorithm that they do not know (RFC 8493 2.4). */
export const SM3_LIST = 'digests-sm3.txt';
export const TRANSFER_LIST = '移交清单.csv';
export const EXPLANATION = '说明.txt';
/** where the edition's own folder lies */
export const EDITION_IN_BAG = 'data/edition/';
export const ATTACHMENTS_IN_BAG = 'data/attachments/';

export const bagNameOf = (folder: string): string => `${folder}-bag`;

/** RFC 8493 2.1.3: what would break a line is percent-encoded. */
export const writtenPath = (path: string): string =>
  path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');
export const readPath = (written: string): string =>
  written.replace(/%0A/giu, '\n').replace(/%0D/giu, '\r').replaceAll('%25', '%');

/** One `<hex>  <path>` per file, sorted by path. */
export function digestLines(digests: ReadonlyMap<string, string>): string {
  return [...digests]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, digest]) => `${digest}  ${writtenPath(path)}\n`)
    .join('');
}
