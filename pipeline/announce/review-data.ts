/** The review of a pull request as data that travels between two runs: what the second reads of it may be hostile. */
import { z } from 'zod';

/** More than a comment can show is not kept; a text longer than a cell can bear is cut. */
export const MOST_CHANGES = 400;
export const MOST_REPORTS = 100;
const LONGEST_TEXT = 400;

const text = z.string().max(LONGEST_TEXT);
const count = z.int().min(0).max(1_000_000);

const row = z.strictObject({ where: text, indicator: text, old: text, fresh: text, difference: text, hint: text });

const reviewedReport = z.strictObject({
  file: text,
  /** null: there is no earlier text to compare with */
  changed: count.nullable(),
  unchanged: count,
  rows: z.array(row).max(MOST_CHANGES),
  errors: count,
  warnings: count,
  notes: count,
});
export type ReviewedReport = z.infer<typeof reviewedReport>;

const review = z.strictObject({
  version: z.literal(1),
  pull: z.int().min(1),
  head: z.string().regex(/^[0-9a-f]{40}$/u),
  reports: z.array(reviewedReport).max(MOST_REPORTS),
});
export type Review = z.infer<typeof review>;

/** null: not a review */
export function parseReview(json: string): Review | null {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return null;
  }
  const result = review.safeParse(data);
  return result.success ? result.data : null;
}

export function reviewJson(whole: Review): string {
  const cut = (value: string): string => (value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT - 1)}…` : value);
  const reports = whole.reports.slice(0, MOST_REPORTS).map((report) => ({
    ...report,
    file: cut(report.file),
    rows: report.rows
      .slice(0, MOST_CHANGES)
      .map((cells) => Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, cut(value)]))),
  }));
  return `${JSON.stringify({ ...whole, reports }, null, 2)}\n`;
}
