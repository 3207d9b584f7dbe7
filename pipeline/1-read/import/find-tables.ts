/** Finds tables in a plain text, one cell a line as a scraper leaves them. */
import type { LogBook } from './log-book.ts';
import { type CellHint, isBlank, type SourceLine, textOf, wholeLine } from './source-line.ts';

const MOST_COLUMNS = 8;
/** One cell a line: fewer lines are no table but a few short lines. */
const LEAST_CELLS = 12;
const LONGEST_CELL = 20;
const NUMBER = /^[-−]?[\d０-９][\d０-９.,，．]*[%％‰]?$/;

/** The lines, those of a table with their place in it. */
export function findTables(given: readonly SourceLine[], log: LogBook): readonly SourceLine[] {
  const cells = new Map<SourceLine, CellHint>();
  let tables = 0;
  for (const lines of runsOfCells(given)) {
    const texts = lines.map((line) => textOf(wholeLine(line)));
    // The first line can be the table's caption.
    const captioned = columnsOf(texts) === 0;
    const columns = captioned ? columnsOf(texts.slice(1)) : columnsOf(texts);
    if (columns === 0) continue;
    const run = captioned ? lines.slice(1) : lines;
    tables++;
    log.guess(run[0]?.number ?? 0, 'table', `${columns} × ${run.length / columns}`);
    run.forEach((line, at) => {
      const row = Math.floor(at / columns);
      cells.set(line, { table: tables, row, column: at % columns, columns, headed: true });
    });
  }
  if (tables === 0) return given;
  return given.map((line) => {
    const cell = cells.get(line);
    return cell ? { ...line, hint: { ...line.hint, cell } } : line;
  });
}

/** Stretches of short lines that are no sentences. */
function runsOfCells(lines: readonly SourceLine[]): readonly (readonly SourceLine[])[] {
  const runs: SourceLine[][] = [];
  let run: SourceLine[] = [];
  for (const line of lines) {
    if (isBlank(line)) continue;
    const text = textOf(wholeLine(line));
    if (text.length <= LONGEST_CELL && !/[。；：！？:]/.test(text)) run.push(line);
    else {
      runs.push(run);
      run = [];
    }
  }
  runs.push(run);
  return runs.filter((cells) => cells.length >= LEAST_CELLS);
}

/** How many columns make every column all words or all numbers, below a head of words; 0 when none does. */
function columnsOf(texts: readonly string[]): number {
  for (let columns = 2; columns <= MOST_COLUMNS; columns++) {
    if (texts.length % columns !== 0 || texts.length / columns < 3) continue;
    if (texts.slice(0, columns).some((text) => NUMBER.test(text))) continue;
    const kinds = Array.from({ length: columns }, (_, column) => kindOfColumn(texts, column, columns));
    if (!kinds.includes('mixed') && kinds.includes('numbers') && kinds[0] === 'words') return columns;
  }
  return 0;
}

function kindOfColumn(texts: readonly string[], column: number, columns: number): 'numbers' | 'words' | 'mixed' {
  const cells = texts.filter((_, at) => at >= columns && at % columns === column);
  const numbers = cells.filter((cell) => NUMBER.test(cell)).length;
  if (numbers === cells.length) return 'numbers';
  return numbers === 0 ? 'words' : 'mixed';
}
