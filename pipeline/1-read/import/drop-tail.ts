/** Finds where the text ends and drops what the web page put behind it, and single lines of furniture within. */
import type { LogBook } from './log-book.ts';
import { residueReason } from './residue.ts';
import { isProse } from './shapes.ts';
import { isBlank, type SourceLine, textOf, wholeLine } from './source-line.ts';

export function dropTail(lines: readonly SourceLine[], log: LogBook): void {
  const shown = lines.filter((line) => !isBlank(line) && !log.isGone(line) && !line.hint.cell && !line.hint.note);
  const marks = shown.map((line) => residueReason(textOf(wholeLine(line))));
  const end = endOfText(shown, marks);
  shown.forEach((line, at) => {
    const reason = marks[at];
    if (at >= end) log.dropLine(line, marks[end] === 'licence-note' ? 'licence-note' : (reason ?? 'after-end'));
    else if (reason) log.dropLine(line, reason);
  });
  dropEmptyMark(shown.slice(0, end), log);
}

/** The first line of furniture behind which no paragraph of the report comes any more. */
function endOfText(shown: readonly SourceLine[], marks: readonly (string | null)[]): number {
  const licence = marks.indexOf('licence-note');
  if (licence >= 0) return licence;
  let lastText = -1;
  shown.forEach((line, at) => {
    if (!marks[at] && isProse(textOf(wholeLine(line)))) lastText = at;
  });
  if (lastText < 0) return shown.length;
  const end = marks.findIndex((mark, at) => mark !== null && at > lastText);
  return end < 0 ? shown.length : end;
}

/** `附件：` with nothing behind it but the end: the page's list of attachments, empty. */
function dropEmptyMark(shown: readonly SourceLine[], log: LogBook): void {
  const last = shown.findLast((line) => !log.isGone(line));
  if (last && /^附件[：:]$/.test(textOf(wholeLine(last)))) log.dropLine(last, 'empty-mark');
}
