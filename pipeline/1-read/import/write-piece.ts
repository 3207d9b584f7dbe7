/** Writes a piece of imported text: its letters escaped, with the marks that stand between them. */
import { escapeInline, escapeOpening } from './escape-markdown.ts';
import { letterAt, type Piece } from './source-line.ts';

export function writePiece({ line, from, to }: Piece): string {
  let written = '';
  let at = from;
  for (const mark of line.hint.marks ?? []) {
    const next = Math.min(to, Math.max(at, letterAt(line, mark.at)));
    written += escapeInline(line.text.slice(at, next)) + mark.text;
    at = next;
  }
  written += escapeInline(line.text.slice(at, to));
  if (!written.includes('\n')) return written;
  const [first = '', ...others] = written.split(/\s*\n\s*/);
  // A line break inside a paragraph is a hard one.
  return [first, ...others.map(escapeOpening)].join('\\\n');
}
