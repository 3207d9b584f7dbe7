/** Imports a file of any kind that editors have: a text, a saved web page, a Word document, or a report.md as it is. */

import { fileTooLarge } from '#messages/import.ts';
import { oldOfficeFile } from '#messages/import-docx.ts';
import type { Bilingual, Outcome } from '#model/finding.ts';
import { makeFinding } from '../reading.ts';
import { type DocxInput, importDocx } from './docx/import-docx.ts';
import { importHtml } from './html/import-html.ts';
import type { Imported } from './import-log.ts';
import { importText } from './import-text.ts';

export type { Imported, ImportLog } from './import-log.ts';
export type ImportFileInput = DocxInput;

/** bytes of text (a Word file may hold pictures); a thousand times a report, which needs some 500 MB of memory (measured) */
const LARGEST_FILE = 20 * 2 ** 20;

/** What the file is, its bytes say; its name only tells pages from texts. Never throws. */
export function importFile(input: ImportFileInput): Outcome<Imported> {
  const { file, bytes } = input;
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return importDocx(input);
  // The container of .doc, .wps and of every Office file with a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]) || /\.(?:doc|wps)$/i.test(file)) {
    return refuse(file, 'old-office-file', oldOfficeFile());
  }
  if (/\.docx$/i.test(file)) return importDocx(input);
  if (bytes.length > LARGEST_FILE) return refuse(file, 'file-too-large', fileTooLarge(LARGEST_FILE / 2 ** 20));
  return isPage(file, bytes) ? importHtml(input) : importText(input);
}

function refuse(file: string, rule: string, message: Bilingual): Outcome<Imported> {
  const point = { line: 1, column: 1, offset: 0 };
  return { value: null, findings: [makeFinding(rule, { file, start: point, end: point }, message)], fatal: true };
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
