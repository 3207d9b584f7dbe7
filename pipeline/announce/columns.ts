/** Sets text in columns: a Han character is two cells wide. */
import { eastAsianWidth } from 'get-east-asian-width';

/** Where the text has taken more than `most` cells, or its end; by index, for a build may print a thousand findings. */
function measure(text: string, most = Number.POSITIVE_INFINITY) {
  let cells = 0;
  /** the last place where one cell is still free for a sign of omission */
  let fits = 0;
  let at = 0;
  while (at < text.length && cells <= most) {
    const code = text.codePointAt(at) ?? 0;
    cells += eastAsianWidth(code);
    at += code > 0xffff ? 2 : 1;
    if (cells < most) fits = at;
  }
  return { cells, fits };
}

/** Cells of a terminal. */
export const stringWidth = (text: string): number => measure(text).cells;

export function padded(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const gap = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'left' ? text + gap : gap + text;
}

/** Cuts at `width` cells, with … where something was left off. */
export function clipped(text: string, width: number): string {
  const { cells, fits } = measure(text, width);
  return cells > width ? `${text.slice(0, fits)}…` : text;
}

export interface ColumnStyle {
  readonly align?: 'left' | 'right';
  /** in cells; longer texts are clipped */
  readonly most?: number;
}

/** Columns two blanks apart, no blank at a line's end; the first row is the head. */
export function inColumns(rows: readonly (readonly string[])[], styles: readonly ColumnStyle[]): string {
  const cut = rows.map((row) =>
    row.map((cell, column) => clipped(cell.replaceAll('\n', ' '), styles[column]?.most ?? 60)),
  );
  const widths = styles.map((_, column) => Math.max(0, ...cut.map((row) => stringWidth(row[column] ?? ''))));
  const lines = cut.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0, styles[column]?.align))
      .join('  ')
      .trimEnd(),
  );
  return lines.map((line) => `${line}\n`).join('');
}
