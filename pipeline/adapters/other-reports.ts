/** Last year's reports of the same body, out of all that lie in source/: what this year's figures are compared with. */
import { open } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Report } from '#model/report.ts';
import { HEAD_BYTES, readHead } from '../fleet/report-head.ts';
import { disk } from './disk.ts';

export interface OtherReport {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly id: string;
}

interface Head {
  readonly id: string;
  readonly file: string;
  readonly text: string;
  /** null: of any year, as far as can be seen */
  readonly year: number | null;
}

async function headOf(path: string): Promise<string | null> {
  const file = await open(path).catch(() => null);
  if (!file) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function readHeads(root: string): Promise<readonly Head[]> {
  const heads: Head[] = [];
  for (const id of (await disk.list(join(root, 'source'))) ?? []) {
    const file = join('source', id, 'report.md');
    const text = await headOf(join(root, file));
    if (text !== null) heads.push({ id, file, text, year: readHead(text).year });
  }
  return heads;
}

/**
 * Only files whose head names the report's organization and the year before: thousands of others are not parsed.
 * Heads are read once and kept, so that many reports cost one look into the folder.
 */
export function openOthers(root: string): (report: Report) => Promise<readonly OtherReport[]> {
  let heads: Promise<readonly Head[]> | null = null;
  return async (report) => {
    const { organization } = report.front;
    const { reviewedYear } = await import('#check/rules/numbers/differs-from-last-edition.ts');
    const year = reviewedYear(report);
    if (!organization || year === null) return [];
    heads ??= readHeads(root);
    const found: OtherReport[] = [];
    for (const head of await heads) {
      if (head.year !== null && head.year !== year - 1) continue;
      if (!head.text.includes(organization) || resolve(root, head.file) === resolve(report.file)) continue;
      const bytes = await disk.read(join(root, head.file));
      if (bytes) found.push({ file: head.file, bytes, id: head.id });
    }
    return found;
  };
}
