/** What kind of file each part of an edition is: media type and PRONOM id. An id names the format, it proves no conformance. */

export interface Medium {
  readonly mediaType: string;
  /** PRONOM unique identifier; null where none is confirmed */
  readonly puid: string | null;
}

/** PRONOM ids as registered by The National Archives; OFD (GB/T 33190-2016) has none that is confirmed. */
const MEDIA: Readonly<Record<string, Medium>> = {
  pdf: { mediaType: 'application/pdf', puid: 'fmt/276' },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', puid: 'fmt/412' },
  html: { mediaType: 'text/html', puid: 'fmt/471' },
  md: { mediaType: 'text/markdown', puid: 'fmt/1149' },
  json: { mediaType: 'application/json', puid: 'fmt/817' },
  csv: { mediaType: 'text/csv', puid: 'x-fmt/18' },
  txt: { mediaType: 'text/plain', puid: 'x-fmt/111' },
  // versions of these formats have ids of their own, and none is looked up here
  png: { mediaType: 'image/png', puid: null },
  jpg: { mediaType: 'image/jpeg', puid: null },
  jpeg: { mediaType: 'image/jpeg', puid: null },
  svg: { mediaType: 'image/svg+xml', puid: null },
  ofd: { mediaType: 'application/ofd', puid: null },
};
const UNKNOWN: Medium = { mediaType: 'application/octet-stream', puid: null };

/** DROID and siegfried tell PDF/A by what the XMP packet claims; so do we. */
const PDF_A: Readonly<Record<string, string>> = {
  '1A': 'fmt/95',
  '1B': 'fmt/354',
  '2A': 'fmt/476',
  '2B': 'fmt/477',
  '2U': 'fmt/478',
  '3A': 'fmt/479',
  '3B': 'fmt/480',
  '3U': 'fmt/481',
};

export function mediumOf(path: string, bytes: Uint8Array): Medium {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const medium = MEDIA[path === 'SHA512SUMS' ? 'txt' : ending] ?? UNKNOWN;
  return ending === 'pdf' ? { ...medium, puid: pdfPuid(bytes) ?? medium.puid } : medium;
}

/** The XMP packet of a PDF/A file is never compressed (ISO 19005-1, 6.7.2), so its words stand in the bytes. */
function pdfPuid(bytes: Uint8Array): string | null {
  const text = new TextDecoder('latin1').decode(bytes);
  const part = /pdfaid:part(?:>|=")(\d)/u.exec(text)?.[1];
  const conformance = /pdfaid:conformance(?:>|=")([A-Z])/u.exec(text)?.[1];
  return PDF_A[`${part}${conformance}`] ?? null;
}
