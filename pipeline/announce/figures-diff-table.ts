/** What changed among the figures, for the eye: at a terminal, and as Markdown for a pull request. */
import * as messages from '#messages/lock.ts';
import type { FigureDiff, WhereNames } from '#model/figure-change.ts';
import { inColumns } from './columns.ts';
import { type DiffRow, diffRow } from './figures-diff-rows.ts';
import type { Language } from './findings-json.ts';
import { plain } from './markdown-cell.ts';

export interface DiffView {
  readonly diff: FigureDiff;
  readonly where: WhereNames;
  /** of the text compared with; empty against a lock, which knows no places */
  readonly earlier: WhereNames;
}

function rowsOf({ diff, where, earlier }: DiffView, language: Language): readonly DiffRow[] {
  return diff.changes.map((change) => diffRow(change, where, earlier, language));
}

function lineOf({ changes, unchanged }: FigureDiff, language: Language): string {
  return messages.diffLine(changes.length, unchanged)[language];
}

export function figuresDiffTable(view: DiffView, language: Language): string {
  const rows = rowsOf(view, language);
  if (rows.length === 0) return `${lineOf(view.diff, language)}\n`;
  const head = messages.DIFF_HEAD.map((title) => title[language]);
  const cells = rows.map(({ where, indicator, old, fresh, difference, hint }) => [
    where,
    indicator,
    `${old} → ${fresh}`,
    difference,
    hint,
  ]);
  const styles = [{ most: 30 }, { most: 34 }, { most: 40 }, { most: 28 }, { most: 72 }];
  return `${inColumns([head, ...cells], styles)}${lineOf(view.diff, language)}\n`;
}

export function figuresDiffMarkdown(view: DiffView, language: Language): string {
  const line = lineOf(view.diff, language);
  const rows = rowsOf(view, language);
  return rows.length === 0 ? `${line}\n` : `${line}\n\n${diffRowsMarkdown(rows, language)}\n`;
}

/** The table alone, without a line feed at its end. */
export function diffRowsMarkdown(rows: readonly DiffRow[], language: Language): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const body = rows.map(({ where, indicator, old, fresh, difference, hint }) => {
    const bold = fresh === '—' ? '—' : `**${plain(fresh)}**`;
    return row([plain(where), plain(indicator), `${plain(old)} → ${bold}`, plain(difference), plain(hint)]);
  });
  const head = row(messages.DIFF_HEAD.map((title) => title[language]));
  return [head, row(messages.DIFF_HEAD.map(() => '---')), ...body].join('\n');
}
