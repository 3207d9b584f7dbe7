/** How new text is written so that Markdown reads nothing but that text, and how paragraphs are parted. */
import { escapeInline, escapeOpening } from '#read/import/escape-markdown.ts';
import { NO_TEXT, NOTE } from '../returned.ts';

/** New text with the labels of its note marks, in their order. */
export interface NewText {
  readonly text: string;
  readonly notes: readonly string[];
}

export const NOTHING: NewText = { text: '', notes: [] };

export interface Manner {
  /** every mark escaped, not only those that look dangerous */
  readonly careful: boolean;
  readonly inCell: boolean;
  /** no mark is one: a value of the front matter */
  readonly literal?: boolean;
  /** what stands before each further line of the block */
  readonly prefix: string;
  readonly eol: string;
}

const MARKS = /[!-/:-@[-`{-~]/gu;

export function written({ text, notes }: NewText, manner: Manner): string {
  if (manner.literal) return text.replace(NO_TEXT, '').replaceAll('\n', ' ');
  let used = 0;
  return text
    .split(new RegExp(`(${NOTE}|\\n)`, 'u'))
    .map((part, index, parts) => {
      if (part === NOTE) return `[^${notes[used++] ?? ''}]`;
      if (part === '\n') return manner.inCell ? ' ' : `\\${manner.eol}${manner.prefix}`;
      // what would be a mark at the start of a paragraph is one behind a break too
      return parts[index - 1] === '\n' ? opening(escaped(part, manner), manner) : escaped(part, manner);
    })
    .join('');
}

function escaped(text: string, { careful, inCell }: Manner): string {
  if (careful) return text.replace(MARKS, '\\$&');
  const plain = escapeInline(text);
  return inCell ? plain.replace(/\|/gu, '\\|') : plain;
}

/** For text that opens a paragraph. */
export function opening(markdown: string, { careful, literal }: Manner): string {
  if (literal) return markdown;
  if (careful) return markdown.replace(/^(\d{1,9})([.)])/u, '$1\\$2');
  return escapeOpening(markdown);
}

/** An empty line, and what stands before the next one. */
export function parting({ prefix, eol }: Pick<Manner, 'prefix' | 'eol'>): string {
  return `${eol}${prefix.trimEnd()}${eol}${prefix}`;
}

/** What stands before the first letter of a block, as it is repeated before its further lines. */
export function prefixAt(source: string, at: number): string {
  const start = Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1;
  const before = source.slice(start, at);
  if (/^\[\^[^\]]*\]:/u.test(before)) return '    ';
  return before.replace(/[^>\s]/gu, ' ');
}

export function eolOf(source: string): string {
  return source.includes('\r\n') ? '\r\n' : '\n';
}
