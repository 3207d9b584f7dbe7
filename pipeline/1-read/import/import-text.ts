/** Turns a scraped text into report.md, with a record of everything that did not come over as it was. */
import { nothingToImport, unknownCharset } from '#messages/import.ts';
import { emptyReport } from '#messages/read.ts';
import type { Bilingual, Outcome } from '#model/finding.ts';
import { decodeUtf8, lineOfByte } from '../decode.ts';
import { makeFinding } from '../reading.ts';
import { cleanLine, type RawLine } from './clean-line.ts';
import { decodeAny } from './decode-any.ts';
import { importLines } from './import-lines.ts';
import type { Imported, ImportSource } from './import-log.ts';
import { LogBook } from './log-book.ts';

export type { Imported, ImportLog } from './import-log.ts';

export interface ImportInput {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Never throws. Fatal: an unknown encoding. A file without text: an error and no value. */
export function importText({ file, bytes }: ImportInput): Outcome<Imported> {
  const decoded = decodeAny(bytes);
  if (!decoded) {
    const { badByteAt } = decodeUtf8(bytes);
    const line = lineOfByte(bytes, badByteAt ?? 0);
    return refuse(file, 'unknown-charset', unknownCharset(line), line, true);
  }
  const { text, charset, byteOrderMark } = decoded;
  if (text.trim() === '') return refuse(file, 'empty-report', emptyReport(), 1, false);
  const rawLines = splitLines(text);
  const source: ImportSource = {
    file,
    format: isOwnMarkdown(text) ? 'md' : 'txt',
    charset,
    byteOrderMark,
    characters: text.length,
    lines: rawLines.length,
  };
  const log = new LogBook();
  if (source.format === 'md') return { value: { markdown: text, log: log.close(source) }, findings: [], fatal: false };
  if (decoded.guessed) log.guess(0, 'charset', charset);
  const value = importLines({ lines: rawLines.map(cleanLine), source, explicit: false, log });
  return value ? { value, findings: [], fatal: false } : refuse(file, 'nothing-to-import', nothingToImport(), 1, false);
}

/** A report in Markdown is what importing makes: it passes unchanged. */
function isOwnMarkdown(text: string): boolean {
  return /^---[ \t]*\r?\n(?:[a-z_]+:[^\n]*\n|[ \t-][^\n]*\n)+---[ \t]*\r?\n/.test(text);
}

export function splitLines(text: string): readonly RawLine[] {
  const lines: RawLine[] = [];
  let offset = 0;
  for (const [raw, end] of text.split(/(?<=\n)|(?<=\r)(?!\n)/).map((line) => [line.replace(/[\r\n]+$/, ''), line])) {
    lines.push({ number: lines.length + 1, offset, raw: raw ?? '' });
    offset += end?.length ?? 0;
  }
  return lines;
}

function refuse(file: string, rule: string, message: Bilingual, line: number, fatal: boolean): Outcome<Imported> {
  const point = { line, column: 1, offset: 0 };
  return { value: null, findings: [makeFinding(rule, { file, start: point, end: point }, message)], fatal };
}
