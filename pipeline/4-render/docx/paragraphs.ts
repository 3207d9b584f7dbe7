/** Paragraphs of running text: plain ones, salutations, leads, labelled lines, glossary entries. */
import { type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx';
import type {
  ComposedGlossaryEntry,
  ComposedInline,
  ComposedLabelledLine,
  ComposedLead,
  ComposedParagraph,
  ComposedSalutation,
} from '#model/composed-report.ts';
import { bookmarked, type Frame } from './frame.ts';
import { bulletOf, indentOf } from './indents.ts';
import { textRun, writeInlines } from './inlines.ts';
import { CHARACTER_STYLE, STYLE } from './style-names.ts';
import { PLAIN, styled } from './text-format.ts';

const STYLE_WITHIN = { body: STYLE.body, list: STYLE.listItem, quote: STYLE.quote, note: STYLE.note } as const;

/** One paragraph with all that its frame puts before the text: bookmarks, an item's label, a bullet, the indent. */
export function framedParagraph(
  frame: Frame,
  anchor: string | null,
  children: readonly ParagraphChild[],
  options: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({
    style: STYLE_WITHIN[frame.within],
    ...indentOf(frame),
    ...bulletOf(frame),
    ...options,
    children: bookmarked(
      frame.means,
      [...frame.anchors, ...(anchor === null ? [] : [anchor])],
      [...frame.opening, ...children],
    ),
  });
}

/** A stretch at the paragraph's start in a face of its own, then the rest. */
function opened(
  frame: Frame,
  face: string,
  opening: readonly ComposedInline[],
  body: readonly ComposedInline[],
): ParagraphChild[] {
  return [...writeInlines(opening, frame.means, styled(face)), ...writeInlines(body, frame.means)];
}

export function writeParagraph(block: ComposedParagraph, frame: Frame): Paragraph[] {
  return [framedParagraph(frame, block.anchor, writeInlines(block.children, frame.means))];
}

export function writeSalutation(block: ComposedSalutation, frame: Frame): Paragraph[] {
  const children = writeInlines(block.children, frame.means);
  return [framedParagraph(frame, block.anchor, children, { style: STYLE.salutation })];
}

export function writeLead(block: ComposedLead, frame: Frame): Paragraph[] {
  return [framedParagraph(frame, block.anchor, opened(frame, CHARACTER_STYLE.lead, block.lead, block.body))];
}

export function writeLabelledLine(block: ComposedLabelledLine, frame: Frame): Paragraph[] {
  return [framedParagraph(frame, block.anchor, opened(frame, CHARACTER_STYLE.label, block.label, block.body))];
}

export function writeGlossaryEntry(block: ComposedGlossaryEntry, frame: Frame): Paragraph[] {
  const { means } = frame;
  const term = styled(CHARACTER_STYLE.glossaryTerm);
  const children = [
    ...(block.label ? [textRun(block.label, PLAIN)] : []),
    ...writeInlines(block.term, means, term),
    textRun('：', term),
    ...writeInlines(block.definition, means),
  ];
  return [framedParagraph(frame, block.anchor, children)];
}
