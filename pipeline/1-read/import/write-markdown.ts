/** Writes an imported report as Markdown: front matter by YAML's own rules, one block a paragraph. */
import { stringify } from 'yaml';
import type { Role } from './classify.ts';
import { escapeInline, escapeParagraph } from './escape-markdown.ts';
import type { Front } from './find-front.ts';
import type { Paragraph } from './group-lines.ts';
import type { LogBook } from './log-book.ts';
import { textOf } from './source-line.ts';

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
    const made = paragraph[0]?.line.hint?.markdown;
    return made ?? writeParagraph(joinPieces(paragraph), roles[at] ?? { kind: 'plain' }, paragraph);
  });
  return blocks.map((block) => `\n${block}\n`).join('');
}

function writeParagraph(text: string, role: Role, paragraph: Paragraph): string {
  const prefix = paragraph[0]?.line.hint?.prefix ?? '';
  if (role.kind === 'heading') return `${'#'.repeat(role.level)} ${escapeHeading(text)}`;
  if (role.kind === 'label') {
    return `**${escapeInline(text.slice(0, role.length))}**${escapeInline(text.slice(role.length).trimStart())}`;
  }
  return prefix + escapeParagraph(text);
}

/** A closing row of # would vanish. */
function escapeHeading(text: string): string {
  return escapeInline(text).replace(/#(?=#*$)/, '\\#');
}

/** Pieces of one paragraph: a space only between two Latin words. */
function joinPieces(paragraph: Paragraph): string {
  return paragraph.map(textOf).reduce((text, next) => {
    return /[A-Za-z0-9,.;]$/.test(text) && /^[A-Za-z]/.test(next) ? `${text} ${next}` : text + next;
  }, '');
}
