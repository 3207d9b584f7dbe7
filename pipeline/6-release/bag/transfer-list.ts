/** 移交清单.csv: one row per file of the payload, for the archive that receives it (RFC 4180, with a byte-order mark for Excel). */
import { TRANSFER_COLUMNS } from '#messages/archive.ts';

export interface TransferRow {
  readonly archiveNo: string | null;
  readonly title: string;
  readonly responsible: string | null;
  readonly date: string | null;
  readonly stage: string;
  readonly edition: string;
  readonly retention: string | null;
  readonly classification: string | null;
  readonly path: string;
  readonly mediaType: string;
  readonly puid: string | null;
  readonly bytes: number;
  readonly sha512: string;
  readonly sm3: string;
}

/** A cell that a spreadsheet would take for a formula is led by an apostrophe. */
function cell(value: string | number | null): string {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function transferList(rows: readonly TransferRow[]): string {
  const lines = rows.map((row, index) => [
    index + 1,
    row.archiveNo,
    row.title,
    row.responsible,
    row.date,
    row.stage,
    row.edition,
    row.retention,
    row.classification,
    row.path,
    row.mediaType,
    row.puid,
    row.bytes,
    row.sha512,
    row.sm3,
  ]);
  return `\uFEFF${[TRANSFER_COLUMNS, ...lines].map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}
