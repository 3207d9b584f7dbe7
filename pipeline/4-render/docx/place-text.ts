/**
 * The text of the report, written here as XML, put into the package that the library makes: it writes what is the same
 * for every report, and is too slow for what grows with it (README.md). Each place is looked for and must be there once.
 */
import { File, type IPropertiesOptions, Paragraph as LibraryParagraph } from 'docx';
import { BULLETS } from './indents.ts';
import { type Block, BULLETS_ID, blockXml } from './ooxml/paragraph.ts';
import { Media, Relations } from './ooxml/relations.ts';
import { compileParts, type Parts } from './package-parts.ts';
import { insertBeforeEnd, patchPart, replaceOnce } from './patch.ts';

type Section = IPropertiesOptions['sections'][number];

/** A bulleted paragraph, so that the library defines the list that bullets name. */
const PLACEHOLDER = `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${BULLETS_ID}"/></w:numPr></w:pPr></w:p>`;

export interface Written {
  readonly blocks: readonly Block[];
  /** elements w:footnote, one after the other */
  readonly footnotes: string;
}

/** What the text and the footnotes point at; each part has relationships of its own, the pictures are shared. */
export interface TextRelations {
  readonly media: Media;
  readonly body: Relations;
  readonly notes: Relations;
}

export function openRelations(): TextRelations {
  const media = new Media();
  return { media, body: new Relations(media), notes: new Relations(media) };
}

type Frame = Omit<IPropertiesOptions, 'sections' | 'footnotes'>;

/** The package with everything in it but the text. */
function emptyPackage(frame: Frame, section: Omit<Section, 'children'>): Parts {
  const numbering = { reference: BULLETS, level: 0, custom: true };
  const children = [new LibraryParagraph({ numbering })];
  return compileParts(new File({ ...frame, sections: [{ ...section, children }] }));
}

export function packageOf(
  frame: Frame,
  section: Omit<Section, 'children'>,
  { blocks, footnotes }: Written,
  relations: TextRelations,
): Parts {
  const parts = emptyPackage(frame, section);
  const [document, notes] = ['word/document.xml', 'word/footnotes.xml'];
  const text = blocks.map(blockXml).join('');
  patchPart(parts, document, (xml) => replaceOnce(xml, document, PLACEHOLDER, text));
  patchPart(parts, notes, (xml) => insertBeforeEnd(xml, notes, '</w:footnotes>', footnotes));
  addRelations(parts, 'word/_rels/document.xml.rels', relations.body);
  addRelations(parts, 'word/_rels/footnotes.xml.rels', relations.notes);
  for (const [path, bytes] of relations.media.files) parts.set(`word/${path}`, bytes);
  return parts;
}

/** The library closes an empty list at once. */
function addRelations(parts: Parts, part: string, relations: Relations): void {
  const added = relations.xml;
  if (added === '') return;
  patchPart(parts, part, (xml) =>
    xml.endsWith('</Relationships>')
      ? insertBeforeEnd(xml, part, '</Relationships>', added)
      : replaceOnce(xml, part, '"/>', `">${added}</Relationships>`),
  );
}
