/** Composed inlines → runs, links, marks. Neighbours in one format share a run: that is what editors expect and what is quick. */
import type { ComposedInline, ComposedNoteMark, ComposedTermMark } from '#model/composed-report.ts';
import { bookmarked, isOld, type Means } from './frame.ts';
import type { Inline } from './ooxml/markup.ts';
import { field, footnoteReference, innerLink, LINE_BREAK, outerLink } from './ooxml/run.ts';
import { inlinePicture } from './pictures.ts';
import { revised, textRun } from './revisions.ts';
import { CHARACTER_STYLE } from './style-names.ts';
import { PLAIN, sameFormat, strong, styled, type TextFormat } from './text-format.ts';

type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly format: TextFormat }
  | { readonly kind: 'made'; readonly children: readonly Inline[] };

interface OpenRun {
  text: string;
  readonly format: TextFormat;
}

export function writeInlines(inlines: readonly ComposedInline[], means: Means, format: TextFormat = PLAIN): Inline[] {
  const children: Inline[] = [];
  let open: OpenRun | null = null;
  const close = (run: OpenRun | null): void => {
    if (run) children.push(textRun(run.text, means, run.format));
  };
  for (const piece of piecesOf(inlines, means, format)) {
    if (piece.kind === 'made') {
      close(open);
      open = null;
      children.push(...piece.children);
    } else if (open && sameFormat(open.format, piece.format)) {
      open.text += piece.text;
    } else {
      close(open);
      open = { text: piece.text, format: piece.format };
    }
  }
  close(open);
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

function made(inline: MadeInline, means: Means, format: TextFormat): Inline[] {
  const { revision } = format;
  switch (inline.kind) {
    case 'link': {
      const children = writeInlines(inline.children, means, styled(CHARACTER_STYLE.link, format));
      if (inline.target !== null) return [innerLink(inline.target, children)];
      return [outerLink(means.relations.link(inline.url), children)];
    }
    case 'image':
      return inlinePicture(inline, means, revision);
    case 'noteMark':
      return noteMark(inline, means, format);
    case 'termMark':
      return termMark(inline, means, format);
    case 'lineBreak':
      return [revised(LINE_BREAK, means, revision)];
  }
}

/** Word numbers footnotes itself: the first mark of a note is its reference, later ones point back at it by NOTEREF. */
function noteMark(mark: ComposedNoteMark, means: Means, { revision }: TextFormat): Inline[] {
  const side = isOld(revision) ? 'old' : 'new';
  const anchors = side === 'old' ? [] : [mark.anchor];
  const footnote = means.noteMarks.footnoteOf(mark, side);
  if (footnote !== null) {
    return bookmarked(means, anchors, [revised(footnoteReference(footnote), means, revision)]);
  }
  const label = textRun(mark.label, means, styled(CHARACTER_STYLE.noteMark, { ...PLAIN, revision }));
  const first = means.noteMarks.firstMarkOf(mark, side);
  // A field inside a change would need instructions of its own; a changed mark is its number alone.
  const isField = first !== null && !revision;
  const link = isField ? field(`NOTEREF ${first} \\h`, label) : innerLink(mark.target, [label]);
  return bookmarked(means, anchors, [link]);
}

function termMark(mark: ComposedTermMark, means: Means, format: TextFormat): Inline[] {
  const words = writeInlines(mark.children, means, format);
  const raised = styled(CHARACTER_STYLE.termMark, { ...PLAIN, revision: format.revision });
  const label = textRun(mark.label, means, raised);
  return bookmarked(means, [mark.anchor], [...words, innerLink(mark.target, [label])]);
}
