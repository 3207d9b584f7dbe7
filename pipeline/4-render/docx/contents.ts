/** The contents: a TOC field that Word can update, filled with entries and the page numbers that the PDF gave. */
import type { ContentsEntry } from '#model/composed-report.ts';
import type { Look } from '#model/look.ts';
import type { Inline } from './ooxml/markup.ts';
import { type Block, Paragraph } from './ooxml/paragraph.ts';
import { FIELD_END, field, fieldStart, innerLink, TAB } from './ooxml/run.ts';
import { contentsStyle, headingNumber, STYLE } from './style-names.ts';
import { plainRun } from './text-format.ts';
import { textWidth } from './text-width.ts';

/** A content control of Word's gallery of contents, which offers “update table” above it. */
function contentsControl(paragraphs: readonly Paragraph[]): Block {
  const gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>';
  const content = paragraphs.map(({ xml }) => xml).join('');
  return `<w:sdt><w:sdtPr>${gallery}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

/** The entries that the look asks for; none where a short report needs no contents. */
export function shownEntries(contents: readonly ContentsEntry[], look: Look): readonly ContentsEntry[] {
  const entries = contents.filter((entry) => entry.level <= look.contents.depth);
  return contents.length >= look.contents.fromHeadings ? entries : [];
}

/**
 * `\o` collects the heading styles, `\f C` the TC fields of run-in headings. Page numbers are PAGEREF fields, as Word
 * writes them; one that the PDF does not know stays empty until the field is updated.
 */
export function writeContents(
  entries: readonly ContentsEntry[],
  look: Look,
  pageOf: Readonly<Record<string, number>>,
): Block[] {
  if (entries.length === 0) return [];
  const deepest = headingNumber(look.contents.depth);
  const code = `TOC \\o "1-${deepest}" \\f C \\l "1-${deepest}" \\h \\z`;
  const title = new Paragraph({ style: STYLE.contentsTitle }, [plainRun(look.texts.contents)]);
  const tabStops = [{ type: 'right', position: textWidth(look), leader: 'dot' }] as const;
  const paragraphs = entries.map((entry, index) => {
    const written = entryOf(entry, pageOf[entry.anchor]);
    const opening = index === 0 ? [fieldStart(code)] : [];
    const closing = index === entries.length - 1 ? [FIELD_END] : [];
    const style = contentsStyle(headingNumber(entry.level));
    return new Paragraph({ style, tabStops }, [...opening, written, ...closing]);
  });
  return [contentsControl([title, ...paragraphs])];
}

function entryOf({ anchor, text }: ContentsEntry, page: number | undefined): Inline {
  const number = page === undefined ? '' : plainRun(String(page));
  return innerLink(anchor, [plainRun(text), TAB, field(`PAGEREF ${anchor} \\h`, number)]);
}
