/** The comment on a pull request: changed figures, counts of findings, where the rest is. Made of a review as data alone. */
import * as messages from '#messages/action.ts';
import type { DiffRow } from './figures-diff-rows.ts';
import { diffRowsMarkdown } from './figures-diff-table.ts';
import type { Language } from './findings-json.ts';
import { plain } from './markdown-cell.ts';
import type { Review, ReviewedReport } from './review-data.ts';

/** By this line the comment is found again. */
export const COMMENT_MARK = '<!-- dingben:review -->';

/** GitHub takes 65,536 characters; what stands around the tables needs some. */
const LONGEST_TABLES = 55_000;

/** @param runUrl the run that has summary and artifacts */
export function commentMarkdown(review: Review, runUrl: string, language: Language): string {
  let room = LONGEST_TABLES;
  const parts = review.reports.map((report) => {
    const text = reportMarkdown(report, room, language);
    room -= text.length;
    return text;
  });
  return [
    COMMENT_MARK,
    `### ${messages.COMMENT_TITLE[language]}`,
    ...parts,
    messages.commentRun(runUrl)[language],
    `${messages.commentCommit(review.head)[language]}\n`,
  ].join('\n\n');
}

function reportMarkdown(report: ReviewedReport, room: number, language: Language): string {
  const { file, changed, unchanged, rows, errors, warnings, notes } = report;
  const said = changed === null ? messages.NEW_REPORT[language] : messages.commentReport(changed, unchanged)[language];
  const head = `**${plain(file)}**  \n${said}  \n${messages.commentFindings(errors, warnings, notes)[language]}`;
  const shown = fitting(rows, room - head.length, language);
  const parts = [head, ...(shown.length > 0 ? [diffRowsMarkdown(shown, language)] : [])];
  const left = (changed ?? 0) - shown.length;
  if (left > 0) parts.push(messages.changesLeft(left)[language]);
  return parts.join('\n\n');
}

/** The first rows that have room. */
function fitting(rows: readonly DiffRow[], room: number, language: Language): readonly DiffRow[] {
  let [used, count] = [0, 0];
  for (const row of rows) {
    used += diffRowsMarkdown([row], language).length;
    if (used > room) break;
    count += 1;
  }
  return rows.slice(0, count);
}
