/** Imports a file of any kind that editors have: a text, a saved web page, a Word document, or a report.md as it is. */
import { oldOfficeFile } from '#messages/import-docx.ts';
import type { Outcome } from '#model/finding.ts';
import { makeFinding } from '../reading.ts';
import { type DocxInput, importDocx } from './docx/import-docx.ts';
import { importHtml } from './html/import-html.ts';
import type { Imported } from './import-log.ts';
import { importText } from './import-text.ts';

export type { Imported, ImportLog } from './import-log.ts';
export type ImportFileInput = DocxInput;

/** What the file is, its bytes say; its name only tells pages from texts. Never throws. */
export function importFile(input: ImportFileInput): Outcome<Imported> {
  const { file, bytes } = input;
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return importDocx(input);
  // The container of .doc, .wps and of every Office file with a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]) || /\.(?:doc|wps)$/i.test(file)) {
    const point = { line: 1, column: 1, offset: 0 };
    const finding = makeFinding('old-office-file', { file, start: point, end: point }, oldOfficeFile());
    return { value: null, findings: [finding], fatal: true };
  }
  if (/\.docx$/i.test(file)) return importDocx(input);
  return isPage(file, bytes) ? importHtml(input) : importText(input);
}

function isPage(file: string, bytes: Uint8Array): boolean {
  const opening = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 1024))
    .replace(/[\0\s]/g, '')
    .toLowerCase();
  return /\.(?:html?|xhtml|shtml)$/i.test(file) || /^(?:ÿþ|þÿ|ï»¿)?<(?:!doctypehtml|html)/.test(opening);
}

function startsWith(bytes: Uint8Array, opening: readonly number[]): boolean {
  return opening.every((byte, at) => bytes[at] === byte);
}
