/** The contents: a TOC field that Word can update, filled with entries and the page numbers that the PDF gave. */
import {
  BuilderElement,
  FileChild,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  Run,
  StringValueElement,
  Tab,
} from 'docx';
import type { ContentsEntry } from '#model/composed-report.ts';
import type { Look } from '#model/look.ts';
import { field, fieldEnd, fieldStart } from './fields.ts';
import { contentsStyle, headingNumber, STYLE } from './style-names.ts';
import { plainRun } from './text-format.ts';
import { textWidth } from './text-width.ts';

/** A content control of Word's gallery of contents, which offers “update table” above it. */
class ContentsControl extends FileChild {
  constructor(paragraphs: readonly Paragraph[]) {
    super('w:sdt');
    const part = new BuilderElement({
      name: 'w:docPartObj',
      children: [
        new StringValueElement('w:docPartGallery', 'Table of Contents'),
        new BuilderElement({ name: 'w:docPartUnique' }),
      ],
    });
    this.root.push(new BuilderElement({ name: 'w:sdtPr', children: [part] }));
    this.root.push(new BuilderElement({ name: 'w:sdtContent', children: [...paragraphs] }));
  }
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
): FileChild[] {
  if (entries.length === 0) return [];
  const deepest = headingNumber(look.contents.depth);
  const code = `TOC \\o "1-${deepest}" \\f C \\l "1-${deepest}" \\h \\z`;
  const title = new Paragraph({ style: STYLE.contentsTitle, children: [plainRun(look.texts.contents)] });
  const paragraphs = entries.map(
    (entry, index) =>
      new Paragraph({
        style: contentsStyle(headingNumber(entry.level)),
        tabStops: [{ type: 'right', position: textWidth(look), leader: 'dot' }],
        children: [
          ...(index === 0 ? fieldStart(code) : []),
          ...entryOf(entry, pageOf[entry.anchor]),
          ...(index === entries.length - 1 ? fieldEnd() : []),
        ],
      }),
  );
  return [new ContentsControl([title, ...paragraphs])];
}

function entryOf({ anchor, text }: ContentsEntry, page: number | undefined): ParagraphChild[] {
  const number = page === undefined ? [] : [plainRun(String(page))];
  const children = [plainRun(text), new Run({ children: [new Tab()] }), ...field(`PAGEREF ${anchor} \\h`, number)];
  return [new InternalHyperlink({ anchor, children })];
}
