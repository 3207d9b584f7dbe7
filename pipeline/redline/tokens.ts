/** A line as tokens: a figure with its unit is one, then words; marks, pictures and code are one each. */
import { scanNumerals } from '#grammar/scan-numerals.ts';
import type { ComposedInline, ComposedNoteMark } from '#model/composed-report.ts';
import type { LeafTexts, Slot } from '#model/leaf-texts.ts';
import { type Atom, atomsOf, type Wrapper } from './atoms.ts';

export interface Slice {
  readonly slot: Slot;
  readonly around: readonly Wrapper[];
  readonly inline: ComposedInline;
}

export interface Token {
  /** equal tokens are the same text, however it is formatted */
  readonly key: string;
  readonly text: string;
  /** never torn, never taken for a mere connecting word */
  readonly isFigure: boolean;
  /** more than one where formatting tears a word or a figure apart */
  readonly slices: readonly Slice[];
}

/** Whether a mark opens its note: Word's footnote, in contrast to a later mark of the same note. */
export type OpensNote = (mark: ComposedNoteMark) => boolean;

type TextAtom = Extract<Atom, { kind: 'text' }>;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

export function tokensOf(texts: LeafTexts, opens: OpensNote): Token[] {
  const tokens: Token[] = [];
  let run: TextAtom[] = [];
  const close = (): void => {
    tokens.push(...cutRun(run));
    run = [];
  };
  for (const atom of atomsOf(texts)) {
    // a label is one token: the 1. of an item and a 1 in the text are not the same
    if (atom.kind === 'text' && atom.slot !== 'label') {
      run.push(atom);
      continue;
    }
    close();
    tokens.push(wholeToken(atom, opens));
  }
  close();
  return tokens;
}

function wholeToken({ slot, around, inline }: Atom, opens: OpensNote): Token {
  return {
    key: `${slot === 'label' ? 'L' : 'W'}${nameOf(inline, opens)}`,
    text: shown(inline),
    isFigure: false,
    slices: [{ slot, around, inline }],
  };
}

function nameOf(inline: ComposedInline, opens: OpensNote): string {
  switch (inline.kind) {
    case 'noteMark':
      return opens(inline) ? `note ${inline.target}` : `again ${inline.target} ${inline.label}`;
    case 'image':
      return `image ${inline.asset} ${inline.alt}`;
    case 'termMark':
      return `term ${shown(inline)}`;
    default:
      return `${inline.kind} ${shown(inline)}`;
  }
}

/** What a reader sees of it, for those who compare. */
export function shown(inline: ComposedInline): string {
  if (inline.kind === 'lineBreak') return '\n';
  if (inline.kind === 'noteMark') return `[${inline.label}]`;
  if (inline.kind === 'termMark') return inline.children.map(shown).join('') + inline.label;
  if ('children' in inline) return inline.children.map(shown).join('');
  return 'value' in inline ? inline.value : '';
}

interface Span {
  from: number;
  to: number;
}

/** Cuts neighbouring texts as one, since formatting may tear a figure apart. */
function cutRun(run: readonly TextAtom[]): Token[] {
  const text = run.map((atom) => atom.inline.value).join('');
  if (text === '') return [];
  const spans: (Span & { isFigure: boolean })[] = [];
  let at = 0;
  const addWords = (to: number): void => {
    for (const { segment, index } of words.segment(text.slice(at, to))) {
      spans.push({ from: at + index, to: at + index + segment.length, isFigure: false });
    }
  };
  for (const span of figureSpans(run, text)) {
    addWords(span.from);
    spans.push({ ...span, isFigure: true });
    at = span.to;
  }
  addWords(text.length);
  return joinDigits(spans, text).map((span) => tokenOf(run, span, span.isFigure));
}

/** No token ends between two digits, whatever stands side by side: a changed figure is one change. */
function joinDigits<S extends Span & { isFigure: boolean }>(spans: readonly S[], text: string): S[] {
  const joined: S[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && /\d\.?$/u.test(text.slice(0, span.from)) && /^\.?\d/u.test(text.slice(span.from))) {
      last.to = span.to;
      last.isFigure = true;
    } else joined.push({ ...span });
  }
  return joined;
}

/** What the ledger calls a figure, and every other numeral: sorted, those that overlap joined. */
function figureSpans(run: readonly TextAtom[], text: string): Span[] {
  const spans: Span[] = scanNumerals(text).map(({ start, end }) => ({ from: start, to: end }));
  let at = 0;
  for (const { inline } of run) {
    if (inline.kind !== 'text') spans.push({ from: at, to: at + inline.value.length });
    at += inline.value.length;
  }
  const joined: Span[] = [];
  for (const span of spans.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = joined.at(-1);
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to);
    else joined.push({ ...span });
  }
  return joined;
}

function tokenOf(run: readonly TextAtom[], { from, to }: Span, isFigure: boolean): Token {
  const slices: Slice[] = [];
  let at = 0;
  for (const { slot, around, inline } of run) {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, inline.value.length);
    at += inline.value.length;
    if (start >= end) continue;
    const whole = start === 0 && end === inline.value.length;
    const value = inline.value.slice(start, end);
    slices.push({ slot, around, inline: whole ? inline : { kind: 'text', value, place: inline.place } });
  }
  const text = slices.map((slice) => shown(slice.inline)).join('');
  return { key: `T${text}`, text, isFigure, slices };
}
