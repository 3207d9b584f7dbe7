/** Composed inlines → runs, links, marks. Neighbours in one format share a run: that is what editors expect and what is quick. */
import { FootnoteReferenceRun, InternalHyperlink, type ParagraphChild, Run, TextRun } from 'docx';
import type { ComposedInline, ComposedNoteMark, ComposedTermMark } from '#model/composed-report.ts';
import { field } from './fields.ts';
import { bookmarked, type Means } from './frame.ts';
import { OuterLink } from './links.ts';
import { inlinePicture } from './pictures.ts';
import { CHARACTER_STYLE } from './style-names.ts';
import { PLAIN, runOptions, sameFormat, strong, styled, type TextFormat } from './text-format.ts';

type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly format: TextFormat }
  | { readonly kind: 'made'; readonly children: readonly ParagraphChild[] };

export function textRun(text: string, format: TextFormat = PLAIN): TextRun {
  return new TextRun({ ...runOptions(format, text), text });
}

export function writeInlines(
  inlines: readonly ComposedInline[],
  means: Means,
  format: TextFormat = PLAIN,
): ParagraphChild[] {
  const children: ParagraphChild[] = [];
  let open: { text: string; format: TextFormat } | null = null;
  const close = () => {
    if (open) children.push(textRun(open.text, open.format));
    open = null;
  };
  for (const piece of piecesOf(inlines, means, format)) {
    if (piece.kind === 'made') {
      close();
      children.push(...piece.children);
    } else if (open && sameFormat((open as { format: TextFormat }).format, piece.format)) {
      (open as { text: string }).text += piece.text;
    } else {
      close();
      open = { text: piece.text, format: piece.format };
    }
  }
  close();
  return children;
}

function* piecesOf(inlines: readonly ComposedInline[], means: Means, format: TextFormat): Generator<Piece> {
  for (const inline of inlines) yield* pieces(inline, means, format);
}

function* pieces(inline: ComposedInline, means: Means, format: TextFormat): Generator<Piece> {
  switch (inline.kind) {
    case 'text':
    case 'figure':
    case 'keep':
      if (inline.value) yield { kind: 'text', text: inline.value, format };
      return;
    case 'strong':
      yield* piecesOf(inline.children, means, strong(format));
      return;
    case 'emphasis':
      yield* piecesOf(inline.children, means, styled(CHARACTER_STYLE.emphasis, format));
      return;
    case 'deletion':
      yield* piecesOf(inline.children, means, { ...format, strike: true });
      return;
    case 'superscript':
    case 'subscript':
      yield* piecesOf(inline.children, means, { ...format, raised: inline.kind });
      return;
    case 'code':
      yield { kind: 'text', text: inline.value, format: styled(CHARACTER_STYLE.code, format) };
      return;
    default:
      yield { kind: 'made', children: made(inline, means, format) };
  }
}

type MadeInline = Extract<ComposedInline, { kind: 'link' | 'image' | 'noteMark' | 'termMark' | 'lineBreak' }>;

function made(inline: MadeInline, means: Means, format: TextFormat): ParagraphChild[] {
  switch (inline.kind) {
    case 'link': {
      const children = writeInlines(inline.children, means, styled(CHARACTER_STYLE.link, format));
      if (inline.target !== null) return [new InternalHyperlink({ anchor: inline.target, children })];
      return [new OuterLink(inline.url, means.counters.next('link'), children)];
    }
    case 'image':
      return inlinePicture(inline, means);
    case 'noteMark':
      return noteMark(inline, means);
    case 'termMark':
      return termMark(inline, means, format);
    case 'lineBreak':
      return [new Run({ break: 1 })];
  }
}

/** Word numbers footnotes itself: the first mark of a note is its reference, later ones point back at it by NOTEREF. */
function noteMark(mark: ComposedNoteMark, means: Means): ParagraphChild[] {
  const footnote = means.footnoteOf.get(mark.anchor);
  if (footnote !== undefined) return bookmarked(means, [mark.anchor], [new FootnoteReferenceRun(footnote)]);
  const label = textRun(mark.label, styled(CHARACTER_STYLE.noteMark));
  const first = means.firstMarkOf.get(mark.target);
  const shown = first
    ? field(`NOTEREF ${first} \\h`, [label])
    : [new InternalHyperlink({ anchor: mark.target, children: [label] })];
  return bookmarked(means, [mark.anchor], shown);
}

function termMark(mark: ComposedTermMark, means: Means, format: TextFormat): ParagraphChild[] {
  const words = writeInlines(mark.children, means, format);
  const label = textRun(mark.label, styled(CHARACTER_STYLE.termMark));
  return bookmarked(
    means,
    [mark.anchor],
    [...words, new InternalHyperlink({ anchor: mark.target, children: [label] })],
  );
}
