/** Reads decisions out of a table of opinions that people have filled in with Word, WPS or LibreOffice. */
import { notATable, ofOtherChanges, TABLE_COLUMNS, TABLE_PROPERTIES, WORDING } from '#messages/returned.ts';
import { openPackage } from '#read/import/docx/open-package.ts';
import { childOf, parseXml } from '#read/import/docx/parse-xml.ts';
import type { ProposalBook } from '../merge-returns/changes-file.ts';
import {
  decisionsOf,
  type PaperReading,
  readChangesFile,
  type WrittenRow,
} from '../merge-returns/read-changes-file.ts';
import { readReturned } from '../read/read-returned.ts';
import { acceptedText, type CellRead, NO_TEXT, type RowRead, type TableRead } from '../returned.ts';
import { bareText, type OpinionRow, opinionRows } from './table-rows.ts';

/** A table of opinions or a changes.json: what it is shows in its first bytes. */
export function readPaper(bytes: Uint8Array, book: ProposalBook): PaperReading {
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isPackage) return readTable(bytes, book);
  const text = new TextDecoder().decode(bytes);
  return /^\ufeff?\s*\{/u.test(text) ? readChangesFile(text, book) : { refusal: notATable };
}

export function readTable(bytes: Uint8Array, book: ProposalBook): PaperReading {
  const reading = readReturned(bytes);
  if ('refusal' in reading) return reading;
  const tables = reading.returned.body.filter((item): item is TableRead => item.kind === 'table');
  const table = tables.map(partsOf).find((each) => each !== null);
  if (!table) return { refusal: notATable };
  const digest = propertyOf(bytes, TABLE_PROPERTIES.changes);
  if (digest !== null && digest !== book.digest) return { refusal: ofOtherChanges };
  // a program that drops properties: then every row must say what it said
  if (digest === null && !saysTheSame(table, book)) return { refusal: ofOtherChanges };
  return decisionsOf(table.map(writtenRow), book);
}

/** The cells of a row by the names of its columns, which people may have moved. */
type Row = ReadonlyMap<string, string>;

function partsOf({ rows }: TableRead): readonly Row[] | null {
  const [head, ...others] = rows.filter((row) => !row.deleted);
  const names = (head?.cells ?? []).map((cell) => textOf(cell).replace(/\s/gu, ''));
  if (!names.includes(TABLE_COLUMNS[0]) || !names.includes(TABLE_COLUMNS[5])) return null;
  const cellsOf = ({ cells }: RowRead): Row =>
    new Map(cells.map((cell, column) => [names[column] ?? '', textOf(cell)]));
  // a row that people left empty, and the head where a program repeats it
  return others.map(cellsOf).filter((row) => [...row].some(([name, text]) => text !== '' && text !== name));
}

function textOf({ paragraphs }: CellRead): string {
  return paragraphs
    .map((paragraph) => acceptedText(paragraph).replace(NO_TEXT, ''))
    .join('\n')
    .trim();
}

function writtenRow(row: Row): WrittenRow {
  const [number, , , , , written, reason] = TABLE_COLUMNS.map((name) => row.get(name) ?? '');
  const wording = row.get(WORDING) ?? '';
  return { number: (number ?? '').normalize('NFKC').trim(), written: written ?? '', reason: reason ?? '', wording };
}

function saysTheSame(rows: readonly Row[], book: ProposalBook): boolean {
  const expected = new Map(opinionRows(book, new Map()).map((row) => [String(row.number), row]));
  const says = (row: Row, own: OpinionRow): boolean =>
    bare(row.get(TABLE_COLUMNS[3])) === bareText(own.original) &&
    bare(row.get(TABLE_COLUMNS[4])) === bareText(own.opinion);
  return rows.every((row) => {
    const own = expected.get(writtenRow(row).number);
    return own !== undefined && says(row, own);
  });
}

function bare(text: string | undefined): string {
  return (text ?? '').replace(/\s/gu, '');
}

function propertyOf(bytes: Uint8Array, name: string): string | null {
  const opened = openPackage(bytes, /^(?:word\/document|docProps\/custom)\.xml$/u);
  const part = 'parts' in opened ? opened.parts.get('docProps/custom.xml') : undefined;
  if (!part) return null;
  const properties = childOf(parseXml(part), 'Properties')?.children ?? [];
  const found = properties.find((property) => property.attributes['name'] === name);
  return found ? (childOf(found, 'vt:lpwstr')?.text ?? null) : null;
}
