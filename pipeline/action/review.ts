/** What a pull request changes: each report's figures against the base, and what the checks found. */
import { gitHistory } from '#adapters/git.ts';
import { diffRow } from '#announce/figures-diff-rows.ts';
import { type DiffView, figuresDiffMarkdown } from '#announce/figures-diff-table.ts';
import type { Language } from '#announce/findings-json.ts';
import { MOST_CHANGES, type Review, type ReviewedReport } from '#announce/review-data.ts';
import type { SummaryChanges } from '#announce/summary.ts';
import { count } from '#announce/terminal.ts';
import { listFigures } from '#check/ledger.ts';
import { compareFigures } from '#check/lock/compare-figures.ts';
import { lockedOf } from '#check/lock/locked-figure.ts';
import { whereNames } from '#check/lock/where-names.ts';
import { readReport } from '#read/read.ts';
import type { Checked } from '../publish.ts';

export interface Reviewed {
  readonly checked: Checked;
  /** null: the base has no such report, or none that can be read */
  readonly view: DiffView | null;
  /** whether the report's text is another than the base's */
  readonly edited: boolean;
}

/** @param base a commit */
export async function reviewReport(checked: Checked, base: string): Promise<Reviewed> {
  const { report, file, figures } = checked;
  const bytes = await gitHistory.fileAt(file, base);
  if (!bytes || !report) return { checked, view: null, edited: false };
  const earlier = readReport({ file, bytes, id: report.front.id }).value;
  if (!earlier) return { checked, view: null, edited: true };
  const diff = compareFigures(listFigures(earlier).map(lockedOf), figures);
  const view = { diff, where: whereNames(report), earlier: whereNames(earlier) };
  return { checked, view, edited: earlier.source !== report.source };
}

/** Reports that the pull request leaves alone are not worth a line. */
export const worthTelling = ({ view, edited }: Reviewed): boolean => edited || view === null;

export function summaryChanges(reviewed: readonly Reviewed[], language: Language): readonly SummaryChanges[] {
  return reviewed.filter(worthTelling).map(({ checked, view }) => ({
    file: checked.file,
    markdown: view && figuresDiffMarkdown(view, language),
  }));
}

export const changedFigures = (reviewed: readonly Reviewed[]): number =>
  reviewed.reduce((sum, { view }) => sum + (view?.diff.changes.length ?? 0), 0);

/** @param head the commit that was pushed, not the merge that is checked out */
export function reviewData(
  reviewed: readonly Reviewed[],
  { pull, head }: { readonly pull: number; readonly head: string },
  language: Language,
): Review {
  return { version: 1, pull, head, reports: reviewed.filter(worthTelling).map((one) => reviewedReport(one, language)) };
}

function reviewedReport({ checked, view }: Reviewed, language: Language): ReviewedReport {
  const { file, findings } = checked;
  const rows = (view?.diff.changes ?? [])
    .slice(0, MOST_CHANGES)
    .map((change) => diffRow(change, view?.where ?? new Map(), view?.earlier ?? new Map(), language));
  return {
    file,
    changed: view === null ? null : view.diff.changes.length,
    unchanged: view?.diff.unchanged ?? 0,
    rows,
    errors: count(findings, 'error'),
    warnings: count(findings, 'warning'),
    notes: count(findings, 'info'),
  };
}
