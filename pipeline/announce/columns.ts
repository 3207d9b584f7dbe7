/** Sets text in columns: a Han character is two cells wide. */
import { eastAsianWidth } from 'get-east-asian-width';

/** Cells of a terminal. */
export function stringWidth(text: string): number {
  let width = 0;
  for (const character of text) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  return width;
}

export function padded(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const gap = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'left' ? text + gap : gap + text;
}

/** Cuts at `width` cells, with … where something was left off. */
export function clipped(text: string, width: number): string {
  let kept = '';
  let cells = 0;
  let fits = '';
  for (const character of text) {
    cells += stringWidth(character);
    if (cells > width) return `${fits}…`;
    kept += character;
    if (cells < width) fits = kept;
  }
  return kept;
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
