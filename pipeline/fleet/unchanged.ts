/** Which reports are as they were: their own folder, what all share, and the report of the year before. */
import type { ReportHead } from './report-head.ts';

export interface Placed {
  /** `source/<id>/report.md` */
  readonly file: string;
  readonly head: ReportHead;
}

/** The program, its templates and its dependencies: a change there may change every edition. */
const SHARED = /^(?:templates|pipeline)\/|^(?:package|package-lock)\.json$/u;

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);

/** Whether one may be the other's report of the year before; a report without a body is compared with none. */
function mayPrecede(earlier: ReportHead, { organization, year }: ReportHead): boolean {
  if (organization === null) return false;
  const sameBody = earlier.organization === null || earlier.organization === organization;
  return sameBody && (earlier.year === null || year === null || earlier.year === year - 1);
}

/**
 * @param changed paths that differ, with slashes
 * @param earlier heads of the changed reports as they were and as they are
 */
export function changedReports<T extends Placed>(
  reports: readonly T[],
  changed: readonly string[],
  earlier: readonly Placed[],
): readonly T[] {
  if (changed.some((path) => SHARED.test(path))) return reports;
  return reports.filter(({ file, head }) => {
    if (changed.some((path) => path.startsWith(folderOf(file)))) return true;
    return earlier.some((other) => other.file !== file && mayPrecede(other.head, head));
  });
}
