/** From cleaned lines to report.md: finds the front, drops furniture, joins, classifies, writes. Shared by all formats. */
import { classify, type Role, wordsOfParagraph } from './classify.ts';
import { dropCopies } from './drop-copies.ts';
import { dropTail } from './drop-tail.ts';
import { type Front, findFront, realDate } from './find-front.ts';
import { findNotes } from './find-notes.ts';
import { findTables } from './find-tables.ts';
import { groupLines, type Paragraph } from './group-lines.ts';
import type { Imported, ImportSource } from './import-log.ts';
import type { LogBook } from './log-book.ts';
import type { SourceLine } from './source-line.ts';
import { type WrittenFront, writeBody, writeFront } from './write-markdown.ts';

export interface LinesInput {
  readonly lines: readonly SourceLine[];
  readonly source: ImportSource;
  /** the file says itself where paragraphs end */
  readonly explicit: boolean;
  readonly log: LogBook;
}

/** Null when nothing is left to import. */
export function importLines({ lines: given, source, explicit, log }: LinesInput): Imported | null {
  const shaped = explicit ? given : findTables(given, log);
  dropCopies(shaped, log);
  const found = findFront(shaped, log);
  dropTail(shaped, log);
  const lines = findNotes(shaped, log);
  const paragraphs = groupLines(lines, explicit, log);
  if (paragraphs.length === 0) return null;
  const roles = classify(paragraphs, log);
  const front = completeFront(found, paragraphs, roles, source, log);
  const body = writeBody(paragraphs, roles, log);
  return { markdown: writeFront(front) + body, log: log.close(source) };
}

function completeFront(
  found: Front,
  paragraphs: readonly Paragraph[],
  roles: readonly Role[],
  source: ImportSource,
  log: LogBook,
): WrittenFront {
  const texts = paragraphs.map(wordsOfParagraph);
  const addressed = texts.some((text) => /^各位代表/.test(text));
  const title = found.title ?? (addressed ? '政府工作报告' : source.file.replace(/^.*[/\\]|\.[^.]*$/g, ''));
  if (!found.title) log.guess(0, 'title-missing', title);
  const profile = /工作报告$/.test(title) && (addressed || /政府/.test(title)) ? 'gov-work-report' : 'generic';
  log.guess(0, 'profile', profile);
  const fragment = profile === 'gov-work-report' && !isWhole(texts, roles);
  if (fragment) log.guess(0, 'fragment', 'true');
  return { ...found, date: realDate(found.date), title, profile, fragment };
}

/** A whole report is given on somebody's behalf and has parts. */
function isWhole(texts: readonly string[], roles: readonly Role[]): boolean {
  const opens = texts.slice(0, 20).some((text) => /(?:我.{0,6}代表|受.{2,12}委托|我.{0,8}根据.{2,12}决定)/.test(text));
  return opens && roles.filter((role) => role.kind === 'heading').length >= 2;
}
