/** Finds notes in a plain text: marks ① or [1] in the sentences, and as many lines at the end that begin with them. */
import { cleanLine } from './clean-line.ts';
import type { LogBook } from './log-book.ts';
import { isBlank, type SourceLine, textOf, wholeLine } from './source-line.ts';

const MARK = /[①-⑳]|[[［〔【]([1-9][0-9]?)[\]］〕】]/g;
const OPENING_MARK = new RegExp(`^\\s*(?:${MARK.source})\\s*`);
const LABEL = /^(?:注|注释|脚注|附注|尾注)\s*[：:]?$/;

/** The lines, marks and notes made into Markdown's; unchanged unless every mark has its note and every note its mark. */
export function findNotes(lines: readonly SourceLine[], log: LogBook): readonly SourceLine[] {
  const shown = lines.filter((line) => !isBlank(line) && !log.isGone(line) && !line.hint.cell);
  const notes = closingNotes(shown);
  if (notes.length === 0) return lines;
  const text = shown.slice(0, shown.length - notes.length);
  const marked = new Map(text.map((line) => [line, marksIn(line)]));
  const wanted = new Set([...marked.values()].flat().map((mark) => mark.number));
  // All notes are marked, and no mark is left without its note.
  if (wanted.size !== notes.length || notes.some((_, at) => !wanted.has(at + 1))) return lines;
  log.guess(notes[0]?.number ?? 0, 'notes', String(notes.length));
  const label = text.at(-1);
  if (label && LABEL.test(textOf(wholeLine(label)))) log.dropLine(label, 'empty-mark');
  return lines.map((line) => {
    const note = notes.indexOf(line);
    if (note >= 0) return withoutOpeningMark(line, note + 1);
    const marks = marked.get(line) ?? [];
    return marks.length ? withMarks(line, marks) : line;
  });
}

/** The last lines of the text that begin with 1, 2, 3 … in this order. */
function closingNotes(shown: readonly SourceLine[]): readonly SourceLine[] {
  const first = shown.findLastIndex((line) => numberOf(OPENING_MARK.exec(line.raw)?.[0] ?? '') === 1);
  if (first < 1) return [];
  const notes = shown.slice(first);
  return notes.every((line, at) => numberOf(OPENING_MARK.exec(line.raw)?.[0] ?? '') === at + 1) ? notes : [];
}

interface Mark {
  readonly from: number;
  readonly to: number;
  readonly number: number;
}

/** Within a sentence: a mark that opens a line counts items, it points at no note. */
function marksIn(line: SourceLine): readonly Mark[] {
  const opening = line.raw.length - line.raw.trimStart().length;
  return [...line.raw.matchAll(MARK)]
    .filter((match) => match.index > opening)
    .map((match) => ({ from: match.index, to: match.index + match[0].length, number: numberOf(match[0]) }));
}

function numberOf(mark: string): number {
  const circled = /[①-⑳]/.exec(mark)?.[0];
  return circled ? circled.charCodeAt(0) - '①'.charCodeAt(0) + 1 : Number(/[0-9]+/.exec(mark)?.[0] ?? 0);
}

function withMarks(line: SourceLine, noteMarks: readonly Mark[]): SourceLine {
  const marks = noteMarks.map(({ to, number }) => ({ at: to, text: `[^${number}]` }));
  return cleanLine({ ...line, hint: { ...line.hint, marks, noteMarks } });
}

function withoutOpeningMark(line: SourceLine, number: number): SourceLine {
  const to = OPENING_MARK.exec(line.raw)?.[0].length ?? 0;
  return cleanLine({ ...line, hint: { ...line.hint, note: String(number), noteMarks: [{ from: 0, to }] } });
}
