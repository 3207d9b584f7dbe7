/** SHA512SUMS: one line per file of a folder, as sha512sum of coreutils writes and checks it. */

/** lower-case hex by path */
export type DigestList = Readonly<Record<string, string>>;

export const CHECKSUMS_FILE = 'SHA512SUMS';

/** By code unit: the same on every machine. */
export const byPath = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorted by path. */
export function checksumsText(digests: DigestList): string {
  return Object.keys(digests)
    .sort(byPath)
    .map((path) => `${digests[path]}  ${path}\n`)
    .join('');
}

/** Lines that are no checksum are left out: the caller compares the whole text as well. */
export function parseChecksums(text: string): DigestList {
  const lines = text.split('\n').flatMap((line) => {
    const [, digest, path] = /^([0-9a-f]+) [ *](.+)$/u.exec(line) ?? [];
    return digest && path ? [[path, digest] as const] : [];
  });
  return Object.fromEntries(lines);
}
