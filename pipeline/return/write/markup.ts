/** How new text is written so that Markdown reads nothing but that text, and how paragraphs are parted. */
import { escapeInline, escapeOpening } from '#read/import/escape-markdown.ts';
import { NO_TEXT, NOTE, type Raised } from '../returned.ts';

/** New text with the labels of its note marks, in their order. */
export interface NewText {
  readonly text: string;
  readonly notes: readonly string[];
  /** which of its letters are in bold; null: in a style of their own */
  readonly strong?: readonly (boolean | null)[];
  /** which of its letters are above the line or below it */
  readonly raised?: readonly (Raised | null)[];
}

export const NOTHING: NewText = { text: '', notes: [] };

export interface Manner {
  /** every mark escaped, not only those that look dangerous */
  readonly careful: boolean;
  readonly inCell: boolean;
  /** no mark is one: a value of the front matter */
  readonly literal?: boolean;
  /** letters may be in bold here that are not by themselves */
  readonly mayBeBold?: boolean;
  /** it comes where letters are above the line, or below it, already */
  readonly raisedIn?: Raised | null;
  /** what stands before each further line of the block */
  readonly prefix: string;
  readonly eol: string;
}

const MARKS = /[!-/:-@[-`{-~]/gu;

export function written({ text, notes, strong, raised }: NewText, manner: Manner): string {
  if (manner.literal) return text.replace(NO_TEXT, '').replaceAll('\n', ' ');
  let [used, at] = [0, 0];
  return text
    .split(new RegExp(`(${NOTE}|\\n)`, 'u'))
    .map((part, index, parts) => {
      const [from, to] = [at, at + part.length];
      at = to;
      if (part === NOTE) return `[^${notes[used++] ?? ''}]`;
      if (part === '\n') return manner.inCell ? ' ' : `\\${manner.eol}${manner.prefix}`;
      const words = inLooks({ text: part, strong: strong?.slice(from, to), raised: raised?.slice(from, to) }, manner);
      // what would be a mark at the start of a paragraph is one behind a break too
      return parts[index - 1] === '\n' ? opening(words, manner) : words;
    })
    .join('');
}

interface Looks {
  readonly text: string;
  readonly strong: readonly (boolean | null)[] | undefined;
  readonly raised: readonly (Raised | null)[] | undefined;
}

/** `:sup[2]`, but for letters that come among others of the kind. */
function inLooks({ text, strong, raised }: Looks, manner: Manner): string {
  let out = '';
  for (let at = 0; at < text.length; ) {
    let end = at + 1;
    while (end < text.length && raised?.[end] === raised?.[at]) end++;
    const part = text.slice(at, end);
    const own = strong?.slice(at, end);
    const words = manner.mayBeBold && own ? inBold(part, own, manner) : escaped(part, manner);
    const kind = raised?.[at] ?? null;
    out +=
      kind === null || kind === manner.raisedIn || part.trim() === ''
        ? words
        : `:${kind}[${words.replace(/(?<!\\)[[\]]/gu, '\\$&')}]`;
    at = end;
  }
  return out;
}

/** Asterisks that Markdown takes for letters are seen when the result is read: then the words come without them. */
function inBold(text: string, strong: readonly (boolean | null)[], manner: Manner): string {
  let out = '';
  for (let at = 0; at < text.length; ) {
    let end = at + 1;
    while (end < text.length && strong[end] === strong[at]) end++;
    const words = text.slice(at, end);
    const mark = strong[at] && !manner.careful && words.trim() === words ? '**' : '';
    out += mark + escaped(words, manner) + mark;
    at = end;
  }
  return out;
}

/** Without the white space around it. */
export function trimmed({ text, notes, strong, raised }: NewText): NewText {
  const from = text.length - text.trimStart().length;
  const to = from + text.trim().length;
  return {
    ...{ text: text.trim(), notes },
    ...(strong && { strong: strong.slice(from, to) }),
    ...(raised && { raised: raised.slice(from, to) }),
  };
}

/** What is no letter (a picture, a symbol that only a font knows) is left out, and missed when the result is read. */
function escaped(words: string, { careful, inCell }: Manner): string {
  const text = words.replace(NO_TEXT, '');
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
