/** `dingben check --fix`: mends a report in its place, or shows as a diff what it would do. */
import { basename, dirname } from 'node:path';
import type { Console } from '#adapters/console.ts';
import { disk } from '#adapters/disk.ts';
import type { OpenWorkshop } from '#adapters/workshop.ts';
import { judgeReport } from '#check/check.ts';
import { fixReport } from '#check/fix/fix-report.ts';
import { unifiedDiff } from '#check/fix/unified-diff.ts';
import { cannotWrite, fixed, wouldFix } from '#messages/cli.ts';
import type { Report } from '#model/report.ts';
import { readReport } from '#read/read.ts';
import { type Checked, checkSource, type SourceFile } from '../publish.ts';
import { UsageError } from './usage-error.ts';

export interface FixRequest {
  readonly level: 'safe' | 'suggested';
  readonly dryRun: boolean;
}

const BYTE_ORDER_MARK = '\ufeff';

/** A byte-order mark is no fault of the text: the mended file keeps it. */
function marked({ bytes }: SourceFile): string {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? BYTE_ORDER_MARK : '';
}

/** The findings of the mended text; those of the text as it is with --dry-run, and the diff on stdout. */
export async function mend(
  source: SourceFile,
  request: FixRequest,
  workshop: OpenWorkshop,
  console: Console,
): Promise<Checked> {
  const before = await checkSource(source, workshop);
  if (!before.report) return before;
  const house = await workshop.house(before.report);
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const { text, applied, findings } = fixReport(before.report, {
    level: request.level,
    judge: (report: Report) => judgeReport(report, house).findings,
    reread: (changed) => readReport({ ...source, bytes: encode(changed) }).value,
  });
  const refused = { ...before, findings: [...findings, ...before.findings] };
  if (text === before.report.source) return refused;
  if (request.dryRun) {
    console.data(unifiedDiff(source.file, before.report.source, text));
    console.say(wouldFix(source.file, applied.length));
    return refused;
  }
  try {
    await disk.writeFiles(dirname(source.file), new Map([[basename(source.file), encode(marked(source) + text)]]));
  } catch (error) {
    throw new UsageError(cannotWrite(source.file, (error as Error).message));
  }
  console.say(fixed(source.file, applied.length));
  const after = await checkSource({ ...source, bytes: encode(text) }, workshop);
  return { ...after, findings: [...findings, ...after.findings] };
}
