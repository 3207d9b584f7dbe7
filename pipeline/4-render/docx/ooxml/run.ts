/** Runs as WordprocessingML: their properties in the order of CT_RPr, text, tabs and line ends, fields, links, bookmarks. */
import { escapeXml } from '../xml.ts';
import { attributes, type Inline, onOff, valued } from './markup.ts';

export interface RunFonts {
  readonly ascii?: string;
  readonly hAnsi?: string;
  readonly cs?: string;
  readonly eastAsia?: string;
  readonly hint?: string;
}

export interface RunProperties {
  readonly style?: string;
  readonly font?: RunFonts;
  readonly bold?: boolean;
  readonly strike?: boolean;
  /** six hexadecimal digits */
  readonly color?: string;
  /** in twips */
  readonly characterSpacing?: number;
  /** in half points */
  readonly size?: number;
  readonly underline?: 'single';
  readonly raised?: 'superscript' | 'subscript';
}

function fonts(of: RunFonts | undefined): string {
  if (!of) return '';
  const { ascii, cs, eastAsia, hAnsi, hint } = of;
  const names = { 'w:ascii': ascii, 'w:cs': cs, 'w:eastAsia': eastAsia, 'w:hAnsi': hAnsi, 'w:hint': hint };
  return `<w:rFonts${attributes(names)}/>`;
}

/** '' where nothing is said. */
export function runProperties(of: RunProperties): string {
  const inside =
    valued('w:rStyle', of.style) +
    fonts(of.font) +
    onOff('w:b', of.bold) +
    onOff('w:bCs', of.bold) +
    onOff('w:strike', of.strike) +
    valued('w:color', of.color) +
    valued('w:spacing', of.characterSpacing) +
    valued('w:sz', of.size) +
    valued('w:szCs', of.size) +
    valued('w:u', of.underline) +
    valued('w:vertAlign', of.raised);
  return inside === '' ? '' : `<w:rPr>${inside}</w:rPr>`;
}

export type TextElement = 'w:t' | 'w:delText';

/** A tab is an element of its own. */
export function textContent(text: string, element: TextElement = 'w:t'): string {
  const piece = (part: string): string => `<${element} xml:space="preserve">${escapeXml(part)}</${element}>`;
  return text.includes('\t') ? text.split('\t').map(piece).join('<w:tab/>') : piece(text);
}

export function run(properties: RunProperties, content: string): Inline {
  return `<w:r>${runProperties(properties)}${content}</w:r>`;
}

export const LINE_BREAK: Inline = '<w:r><w:br/></w:r>';
export const TAB: Inline = '<w:r><w:tab/></w:r>';

type FieldMark = 'begin' | 'separate' | 'end';

const fieldMark = (type: FieldMark): Inline => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (code: string): Inline => `<w:r><w:instrText>${escapeXml(code)}</w:instrText></w:r>`;

/** Complex fields: an instruction for Word and the result that it shows until it updates the field. */
export const fieldStart = (code: string): Inline => fieldMark('begin') + instruction(code) + fieldMark('separate');
export const FIELD_END: Inline = fieldMark('end');
export const field = (code: string, result: Inline): Inline => fieldStart(code) + result + FIELD_END;
/** A field without a result: it marks a place (TC). */
export const silentField = (code: string): Inline => fieldMark('begin') + instruction(code) + FIELD_END;

export const innerLink = (anchor: string, children: readonly Inline[]): Inline =>
  `<w:hyperlink w:history="1" w:anchor="${escapeXml(anchor)}">${children.join('')}</w:hyperlink>`;

/** @param id of a relationship of the part that it stands in */
export const outerLink = (id: string, children: readonly Inline[]): Inline =>
  `<w:hyperlink w:history="1" r:id="${id}">${children.join('')}</w:hyperlink>`;

export const bookmarkStart = (name: string, id: number): Inline =>
  `<w:bookmarkStart w:name="${escapeXml(name)}" w:id="${id}"/>`;
export const bookmarkEnd = (id: number): Inline => `<w:bookmarkEnd w:id="${id}"/>`;

const NOTE_MARK = { style: 'FootnoteReference' };
export const footnoteReference = (number: number): Inline => run(NOTE_MARK, `<w:footnoteReference w:id="${number}"/>`);
/** The number that a footnote opens with. */
export const FOOTNOTE_NUMBER: Inline = run(NOTE_MARK, '<w:footnoteRef/>');
