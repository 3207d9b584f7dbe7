/** Paragraphs as WordprocessingML: their properties in the order of CT_PPr, which is a sequence. */
import { attributes, type Inline, onOff, valued } from './markup.ts';
import { type RunProperties, runProperties } from './run.ts';

export interface Spacing {
  readonly after?: number;
  readonly before?: number;
  readonly line?: number;
  readonly lineRule?: 'exact' | 'auto';
}

/** In twips; `firstLineChars` in hundredths of a character. */
export interface Indent {
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
  readonly firstLine?: number;
  readonly firstLineChars?: number;
}

export interface TabStop {
  readonly type: 'right';
  readonly position: number;
  readonly leader?: 'dot';
}

export type Alignment = 'left' | 'center' | 'right' | 'both';

export interface ParagraphProperties {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly pageBreakBefore?: boolean;
  /** of the list with bullets */
  readonly bulletLevel?: number;
  /** a border, as XML */
  readonly bottomBorder?: string;
  readonly tabStops?: readonly TabStop[];
  readonly spacing?: Spacing;
  readonly indent?: Indent;
  readonly alignment?: Alignment;
  readonly outlineLevel?: number;
  /** of the paragraph's end: a tracked change */
  readonly endMark?: string;
  readonly end?: RunProperties;
}

/** The one list of this file, in word/numbering.xml. */
export const BULLETS_ID = 2;

function tabs(stops: readonly TabStop[] | undefined): string {
  if (!stops || stops.length === 0) return '';
  const each = stops.map(
    ({ type, position, leader }) => `<w:tab${attributes({ 'w:val': type, 'w:pos': position, 'w:leader': leader })}/>`,
  );
  return `<w:tabs>${each.join('')}</w:tabs>`;
}

function spacing(of: Spacing | undefined): string {
  if (!of) return '';
  const { after, before, line, lineRule } = of;
  return `<w:spacing${attributes({ 'w:after': after, 'w:before': before, 'w:line': line, 'w:lineRule': lineRule })}/>`;
}

function indent(of: Indent | undefined): string {
  if (!of) return '';
  const { left, right, hanging, firstLine, firstLineChars } = of;
  return `<w:ind${attributes({
    'w:left': left,
    'w:right': right,
    'w:hanging': hanging,
    'w:firstLine': firstLine,
    'w:firstLineChars': firstLineChars,
  })}/>`;
}

/** '' where nothing is said. */
export function paragraphProperties(of: ParagraphProperties): string {
  const bullet =
    of.bulletLevel === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${of.bulletLevel}"/><w:numId w:val="${BULLETS_ID}"/></w:numPr>`;
  const inside =
    valued('w:pStyle', of.style) +
    onOff('w:keepNext', of.keepNext) +
    onOff('w:keepLines', of.keepLines) +
    (of.pageBreakBefore ? '<w:pageBreakBefore/>' : '') +
    bullet +
    (of.bottomBorder ? `<w:pBdr>${of.bottomBorder}</w:pBdr>` : '') +
    tabs(of.tabStops) +
    spacing(of.spacing) +
    indent(of.indent) +
    valued('w:jc', of.alignment) +
    valued('w:outlineLvl', of.outlineLevel) +
    (of.endMark ? `<w:rPr>${of.endMark}</w:rPr>` : of.end ? runProperties(of.end) : '');
  return inside === '' ? '' : `<w:pPr>${inside}</w:pPr>`;
}

export class Paragraph {
  readonly properties: ParagraphProperties;
  readonly children: readonly Inline[];

  constructor(properties: ParagraphProperties, children: readonly Inline[] = []) {
    this.properties = properties;
    this.children = children;
  }

  with(properties: ParagraphProperties): Paragraph {
    return new Paragraph({ ...this.properties, ...properties }, this.children);
  }

  /** Behind its properties, before everything else. */
  opening(first: Inline): Paragraph {
    return new Paragraph(this.properties, [first, ...this.children]);
  }

  get xml(): string {
    const inside = paragraphProperties(this.properties) + this.children.join('');
    return inside === '' ? '<w:p/>' : `<w:p>${inside}</w:p>`;
  }
}

/** A paragraph, or a table or a content control as it is written. */
export type Block = Paragraph | string;

export const blockXml = (block: Block): string => (typeof block === 'string' ? block : block.xml);
