/** The elements that an edition's parts are written with: what else stands in a DOCX is not of its maker. */
import { squeeze } from '../squeeze.ts';
import { attribute, childOf, elementsIn, firstIn, nextIn, textIn, valOf, valuesOf, type XmlElement } from './xml.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

const RUN =
  words(`w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:color w:sz w:szCs w:u w:vertAlign w:lang w:em w:strike w:noProof
  w:kern w:spacing`);
const PARAGRAPH =
  words(`w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:widowControl w:numPr w:pBdr w:tabs w:kinsoku
  w:overflowPunct w:topLinePunct w:autoSpaceDE w:autoSpaceDN w:snapToGrid w:spacing w:ind w:jc w:outlineLvl w:rPr w:sectPr
  w:wordWrap w:adjustRightInd w:textAlignment w:contextualSpacing`);
const ROW = words('w:cantSplit w:tblHeader w:trHeight w:jc');
const CELL = words('w:tcW w:tcBorders w:tcMar w:vAlign w:shd');
const TABLE = words(
  'w:tblStyle w:tblW w:jc w:tblInd w:tblBorders w:tblLayout w:tblCellMar w:tblLook w:tblCaption w:tblDescription',
);
const CONTROL = words('w:docPartObj w:alias w:tag w:id');

/** What may stand in each list of properties. */
const PROPERTIES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['w:rPr', RUN],
  ['w:pPr', PARAGRAPH],
  ['w:trPr', ROW],
  ['w:tcPr', CELL],
  ['w:tblPr', TABLE],
  ['w:sdtPr', CONTROL],
]);

const ELEMENTS =
  words(`w:p w:r w:t w:tab w:br w:tbl w:tr w:tc w:tblGrid w:gridCol w:hyperlink w:bookmarkStart w:bookmarkEnd
  w:fldChar w:fldSimple w:instrText w:footnoteReference w:footnoteRef w:footnote w:separator w:continuationSeparator w:sdt
  w:sdtContent w:drawing w:noBreakHyphen w:sectPr w:lastRenderedPageBreak w:proofErr w:docPartGallery w:docPartUnique
  wp:inline wp:extent wp:effectExtent wp:docPr wp:cNvGraphicFramePr a:graphicFrameLocks a:graphic a:graphicData
  pic:pic pic:nvPicPr pic:cNvPr pic:cNvPicPr a:picLocks pic:blipFill a:blip a:extLst a:ext asvg:svgBlip a:srcRect a:stretch
  a:fillRect pic:spPr a:xfrm a:off a:prstGeom a:avLst`);
/** The walk over the part tells these with reasons of their own. */
const TOLD_ELSEWHERE = words(`w:vanish w:specVanish w:webHidden w:ins w:del w:moveFrom w:moveTo w:delText w:sym
  w:commentReference w:txbxContent mc:AlternateContent mc:Choice mc:Fallback w:framePr`);
/** Of all that stands in no list of properties. */
const KNOWN: ReadonlySet<string> = new Set([...ELEMENTS, ...TOLD_ELSEWHERE, ...PROPERTIES.keys()]);
/** Behind these stand measures and marks alone. */
const LEAVES = words(
  'w:sectPr w:pBdr w:tabs w:tcBorders w:tcMar w:tblBorders w:tblCellMar w:docPartObj w:numPr w:rFonts w:shd mc:Fallback',
);

/** in twentieths of a point: nothing can be read on lower lines, or on letters pushed so far together */
const LOWEST_LINE = 100;
const TIGHTEST = -100;

/** What is strange in a part, one line each. */
export function foreignInPart(part: XmlElement | null): readonly string[] {
  const found: string[] = [];
  const walk = (parent: XmlElement): void => {
    const allowed = PROPERTIES.get(parent.name);
    for (let element = firstIn(parent); element; element = nextIn(parent, element)) {
      if (element.name === 'mc:Fallback') continue;
      if (!isKnown(element, allowed)) found.push(`<${element.name}> ${shown(element)}`);
      else if (isFlat(element)) found.push(`<${element.name}> ${textIn(element)}`);
      if (!LEAVES.has(element.name)) walk(element);
    }
  };
  if (part) walk(part);
  return found;
}

const shown = (element: XmlElement): string =>
  `${valuesOf(element).join(' ')} ${squeeze(textIn(element))}`.trim().slice(0, 60);

function isKnown(element: XmlElement, allowed: ReadonlySet<string> | undefined): boolean {
  const { name } = element;
  if (!allowed) return KNOWN.has(name);
  if (TOLD_ELSEWHERE.has(name) || PROPERTIES.has(name)) return true;
  if (name === 'w:spacing' && allowed === RUN) return Number(attribute(element, 'w:val') ?? 0) > TIGHTEST;
  if (name === 'w:color') return attribute(element, 'w:themeColor') === undefined;
  // a shading is told where it makes text invisible
  return allowed.has(name) || name === 'w:shd';
}

/** A line or row of a fixed height in which no letter has room. */
function isFlat(element: XmlElement): boolean {
  if (element.name !== 'w:p' && element.name !== 'w:tr') return false;
  const properties = childOf(element, element.name === 'w:p' ? 'w:pPr' : 'w:trPr');
  const height = childOf(properties, element.name === 'w:p' ? 'w:spacing' : 'w:trHeight');
  if (!height) return false;
  const fixed = (attribute(height, 'w:lineRule') ?? attribute(height, 'w:hRule')) === 'exact';
  const size = attribute(height, 'w:line') ?? attribute(height, 'w:val') ?? LOWEST_LINE;
  return fixed && Number(size) < LOWEST_LINE && squeeze(textIn(element)) !== '';
}

/** Of a run, a paragraph, a row and a control: what a style may say. */
export const PROPERTY_LISTS: readonly string[] = ['w:rPr', 'w:pPr', 'w:trPr', 'w:sdtPr'];

const NEVER_A_STYLE = words('w:numPr w:strike w:dstrike');

/** What is strange in the styles: a number that Word would print, a property that hides. */
export function foreignInStyles(lists: readonly XmlElement[]): readonly string[] {
  return lists.flatMap((list) => {
    const allowed = PROPERTIES.get(list.name);
    if (!allowed) return [];
    const strange = elementsIn(list).filter(
      (each) => NEVER_A_STYLE.has(each.name) || (!isKnown(each, allowed) && !TOLD_ELSEWHERE.has(each.name)),
    );
    return strange.map((each) => `styles.xml <${each.name}> ${valOf(list, each.name) ?? ''}`);
  });
}
