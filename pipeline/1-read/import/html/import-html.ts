/** Turns a saved web page into report.md by the same steps as a text, each of its paragraphs being a line. */
import { nothingToImport, unknownCharset } from '#messages/import.ts';
import type { Bilingual, Outcome } from '#model/finding.ts';
import { makeFinding } from '../../reading.ts';
import { cleanLine } from '../clean-line.ts';
import { type DecodedText, decodeAny } from '../decode-any.ts';
import { importLines } from '../import-lines.ts';
import type { Imported, ImportSource } from '../import-log.ts';
import type { ImportInput } from '../import-text.ts';
import { LogBook } from '../log-book.ts';
import { readPage } from './read-page.ts';

/** Never throws. Fatal: an unknown encoding. */
export function importHtml({ file, bytes }: ImportInput): Outcome<Imported> {
  const decoded = decodePage(bytes);
  if (!decoded) return refuse(file, 'unknown-charset', unknownCharset(1), true);
  const log = new LogBook();
  if (decoded.guessed) log.guess(0, 'charset', decoded.charset);
  const lines = readPage(decoded.text).map(cleanLine);
  const source: ImportSource = {
    file,
    format: 'html',
    charset: decoded.charset,
    byteOrderMark: decoded.byteOrderMark,
    characters: decoded.text.length,
    lines: lines.length,
  };
  const value = importLines({ lines, source, explicit: true, log });
  return value ? { value, findings: [], fatal: false } : refuse(file, 'nothing-to-import', nothingToImport(), false);
}

/** What the page says of itself comes before a guess; a page that lies is decoded by its text. */
function decodePage(bytes: Uint8Array): DecodedText | null {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const named = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_-]{2,20})/i.exec(opening)?.[1]?.toLowerCase();
  if (named && /^(?:gb2312|gbk|gb18030)$/.test(named)) {
    try {
      const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
      return { text, charset: 'gb18030', byteOrderMark: false, guessed: false };
    } catch {
      return decodeAny(bytes);
    }
  }
  return decodeAny(bytes);
}

function refuse(file: string, rule: string, message: Bilingual, fatal: boolean): Outcome<Imported> {
  const point = { line: 1, column: 1, offset: 0 };
  return { value: null, findings: [makeFinding(rule, { file, start: point, end: point }, message)], fatal };
}
