/** What holds where no style says otherwise: fonts, language, line composition. */
import type { Look } from '#model/look.ts';
import { halfPoints } from './twips.ts';
import { escapeXml } from './xml.ts';

/** The language of Han text is the report's; a report in another language says so of its Latin text. */
export function runLanguages(language: string): string {
  const written = escapeXml(language);
  return language.startsWith('zh') ? `w:val="en-US" w:eastAsia="${written}"` : `w:val="${written}"`;
}

const onOff = (name: string, on: boolean): string => `<w:${name} w:val="${on ? 1 : 0}"/>`;

/**
 * What holds for every paragraph, in the order of CT_PPr. Kinsoku on; no hanging punctuation (GB/T 15834 knows none);
 * a mark at line start is trimmed; the look says whether Han and Latin stand apart. Single lines at page ends are let be,
 * as in Word's own Chinese default: 22 lines fill the page.
 */
function paragraphDefaults(look: Look): string {
  const apart = look.grid.hanLatinGapEm > 0;
  return [
    onOff('widowControl', false),
    onOff('kinsoku', true),
    onOff('overflowPunct', false),
    onOff('topLinePunct', true),
    onOff('autoSpaceDE', apart),
    onOff('autoSpaceDN', apart),
  ].join('');
}

function documentDefaults(look: Look, language: string): string {
  const { sizePt, face } = look.styles.body;
  const { eastAsia, latin } = look.faces[face].docx;
  const size = halfPoints(sizePt);
  const [western, chinese] = [escapeXml(latin), escapeXml(eastAsia)];
  const fonts = `<w:rFonts w:ascii="${western}" w:hAnsi="${western}" w:cs="${western}" w:eastAsia="${chinese}" w:hint="eastAsia"/>`;
  const languages = runLanguages(language);
  const run = `${fonts}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang ${languages}/>`;
  return `<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
}

/**
 * One default of each type, which the library leaves off its own. The paragraph rules stand in Normal and not among the
 * document's defaults, where LibreOffice does not see them.
 */
function bases(look: Look): string[] {
  return [
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${paragraphDefaults(look)}</w:pPr></w:style>`,
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
  ];
}

export function styleDefaults(look: Look, language: string): string[] {
  return [documentDefaults(look, language), ...bases(look)];
}
