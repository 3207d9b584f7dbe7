/** The styles of the edition: Word's own where Word has them, made from the look's and from nothing else. */
import {
  type IBaseParagraphStyleOptions,
  ImportedXmlComponent,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  StyleForCharacter,
  StyleForParagraph,
} from 'docx';
import type { Look, StyleName, TextStyle } from '#model/look.ts';
import { EAST_ASIAN_HINT, runFonts } from './fonts.ts';
import {
  CHARACTER_STYLE,
  contentsStyle,
  headingStyle,
  rungStyle,
  runInFace,
  runInStyle,
  STYLE,
} from './style-names.ts';
import { textWidth } from './text-width.ts';
import { halfPoints, hundredthsOfCharacter, linePitchTwips, twips } from './twips.ts';
import { escapeXml } from './xml.ts';

const ALIGNMENT = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const;
const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export const RUNGS = [1, 2, 3, 4] as const;

export function hexColour(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}

export function runOf(look: Look, style: TextStyle): IRunStylePropertiesOptions {
  return {
    font: runFonts(look, style.face),
    size: halfPoints(style.sizePt),
    bold: style.bold,
    color: hexColour(style.colour),
    ...trackingOf(look, style),
  };
}

/**
 * GB/T 9704-2012 5.2.2: 28 characters of 16 pt need 448 pt and the type area has 442.2, so that body text is set tighter
 * by 0.25 pt. `linesAndChars` would say so too, but LibreOffice breaks on a negative charSpace.
 */
function trackingOf(look: Look, style: TextStyle): IRunStylePropertiesOptions {
  const body = look.styles.body;
  if (style.sizePt !== body.sizePt || look.grid.characterPitchPt >= body.sizePt) return {};
  return { characterSpacing: Math.floor((look.grid.characterPitchPt - body.sizePt) * 20) };
}

export function firstLine(style: TextStyle): { firstLine: number; firstLineChars: number } {
  const characters = style.firstLineIndentChars;
  return { firstLine: twips(characters * style.sizePt), firstLineChars: hundredthsOfCharacter(characters) };
}

export function paragraphOf(style: TextStyle): IParagraphStylePropertiesOptions {
  return {
    spacing: {
      before: twips(style.spaceBeforePt),
      after: twips(style.spaceAfterPt),
      line: linePitchTwips(style.linePitchPt),
      lineRule: 'exact',
    },
    indent: firstLine(style),
    alignment: ALIGNMENT[style.align],
  };
}

interface Made extends Partial<IBaseParagraphStyleOptions> {
  readonly style: TextStyle;
  readonly paragraph?: IParagraphStylePropertiesOptions;
}

/** `name` is what people see: Word translates its own, the others are Chinese. */
function paragraphStyle(look: Look, id: string, name: string, made: Made): StyleForParagraph {
  const { style, paragraph, ...more } = made;
  return new StyleForParagraph({
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    ...more,
    run: runOf(look, style),
    paragraph: { ...paragraphOf(style), ...paragraph },
  });
}

function characterStyle(id: string, name: string, run: IRunStylePropertiesOptions): StyleForCharacter {
  return new StyleForCharacter({ id, name, basedOn: 'DefaultParagraphFont', quickFormat: true, run });
}

/** A face alone, without the size and the tracking of its style: what stands inside a paragraph keeps these. */
function faceOf(look: Look, name: StyleName): IRunStylePropertiesOptions {
  const { face, bold } = look.styles[name];
  return { font: runFonts(look, face), bold };
}

function titleStyles(look: Look): StyleForParagraph[] {
  const { styles } = look;
  const next = STYLE.body;
  return [
    paragraphStyle(look, STYLE.title, 'Title', { style: styles.title, next, paragraph: { keepNext: true } }),
    paragraphStyle(look, STYLE.subtitle, 'Subtitle', { style: styles.subtitle, next }),
    paragraphStyle(look, STYLE.stage, '稿次', { style: styles.stage, next }),
    paragraphStyle(look, STYLE.meeting, '会议', { style: styles.meeting, next }),
    paragraphStyle(look, STYLE.date, 'Date', { style: styles.date, next }),
    paragraphStyle(look, STYLE.speaker, '报告人', { style: styles.speaker, next }),
    paragraphStyle(look, STYLE.keyFiguresTitle, '主要数据标题', {
      style: styles.noteTitle,
      paragraph: { keepNext: true },
    }),
    paragraphStyle(look, STYLE.keyFigure, '主要数据', { style: styles.keyFigure }),
    paragraphStyle(look, STYLE.contentsTitle, 'TOC Heading', {
      style: styles.contentsTitle,
      paragraph: { keepNext: true },
    }),
  ];
}

function rungOf(level: number): 1 | 2 | 3 | 4 {
  return RUNGS[Math.min(level, RUNGS.length) - 1] ?? 4;
}

/** Heading n carries outline level n-1, without which LibreOffice exports plain paragraphs. */
function headingStyles(look: Look): StyleForParagraph[] {
  return LEVELS.map((level) =>
    paragraphStyle(look, headingStyle(level), `heading ${level}`, {
      style: look.styles[`heading${rungOf(level)}`],
      next: STYLE.body,
      paragraph: { keepNext: true, keepLines: true, outlineLevel: level - 1 },
    }),
  );
}

/** A body paragraph that navigators list: README.md says why it is no Heading n. */
function runInStyles(look: Look): StyleForParagraph[] {
  return LEVELS.map((level) =>
    paragraphStyle(look, runInStyle(level), `heading ${level} run-in`, {
      style: look.styles.body,
      basedOn: STYLE.body,
      next: STYLE.body,
      paragraph: { outlineLevel: level - 1 },
    }),
  );
}

