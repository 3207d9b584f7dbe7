/** Turns a Word document into report.md by the same steps as a text, each of its paragraphs being a line. */

import { nothingToImport } from '#messages/import.ts';
import { brokenXml, documentType, trackedChanges } from '#messages/import-docx.ts';
import type { Bilingual, Outcome } from '#model/finding.ts';
import { makeFinding } from '../../reading.ts';
import { cleanLine } from '../clean-line.ts';
import { importLines } from '../import-lines.ts';
import type { Imported, ImportSource } from '../import-log.ts';
import type { ImportInput } from '../import-text.ts';
import { LogBook } from '../log-book.ts';
import { ListNumbers } from './list-numbers.ts';
import { openPackage } from './open-package.ts';
import { parseXml, type XmlNode, XmlRefusal } from './parse-xml.ts';
import { type DocumentRead, DocumentReader } from './read-document.ts';
import { Styles } from './styles.ts';

export interface DocxInput extends ImportInput {
  /** take tracked changes as accepted instead of stopping at them */
  readonly acceptChanges?: boolean;
}

/** Never throws. Fatal: a package that cannot or must not be opened; tracked changes that nobody decided on. */
export function importDocx({ file, bytes, acceptChanges = false }: DocxInput): Outcome<Imported> {
  const opened = openPackage(bytes);
  if ('refusal' in opened) return refuse(file, 'bad-docx', opened.refusal, true);
  const log = new LogBook();
  const read = readParts(opened.parts, log);
  if ('refusal' in read) return refuse(file, 'bad-docx', read.refusal, true);
  const { document } = read;
  const { count, authors } = document.tracked;
  if (count > 0 && !acceptChanges) return refuse(file, 'tracked-changes', trackedChanges(count, authors), true);
  const lines = document.lines.map(cleanLine);
  for (const line of lines) {
    log.dropDeleted(line);
    const reason = document.drops.get(line.number);
    if (reason) log.dropLine(line, reason);
  }
  for (const picture of document.pictures) log.guess(0, 'left-out', `图片：${picture}`);
  const characters = document.lines.reduce((sum, line) => sum + line.raw.length + 1, 0);
  const source: ImportSource = {
    file,
    format: 'docx',
    charset: 'utf-8',
    byteOrderMark: false,
    characters,
    lines: lines.length,
  };
  const value = importLines({ lines, source, explicit: true, log });
  return value ? { value, findings: [], fatal: false } : refuse(file, 'nothing-to-import', nothingToImport(), false);
}

type PartsRead = { readonly document: DocumentRead } | { readonly refusal: Bilingual };

function readParts(parts: ReadonlyMap<string, Uint8Array>, log: LogBook): PartsRead {
  let reading = '';
  const tree = (name: string, each?: Parameters<typeof parseXml>[1]): XmlNode | null => {
    const bytes = parts.get(name);
    reading = name;
    return bytes ? parseXml(bytes, each) : null;
  };
  try {
    const styles = new Styles(tree('word/styles.xml'));
    const numbers = new ListNumbers(tree('word/numbering.xml'));
    const reader = new DocumentReader(styles, numbers);
    tree('word/document.xml', { of: 'w:body', take: (node) => reader.block(node) });
    reader.noteTexts(tree('word/footnotes.xml'), 'footnote');
    reader.noteTexts(tree('word/endnotes.xml'), 'endnote');
    for (const name of [...parts.keys()].filter((part) => /(?:header|footer|comments)\d*\.xml$/.test(part)).sort()) {
      const words = wordsIn(tree(name));
      if (words) log.guess(0, 'left-out', `${name.slice('word/'.length)}: ${words.slice(0, 80)}`);
    }
    return { document: reader.done() };
  } catch (error) {
    if (error instanceof XmlRefusal && error.reason === 'doctype') return { refusal: documentType(reading) };
    return { refusal: brokenXml(reading, (error as Error).message.slice(0, 120)) };
  }
}

function wordsIn(node: XmlNode | null): string {
  if (!node) return '';
  return (node.name === 'w:t' ? node.text : '') + node.children.map(wordsIn).join('').trim();
}

function refuse(file: string, rule: string, message: Bilingual, fatal: boolean): Outcome<Imported> {
  const point = { line: 1, column: 1, offset: 0 };
  return { value: null, findings: [makeFinding(rule, { file, start: point, end: point }, message)], fatal };
}
