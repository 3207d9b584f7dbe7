/** Gives every paragraph a `w14:paraId` made of its block's anchor, so that a returned file's paragraphs find their blocks. */
import type { Parts } from './package-parts.ts';
import { patchPart } from './patch.ts';

const PARTS = ['word/document.xml', 'word/footnotes.xml'] as const;
const OPENING = /<w:p(?=[ />])[^>]*>/gu;
const BOOKMARK = /<w:bookmarkStart w:name="(blk_[^"]*)"/u;

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
  let anchor = part;
  let follower = 0;
  return xml.replace(OPENING, (tag, offset: number) => {
    if (tag !== '<w:p>' && tag !== '<w:p/>') throw new Error(`docx wrote ${part} with a paragraph that has attributes`);
    const end = tag === '<w:p/>' ? offset : xml.indexOf('</w:p>', offset);
    const own = BOOKMARK.exec(xml.slice(offset, end))?.[1];
    follower = own === undefined ? follower + 1 : 0;
    anchor = own ?? anchor;
    const id = freeId(follower === 0 ? anchor : `${anchor} ${follower}`, taken);
    return tag.replace('<w:p', `<w:p w14:paraId="${id.toString(16).toUpperCase().padStart(8, '0')}"`);
  });
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
