/** Writes an imported report as Markdown: front matter by YAML's own rules, one block a paragraph. */
import { stringify } from 'yaml';
import type { Role } from './classify.ts';
import { escapeOpening } from './escape-markdown.ts';
import type { Front } from './find-front.ts';
import type { Paragraph } from './group-lines.ts';
import type { LogBook } from './log-book.ts';
import { type Piece, textOf } from './source-line.ts';
import { writePiece } from './write-piece.ts';
import { writeTable } from './write-table.ts';

export interface WrittenFront extends Front {
  readonly title: string;
  readonly profile: 'gov-work-report' | 'generic';
  readonly fragment: boolean;
}

export function writeFront(front: WrittenFront): string {
  const keys: Record<string, string | boolean> = { title: front.title };
  if (front.date) keys.date = front.date;
  if (front.organization) keys.organization = front.organization;
  if (front.speaker) keys.speaker = front.speaker;
  if (front.meeting) keys.meeting = front.meeting;
  keys.profile = front.profile;
  keys.stage = 'consultation';
  if (front.fragment) keys.fragment = true;
  return `---\n${stringify(keys, { lineWidth: 0 })}---\n`;
}

/** The body, and with it the record of every piece that went into it. */
export function writeBody(paragraphs: readonly Paragraph[], roles: readonly Role[], log: LogBook): string {
  const blocks = paragraphs.map((paragraph, at) => {
    for (const piece of paragraph) log.keep(piece);
    const line = paragraph[0]?.line;
    if (line?.hint.number) log.add(line, line.hint.number, 'list-number');
    if (line?.hint.cell) return writeTable(paragraph);
    if (line?.hint.note) return writeNote(paragraph, paragraphs[at - 1]);
    const role = roles[at];
    if (line && role?.kind === 'caption') log.add(line, CAPTION, 'caption-mark');
    return writeParagraph(paragraph, role ?? { kind: 'plain' });
  });
  return blocks.map((block) => `\n${block}\n`).join('');
}

/** What makes a paragraph the caption of the table behind it (MARKDOWN.md). */
const CAPTION = '表：';

function writeParagraph(paragraph: Paragraph, role: Role): string {
  const { number = '', prefix = '' } = paragraph[0]?.line.hint ?? {};
  if (role.kind === 'heading') return `${'#'.repeat(role.level)} ${escapeClosing(number + writePieces(paragraph))}`;
  if (role.kind === 'label') {
    const [label, body] = splitPieces(paragraph, role.length - number.length);
    return `**${number}${writePieces(label)}**${writePieces(body)}`;
  }
  if (role.kind === 'caption') return CAPTION + number + writePieces(paragraph);
  return prefix + escapeOpening(number + writePieces(paragraph));
}

/** `[^1]: …`; a further paragraph of the same note is indented below it. */
function writeNote(paragraph: Paragraph, before: Paragraph | undefined): string {
  const label = paragraph[0]?.line.hint.note;
  const text = escapeOpening(writePieces(paragraph));
  return before?.[0]?.line.hint.note === label ? `    ${text}` : `[^${label}]: ${text}`;
}

/** A closing row of # would vanish. */
function escapeClosing(text: string): string {
  return text.replace(/#(?=#*$)/, '\\#');
}

/** Pieces of one paragraph: a space only between two Latin words. */
function writePieces(pieces: Paragraph): string {
  return pieces.reduce((text, piece) => {
    const apart = /[A-Za-z0-9,.;]$/.test(text) && /^[A-Za-z]/.test(textOf(piece));
    return text + (apart ? ' ' : '') + writePiece(piece);
  }, '');
}

function splitPieces(pieces: Paragraph, at: number): readonly [Paragraph, Paragraph] {
  const before: Piece[] = [];
  const behind: Piece[] = [];
  let left = at;
  for (const piece of pieces) {
    const cut = Math.min(piece.to, Math.max(piece.from, piece.from + left));
    if (cut > piece.from) before.push({ ...piece, to: cut });
    if (cut < piece.to) behind.push({ ...piece, from: cut });
    left -= piece.to - piece.from;
  }
  return [before, behind];
}
