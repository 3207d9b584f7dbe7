/** Composed inlines → runs, links, marks. Neighbours in one format share a run: that is what editors expect and what is quick. */
import type { ComposedInline, ComposedNoteMark, ComposedTermMark } from '#model/composed-report.ts';
import { bookmarked, isOld, type Means } from './frame.ts';
import type { Inline } from './ooxml/markup.ts';
import { field, footnoteReference, innerLink, LINE_BREAK, outerLink } from './ooxml/run.ts';
import { inlinePicture } from './pictures.ts';
import { revised, textRun } from './revisions.ts';
import { CHARACTER_STYLE } from './style-names.ts';
import { PLAIN, sameFormat, strong, styled, type TextFormat } from './text-format.ts';

/** Runs as they grow. */
class Runs {
  readonly children: Inline[] = [];
  readonly #means: Means;
  #text = '';
  #format: TextFormat | null = null;

  constructor(means: Means) {
    this.#means = means;
  }

  write(inlines: readonly ComposedInline[], format: TextFormat): void {
    for (const inline of inlines) this.#one(inline, format);
  }

  close(): void {
    if (this.#format) this.children.push(textRun(this.#text, this.#means, this.#format));
    this.#format = null;
  }

  #one(inline: ComposedInline, format: TextFormat): void {
    switch (inline.kind) {
      case 'text':
      case 'figure':
      case 'keep':
        if (inline.value) this.#add(inline.value, format);
        break;
      case 'strong':
        this.write(inline.children, strong(format));
        break;
      case 'emphasis':
        this.write(inline.children, styled(CHARACTER_STYLE.emphasis, format));
        break;
      case 'deletion':
        this.write(inline.children, { ...format, strike: true });
        break;
      case 'superscript':
      case 'subscript':
        this.write(inline.children, { ...format, raised: inline.kind });
        break;
      case 'code':
        this.#add(inline.value, styled(CHARACTER_STYLE.code, format));
        break;
      default:
        this.#put(made(inline, this.#means, format));
    }
  }

  #add(text: string, format: TextFormat): void {
    if (this.#format && sameFormat(this.#format, format)) {
      this.#text += text;
      return;
    }
    this.close();
    this.#text = text;
    this.#format = format;
  }

  #put(children: readonly Inline[]): void {
    this.close();
    this.children.push(...children);
  }
}

export function writeInlines(inlines: readonly ComposedInline[], means: Means, format: TextFormat = PLAIN): Inline[] {
  const runs = new Runs(means);
  runs.write(inlines, format);
  runs.close();
  return runs.children;
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
