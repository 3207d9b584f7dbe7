/** A part of our own in the package: which text each block had in this edition, so that a returned file finds its base. */
import { hash } from 'node:crypto';
import type { ComposedBlock, ComposedReport } from '#model/composed-report.ts';
import type { Stamp } from '#model/edition.ts';
import type { Parts } from './package-parts.ts';
import { insertBeforeEnd, patchPart } from './patch.ts';
import { plainText } from './plain-text.ts';
import { allBlocks, inlineLists } from './walk-composed.ts';
import { escapeXml } from './xml.ts';

export const BLOCKS_NAMESPACE = 'urn:dingben:blocks:1';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';

/**
 * What the hash of a block is taken of: its texts, cells and labels parted by line feeds, marks left out. SHA-1 tells
 * versions of a block apart and proves nothing.
 */
export function hashedText(block: ComposedBlock): string {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => item.label ?? '').join('\n');
    case 'picture':
      return `${block.alt}\n${block.caption ?? ''}`;
    case 'codeBlock':
      return block.value;
    default:
      return inlineLists(block).map(plainText).join('\n');
  }
}

export function blockHashesXml(report: ComposedReport, stamp: Stamp): string {
  const blocks = [...allBlocks(report)].map(
    (block) => `<block anchor="${escapeXml(block.anchor)}" hash="${sha1(hashedText(block))}"/>`,
  );
  const commit = stamp.commit === null ? '' : ` commit="${escapeXml(stamp.commit)}"`;
  const head = `<blocks xmlns="${BLOCKS_NAMESPACE}" algorithm="SHA-1" report="${escapeXml(report.facts.id)}"${commit}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${head}${blocks.join('')}</blocks>`;
}

function sha1(text: string): string {
  return hash('sha1', text, 'hex');
}

/** Word asks for an id of the shape of a GUID; made from the report's own. */
function itemId(id: string): string {
  const hex = sha1(`${BLOCKS_NAMESPACE} ${id}`).toUpperCase();
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}}`;
}

export function addBlockHashes(parts: Parts, report: ComposedReport, stamp: Stamp): void {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const properties = `<ds:datastoreItem ds:itemID="${itemId(report.facts.id)}" xmlns:ds="${CUSTOM_XML}"><ds:schemaRefs><ds:schemaRef ds:uri="${BLOCKS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;
  const relationship = `<Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps1.xml"/>`;
  parts.set('customXml/item1.xml', blockHashesXml(report, stamp));
  parts.set('customXml/itemProps1.xml', `${declaration}${properties}`);
  parts.set(
    'customXml/_rels/item1.xml.rels',
    `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship}</Relationships>`,
  );
  addToPackage(parts);
}

function addToPackage(parts: Parts): void {
  const rels = 'word/_rels/document.xml.rels';
  const link = `<Relationship Id="rIdBlocks" Type="${RELATIONSHIPS}/customXml" Target="../customXml/item1.xml"/>`;
  patchPart(parts, rels, (xml) => insertBeforeEnd(xml, rels, '</Relationships>', link));
  const types = '[Content_Types].xml';
  const type =
    '<Override ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml" PartName="/customXml/itemProps1.xml"/>';
  patchPart(parts, types, (xml) => insertBeforeEnd(xml, types, '</Types>', type));
}
