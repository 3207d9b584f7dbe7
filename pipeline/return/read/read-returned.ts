/** Opens a returned Word file: text with its tracked changes, notes, comments, and what it remembers of its origin. */
import { brokenXml, documentType } from '#messages/import-docx.ts';
import type { Bilingual } from '#model/finding.ts';
import { openPackage } from '#read/import/docx/open-package.ts';
import { childOf, parseXml, type XmlNode, XmlRefusal } from '#read/import/docx/parse-xml.ts';
import { type CommentRead, type ItemRead, NO_TEXT, type Returned } from '../returned.ts';
import { styleNames } from './heading-level.ts';
import { FURNITURE, readFurniture } from './read-furniture.ts';
import { readItems } from './read-items.ts';
import { readOrigin } from './read-origin.ts';
import { PieceReader } from './read-pieces.ts';
import { whoOf } from './who.ts';

const WANTED =
  /^word\/(?:document|styles|footnotes|endnotes|comments|(?:header|footer)\d*)\.xml$|^customXml\/item\d+\.xml$|^docProps\/custom\.xml$/u;
const MACROS = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml)$/iu;

export type ReturnedReading = { readonly returned: Returned } | { readonly refusal: Bilingual };

/** Never throws: what cannot or must not be opened is a refusal. */
export function readReturned(bytes: Uint8Array): ReturnedReading {
  const opened = openPackage(bytes, WANTED);
  if ('refusal' in opened) return opened;
  let reading = '';
  const tree = (name: string): XmlNode | null => {
    const part = opened.parts.get(name);
    reading = name;
    return part ? parseXml(part) : null;
  };
  try {
    const returned = assemble(tree, opened.names);
    return { returned };
  } catch (error) {
    if (error instanceof XmlRefusal && error.reason === 'doctype') return { refusal: documentType(reading) };
    return { refusal: brokenXml(reading, (error as Error).message.slice(0, 120)) };
  }
}

function assemble(tree: (name: string) => XmlNode | null, names: readonly string[]): Returned {
  const pieces = new PieceReader(styleNames(tree('word/styles.xml')));
  const document = childOf(tree('word/document.xml'), 'w:document');
  const body = readItems(childOf(document, 'w:body')?.children ?? [], pieces);
  const notes = notesOf(tree, pieces);
  const items = names.filter((name) => /^customXml\/item\d+\.xml$/u.test(name)).sort();
  const furniture = names
    .filter((name) => FURNITURE.test(name))
    .sort()
    .flatMap((name) => (tree(name)?.children ?? []).map((part) => [name, part] as const));
  return {
    body,
    notes,
    comments: [
      ...commentsOf(childOf(tree('word/comments.xml'), 'w:comments'), pieces),
      ...pieces.boxes,
      ...readFurniture(furniture),
    ],
    origin: readOrigin(
      items.flatMap((name) => tree(name) ?? []),
      tree('docProps/custom.xml'),
    ),
    macros: names.filter((name) => MACROS.test(name)),
  };
}

function notesOf(tree: (name: string) => XmlNode | null, pieces: PieceReader): Map<string, readonly ItemRead[]> {
  const found = new Map<string, readonly ItemRead[]>();
  for (const part of ['footnote', 'endnote']) {
    for (const note of childOf(tree(`word/${part}s.xml`), `w:${part}s`)?.children ?? []) {
      if (note.attributes['w:type'] === undefined || note.attributes['w:type'] === 'normal') {
        found.set(`${part} ${note.attributes['w:id']}`, readItems(note.children, pieces));
      }
    }
  }
  return new Map(pieces.noteIds.flatMap((id) => (found.has(id) ? [[id, found.get(id) ?? []] as const] : [])));
}

function commentsOf(root: XmlNode | null, pieces: PieceReader): CommentRead[] {
  return (root?.children ?? []).flatMap((node): CommentRead[] => {
    const at = pieces.comments.get(node.attributes['w:id'] ?? '');
    if (node.name !== 'w:comment' || !at) return [];
    const inside = new PieceReader();
    const text = readItems(node.children, inside)
      .flatMap((item) => (item.kind === 'paragraph' ? [item.pieces.map((piece) => piece.text).join('')] : []))
      .join('\n')
      .replace(NO_TEXT, '')
      .trim();
    const who = whoOf(node) ?? { author: '', date: '' };
    return [{ who, text, quote: at.quote, paragraph: at.paragraph }];
  });
}
