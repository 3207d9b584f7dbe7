/** Gives every paragraph a `w14:paraId` made of its block's anchor, so that a returned file's paragraphs find their blocks. */
import type { Parts } from './package-parts.ts';
import { patchPart } from './patch.ts';

const PARTS = ['word/document.xml', 'word/footnotes.xml'] as const;
const OPENING = '<w:p';
const BOOKMARK = '<w:bookmarkStart w:name="';

/** [MS-DOCX] 2.6.2.3: eight hexadecimal digits, more than 0 and less than 80000000, once in each file. */
const LIMIT = 0x7fff_ffff;

/**
 * The id is a hash of the anchor; a paragraph without an anchor of its own (a cell, the line below a table, an entry of the
 * contents) counts on from the last one before it. So an id changes only where its own block's anchor does.
 */
export function addParagraphIds(parts: Parts): void {
  const taken = new Set<number>();
  for (const part of PARTS) patchPart(parts, part, (xml) => withIds(xml, part, taken));
}

function withIds(xml: string, part: string, taken: Set<number>): string {
  if (!/mc:Ignorable="[^"]*\bw14\b/u.test(xml) || !xml.includes('xmlns:w14=')) {
    throw new Error(`docx wrote ${part} that does not declare w14 as ignorable`);
  }
  let written = '';
  let from = 0;
  let anchor = part;
  let follower = 0;
  let mark = -1;
  for (let at = nextParagraph(xml, 0); at >= 0; at = nextParagraph(xml, from)) {
    const open = at + OPENING.length;
    const isEmpty = xml.startsWith('/>', open);
    if (!isEmpty && xml[open] !== '>') throw new Error(`docx wrote ${part} with a paragraph that has attributes`);
    if (mark < at) mark = nextAnchor(xml, at);
    const own = !isEmpty && mark < xml.indexOf('</w:p>', open) ? anchorAt(xml, mark) : undefined;
    follower = own === undefined ? follower + 1 : 0;
    anchor = own ?? anchor;
    const id = freeId(follower === 0 ? anchor : `${anchor} ${follower}`, taken);
    written += `${xml.slice(from, open)} w14:paraId="${id.toString(16).toUpperCase().padStart(8, '0')}"`;
    from = open;
  }
  return written + xml.slice(from);
}

/** Of a paragraph and of no element whose name only begins so; -1 where there is none. */
function nextParagraph(xml: string, from: number): number {
  let at = xml.indexOf(OPENING, from);
  while (at >= 0 && !'> /'.includes(xml.charAt(at + OPENING.length))) at = xml.indexOf(OPENING, at + 1);
  return at;
}

/** Where the next block is marked; Infinity where none is. */
function nextAnchor(xml: string, from: number): number {
  const at = xml.indexOf(`${BOOKMARK}blk_`, from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

function anchorAt(xml: string, mark: number): string {
  const at = mark + BOOKMARK.length;
  return xml.slice(at, xml.indexOf('"', at));
}

function freeId(key: string, taken: Set<number>): number {
  let id = hash31(key);
  while (id === 0 || taken.has(id)) id = (id + 1) & LIMIT;
  taken.add(id);
  return id;
}

/** FNV-1a, its top bit dropped. */
function hash31(key: string): number {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x0100_0193);
  return hash & LIMIT;
}
