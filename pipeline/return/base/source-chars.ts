/** Each letter of a block with the stretch of the Markdown that it was read from, and the marks around it. */
import type { Inline, Text } from '#model/inline.ts';
import { pointAt } from '#model/place.ts';
import { NOTE, PICTURE } from '../returned.ts';

/** `**…**`, a link, a directive: from its first mark to behind its last; `inner` is what it holds. */
export interface Wrapper {
  readonly from: number;
  readonly to: number;
  readonly innerFrom: number;
  readonly innerTo: number;
  readonly outer: Wrapper | null;
}

/** offsets into the Markdown */
export interface SourceChar {
  readonly char: string;
  readonly from: number;
  readonly to: number;
  readonly wrapper: Wrapper | null;
  /** of a note's mark */
  readonly note: string | null;
}

export function sourceChars(inlines: readonly Inline[], source: string, outer: Wrapper | null = null): SourceChar[] {
  return inlines.flatMap((inline): SourceChar[] => {
    const { start, end } = inline.place;
    const one = (char: string, note: string | null = null): SourceChar[] => [
      { char, from: start.offset, to: end.offset, wrapper: outer, note },
    ];
    switch (inline.kind) {
      case 'text':
        return charsOfText(inline, source, outer);
      case 'code':
        return charsOfCode(inline.value, { from: start.offset, to: end.offset }, source, outer);
      case 'lineBreak':
        return one('\n');
      case 'noteMark':
        return one(NOTE, inline.label);
      case 'image':
        return one(PICTURE);
      default: {
        const bounds = innerBounds(inline.children);
        const wrapper: Wrapper = {
          from: start.offset,
          to: end.offset,
          innerFrom: bounds?.[0] ?? end.offset,
          innerTo: bounds?.[1] ?? end.offset,
          outer,
        };
        return sourceChars(inline.children, source, wrapper);
      }
    }
  });
}

function innerBounds(children: readonly Inline[]): readonly [number, number] | null {
  const [first] = children;
  const last = children.at(-1);
  return first && last ? [first.place.start.offset, last.place.end.offset] : null;
}

const ENTITY = /^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/u;

function charsOfText(text: Text, source: string, wrapper: Wrapper | null): SourceChar[] {
  const starts = Array.from({ length: text.value.length }, (_, index) => pointAt(text.runs, index).offset);
  return starts.map((start, index): SourceChar => {
    const char = text.value[index] ?? '';
    const before = starts[index - 1];
    // a backslash belongs to what it escapes; the one before an opening letter has no letter before it
    const isEscaped =
      source[start - 1] === '\\' && source[start] === char && (before === undefined || before < start - 1);
    const entity =
      source[start] === '&' && char !== '&' ? ENTITY.exec(source.slice(start, start + 34))?.[0] : undefined;
    const whole =
      source[start] === '&' && char === '&'
        ? /^&(?:amp|#38|#[xX]26);/u.exec(source.slice(start, start + 8))?.[0]
        : undefined;
    const length = entity?.length ?? whole?.length ?? 1;
    return { char, from: isEscaped ? start - 1 : start, to: start + length, wrapper, note: null };
  });
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Letters inside code stand there as they are; the code as a whole is the wrapper. */
function charsOfCode(value: string, { from, to }: Span, source: string, outer: Wrapper | null): SourceChar[] {
  const at = source.slice(from, to).indexOf(value);
  if (at < 0) return [...value].map((char) => ({ char, from, to, wrapper: outer, note: null }));
  const innerFrom = from + at;
  const wrapper: Wrapper = { from, to, innerFrom, innerTo: innerFrom + value.length, outer };
  return Array.from({ length: value.length }, (_, index) => ({
    char: value[index] ?? '',
    from: innerFrom + index,
    to: innerFrom + index + 1,
    wrapper,
    note: null,
  }));
}

/** Bold that only marked an opening was dropped when the opening was recognised: it still stands around it. */
export function withOpeningMarks(chars: readonly SourceChar[], source: string): SourceChar[] {
  const [first] = chars;
  const last = chars.at(-1);
  const mark = first && /(\*\*|__)$/u.exec(source.slice(Math.max(0, first.from - 2), first.from))?.[1];
  if (!first || !last || !mark || first.wrapper || last.wrapper || !source.startsWith(mark, last.to)) return [...chars];
  const wrapper: Wrapper = {
    from: first.from - 2,
    to: last.to + 2,
    innerFrom: first.from,
    innerTo: last.to,
    outer: null,
  };
  const under = (inner: Wrapper | null): Wrapper => (inner ? { ...inner, outer: under(inner.outer) } : wrapper);
  const known = new Map<Wrapper | null, Wrapper>();
  return chars.map((char) => {
    const around = known.get(char.wrapper) ?? under(char.wrapper);
    known.set(char.wrapper, around);
    return { ...char, wrapper: around };
  });
}
