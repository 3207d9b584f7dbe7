/** What the head of a report file says of its kin, without parsing it: for looking through thousands of files. */

/** The front matter stands within this many bytes; one that is longer is read by the pipeline all the same. */
export const HEAD_BYTES = 4096;

export interface ReportHead {
  /** as written; null where it is not on one line of its own */
  readonly id: string | null;
  readonly organization: string | null;
  readonly year: number | null;
}

function lineOf(key: string, front: string): string | null {
  const written = new RegExp(`^${key}:[ \\t]*(.*?)[ \\t]*$`, 'mu').exec(front)?.[1];
  return written?.replace(/^(['"])(.*)\1$/u, '$2') || null;
}

/** @param text the first HEAD_BYTES of the file */
export function readHead(text: string): ReportHead {
  const front = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---/u.exec(text)?.[1] ?? '';
  const year = /^(\d{4})/u.exec(lineOf('date', front) ?? '')?.[1];
  return {
    id: lineOf('id', front),
    organization: lineOf('organization', front),
    year: year === undefined ? null : Number(year),
  };
}
