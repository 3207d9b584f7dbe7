/** Reads a Markdown text in a test, under the file name `report.md`. */
import type { Outcome } from '#model/finding.ts';
import type { Report } from '#model/report.ts';
import { readReport } from '../read.ts';

export function read(markdown: string): Outcome<Report> {
  return readBytes(new TextEncoder().encode(markdown));
}

export function readBytes(bytes: Uint8Array): Outcome<Report> {
  return readReport({ file: 'report.md', bytes, id: 'id-of-file' });
}

/** A report that must come without a finding. */
export function readGood(markdown: string): Report {
  const { value, findings } = read(markdown);
  if (!value || findings.length) throw new Error(`not a good report: ${JSON.stringify(findings)}`);
  return value;
}
