/** Groups the lines of a text into paragraphs: one line each, or broken lines joined where the file breaks them. */
import type { LogBook } from './log-book.ts';
import { endsSentence, headingScheme, isHeadingShaped, isProse } from './shapes.ts';
import { isBlank, type Piece, type SourceLine, textOf, wholeLine } from './source-line.ts';

/** In reading order; between two pieces the text runs on. */
export type Paragraph = readonly Piece[];

/** What no paragraph begins with. */
const CONTINUES = /^[，。、；：！？”’）》〉」』】…,.;:!?)]/u;

/** `explicit`: the file says itself where its paragraphs end (DOCX, HTML). */
export function groupLines(lines: readonly SourceLine[], explicit: boolean, log: LogBook): readonly Paragraph[] {
  const style = explicit ? 'explicit' : breakStyle(lines.filter((line) => !log.isGone(line)));
  const paragraphs: Piece[][] = [];
  let adjacent = false;
  for (const line of lines) {
    if (log.isGone(line)) {
      adjacent = false;
      continue;
    }
    if (isBlank(line)) {
      log.passBlank(line);
      // A line of invisible characters alone marks a page of the printed original, no paragraph.
      if (line.raw.trim() === '' && !line.changes.length) adjacent = false;
      continue;
    }
    const before = paragraphs.at(-1);
    if (before && isSameTable(before[0]?.line, line)) {
      before.push(wholeLine(line));
      continue;
    }
    if (before && joins(before, line, style, adjacent)) {
      before.push(wholeLine(line));
      log.guess(line.number, 'joined', textOf(wholeLine(line)).slice(0, 12));
    } else paragraphs.push([wholeLine(line)]);
    adjacent = true;
  }
  return paragraphs;
}

function isSameTable(first: SourceLine | undefined, line: SourceLine): boolean {
  return line.hint.cell !== undefined && first?.hint.cell?.table === line.hint.cell.table;
}

type BreakStyle =
  /** every line is a paragraph */
  | 'lines'
  /** empty lines part paragraphs, and lines within one are pieces of it */
  | 'blanks'
  | 'explicit';

/**
 * Where paragraphs are parted by empty lines, lines that touch are mostly broken off in mid-sentence: links and bold
 * words that a scraper put on lines of their own.
 */
function breakStyle(lines: readonly SourceLine[]): BreakStyle {
  let touching = 0;
  let shown = 0;
  lines.forEach((line, at) => {
    if (isBlank(line)) return;
    shown++;
    const next = lines[at + 1];
    if (next && !isBlank(next)) touching++;
  });
  return touching * 3 < shown ? 'blanks' : 'lines';
}

function joins(before: readonly Piece[], line: SourceLine, style: BreakStyle, adjacent: boolean): boolean {
  const last = before.at(-1);
  if (!last || style === 'explicit' || !adjacent || isStructured(line) || isStructured(last.line)) return false;
  const text = textOf(wholeLine(line));
  if (CONTINUES.test(text)) return true;
  if (style === 'lines' || /^[\s　]{2}/.test(line.raw) || text.startsWith('——')) return false;
  const opening = before.map(textOf).join('');
  // `（一）` alone on its line is the number of what follows.
  if (/^（[一二三四五六七八九十]{1,3}）$/.test(opening)) return true;
  if (headingScheme(text) !== null || isSalutation(text)) return false;
  // A short line without any mark between whole paragraphs: a heading.
  if (before.length === 1 && isHeadingLine(opening) && isProse(text)) return false;
  if (endsSentence(opening) && isHeadingLine(text)) return false;
  return !endsSentence(opening) || headingScheme(opening) === null;
}

/** Not `一是`, which a scraper parted from its sentence. */
function isHeadingLine(text: string): boolean {
  return text.length >= 4 && text.length <= 30 && isHeadingShaped(text) && !/[”’》）]$/.test(text);
}

function isStructured({ hint }: SourceLine): boolean {
  return hint.cell !== undefined || hint.note !== undefined;
}

function isSalutation(text: string): boolean {
  return /^各位(?:代表|委员)[：！，,:!]/.test(text);
}