function contentsStyles(look: Look): StyleForParagraph[] {
  const style = look.styles.contentsEntry;
  return LEVELS.map((level) =>
    paragraphStyle(look, contentsStyle(level), `toc ${level}`, {
      style,
      next: 'Normal',
      paragraph: {
        indent: { left: twips((level - 1) * style.sizePt) },
        rightTabStop: textWidth(look),
      },
    }),
  );
}

function textStyles(look: Look): StyleForParagraph[] {
  const { styles } = look;
  const keep = { keepNext: true };
  return [
    paragraphStyle(look, STYLE.body, 'Body Text', { style: styles.body }),
    paragraphStyle(look, STYLE.salutation, 'Salutation', { style: styles.salutation, next: STYLE.body }),
    paragraphStyle(look, STYLE.listItem, 'List Paragraph', { style: styles.listItem }),
    paragraphStyle(look, STYLE.quote, 'Quote', { style: styles.quote }),
    paragraphStyle(look, STYLE.code, 'HTML Preformatted', { style: styles.code }),
    paragraphStyle(look, STYLE.divisionLabel, '附件标识', { style: styles.divisionLabel, paragraph: keep }),
    paragraphStyle(look, STYLE.divider, '分隔线', {
      style: styles.body,
      paragraph: { indent: { firstLine: 0, firstLineChars: 0 } },
    }),
  ];
}

function tableAndPictureStyles(look: Look): StyleForParagraph[] {
  const { styles } = look;
  const keep = { keepNext: true };
  // An exact line pitch would clip the picture.
  const loose: IParagraphStylePropertiesOptions = {
    spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' },
    keepNext: true,
  };
  return [
    paragraphStyle(look, STYLE.tableCaption, 'caption', { style: styles.tableCaption, paragraph: keep }),
    paragraphStyle(look, STYLE.tableHead, '表头', { style: styles.tableHead }),
    paragraphStyle(look, STYLE.tableCell, '表格文字', { style: styles.tableCell }),
    paragraphStyle(look, STYLE.picture, '图', { style: styles.pictureCaption, paragraph: loose }),
    paragraphStyle(look, STYLE.pictureCaption, '图题', { style: styles.pictureCaption }),
  ];
}

function furnitureStyles(look: Look): StyleForParagraph[] {
  const { styles } = look;
  return [
    paragraphStyle(look, STYLE.note, 'footnote text', { style: styles.note }),
    paragraphStyle(look, STYLE.header, 'header', { style: styles.pageMark }),
    paragraphStyle(look, STYLE.footer, 'footer', { style: styles.pageNumber }),
  ];
}

function characterStyles(look: Look): StyleForCharacter[] {
  const link = { color: hexColour(look.styles.body.colour), underline: { type: 'single' as const } };
  const raised = { superScript: true, font: EAST_ASIAN_HINT };
  return [
    characterStyle(CHARACTER_STYLE.strong, 'Strong', { bold: true }),
    // Chinese has no italics: emphasis changes the face.
    characterStyle(CHARACTER_STYLE.emphasis, 'Emphasis', { font: runFonts(look, 'kai') }),
    characterStyle(CHARACTER_STYLE.code, 'HTML Code', { font: runFonts(look, look.styles.code.face) }),
    characterStyle(CHARACTER_STYLE.link, 'Hyperlink', link),
    characterStyle(CHARACTER_STYLE.lead, '段首句', faceOf(look, 'lead')),
    characterStyle(CHARACTER_STYLE.label, '标签', faceOf(look, 'label')),
    characterStyle(CHARACTER_STYLE.glossaryTerm, '名词', faceOf(look, 'glossaryTerm')),
    characterStyle(CHARACTER_STYLE.termMark, '名词标记', raised),
    characterStyle(CHARACTER_STYLE.noteMark, 'footnote reference', raised),
    characterStyle(CHARACTER_STYLE.divisionTitle, '附件标题文字', runOf(look, look.styles.divisionTitle)),
    ...RUNGS.map((rung) =>
      characterStyle(rungStyle(rung), `标题字${rung}`, runOf(look, look.styles[`heading${rung}`])),
    ),
    ...RUNGS.map((rung) => characterStyle(runInFace(rung), `段首标题字${rung}`, faceOf(look, `heading${rung}`))),
  ];
}

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

function defaults(look: Look, language: string): ImportedXmlComponent {
  const { sizePt, face } = look.styles.body;
  const { eastAsia, latin } = look.faces[face].docx;
  const size = halfPoints(sizePt);
  const [western, chinese] = [escapeXml(latin), escapeXml(eastAsia)];
  const fonts = `<w:rFonts w:ascii="${western}" w:hAnsi="${western}" w:cs="${western}" w:eastAsia="${chinese}" w:hint="eastAsia"/>`;
  const languages = runLanguages(language);
  const run = `${fonts}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang ${languages}/>`;
  return ImportedXmlComponent.fromXmlString(
    `<w:docDefaults><w:rPrDefault><w:rPr>${run}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
  );
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

/** `importedStyles` replaces the library's defaults whole: no blue headings, no paragraph style named Strong. */
export function documentStyles(look: Look, language: string): IStylesOptions {
  return {
    importedStyles: [
      defaults(look, language),
      ...bases(look).map((xml) => ImportedXmlComponent.fromXmlString(xml)),
      ...titleStyles(look),
      ...textStyles(look),
      ...headingStyles(look),
      ...runInStyles(look),
      ...contentsStyles(look),
      ...tableAndPictureStyles(look),
      ...furnitureStyles(look),
      ...characterStyles(look),
    ],
  };
}
