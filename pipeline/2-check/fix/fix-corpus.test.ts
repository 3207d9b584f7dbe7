/** Fixing every real report, as imported: no figure changes, a second run changes nothing, nothing safe is left. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importText } from '#read/import/import-text.ts';
import { readReport } from '#read/read.ts';
import { corpusNote, hasShared, sharedFolder } from '../../test/project-root.ts';
import { checkReport } from '../check.ts';
import { isFixedAt } from './apply-fixes.ts';
import { fixReport } from './fix-report.ts';
import { ledgerOf } from './same-report.ts';

const folder = join(sharedFolder, 'corpus/reports');
const files = hasShared ? readdirSync(folder).sort() : [];

function reread(source: string) {
  return readReport({ file: 'report.md', bytes: new TextEncoder().encode(source), id: 'report' }).value;
}

describe(`the corpus${corpusNote}`, () => {
  it.skipIf(!hasShared)('has 77 reports', () => expect(files).toHaveLength(77));

  it.each(files)('%s', (file) => {
    const imported = importText({ file, bytes: new Uint8Array(readFileSync(join(folder, file))) }).value;
    const report = imported && reread(imported.markdown);
    if (!report) throw new Error('cannot be imported');
    const once = fixReport(report, { level: 'safe', judge: checkReport, reread });
    expect(once.findings).toEqual([]);
    const after = reread(once.text);
    if (!after) throw new Error('the mended text cannot be read');
    expect(ledgerOf(after)).toBe(ledgerOf(report));
    const left = checkReport(after);
    expect(left.filter((finding) => isFixedAt(finding, 'safe'))).toEqual([]);
    expect(fixReport(after, { level: 'safe', judge: () => left, reread }).text).toBe(once.text);
  });
});
