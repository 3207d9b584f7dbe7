/** Turns the author's inlines into composed ones: figures with their unit in one piece, marks and links resolved. */
import type { ComposedInline } from '#model/composed-report.ts';
import type { Figure } from '#model/figure.ts';
import type { Inline, Text } from '#model/inline.ts';
import { placeOf } from '#model/place.ts';
import type { References } from './references.ts';

/** A stretch of a block's plain text that stays on one line: a figure, or a numeral that is none. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly figure: Figure | null;
  /** of a person */
  readonly name?: true;
}

/** Walks one block's inline lists in order, counting its plain text as walk.ts joins it. */
export interface InlineCursor {
  offset: number;
  readonly file: string;
  readonly spans: readonly Span[];
  readonly references: References;
}

export function composeInlines(inlines: readonly Inline[], cursor: InlineCursor): ComposedInline[] {
  return inlines.flatMap((inline) => composeInline(inline, cursor));
}

function composeInline(inline: Inline, cursor: InlineCursor): ComposedInline[] {
  switch (inline.kind) {
    case 'text':
      return composeText(inline, cursor);
    case 'code':
      cursor.offset += inline.value.length;
      return [{ kind: 'code', value: inline.value, place: inline.place }];
    case 'lineBreak':
      cursor.offset += 1;
      return [{ kind: 'lineBreak' }];
    case 'strong':
    case 'emphasis':
    case 'deletion':
    case 'superscript':
    case 'subscript':
      return [{ kind: inline.kind, children: composeInlines(inline.children, cursor) }];
    case 'image':
      return cursor.references.image(inline);
    case 'noteMark':
      return cursor.references.noteMark(inline);
    case 'termMark':
      return cursor.references.termMark(inline, composeInlines(inline.children, cursor));
    case 'link':
      return cursor.references.link(inline, composeInlines(inline.children, cursor));
  }
}

/** Cuts a text at the spans that lie wholly in it; one that formatting tears apart stays plain text. */
function composeText(text: Text, cursor: InlineCursor): ComposedInline[] {
  const start = cursor.offset;
  const end = start + text.value.length;
  cursor.offset = end;
  const out: ComposedInline[] = [];
  let done = 0;
  const plain = (to: number): void => {
    if (to > done) out.push({ kind: 'text', value: text.value.slice(done, to), place: at(text, cursor, done, to) });
    done = to;
  };
  for (const span of cursor.spans) {
    if (span.from < start + done || span.to > end) continue;
    const from = span.from - start;
    const to = span.to - start;
    plain(from);
    const value = text.value.slice(from, to);
    const place = at(text, cursor, from, to);
    if (span.figure) {
      const { id, value: number, unit } = span.figure;
      out.push({ kind: 'figure', id, value, number, unit, place });
    } else out.push({ kind: 'keep', value, place, ...(span.name && { name: true as const }) });
    done = to;
  }
  plain(text.value.length);
  return out;
}

function at(text: Text, cursor: InlineCursor, from: number, to: number) {
  return placeOf(cursor.file, text.runs, from, to);
}

/** The text that composed inlines print, marks left out. */
export function composedText(inlines: readonly ComposedInline[]): string {
  return inlines
    .map((inline) => {
      if ('children' in inline) return composedText(inline.children);
      return 'value' in inline ? inline.value : '';
    })
    .join('');
}
