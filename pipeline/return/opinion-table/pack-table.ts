/** The package around the table's body: styles in the look's faces, a page number, the digest it is known by. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { TABLE_PROPERTIES } from '#messages/returned.ts';
import type { Face, Look } from '#model/look.ts';
import { escapeXml } from './table-markup.ts';

export interface TablePackage {
  readonly body: string;
  readonly look: Look;
  readonly report: string;
  readonly digest: string;
  readonly title: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument';
/** Without a zone: fflate writes the local fields of a date, so that every zone writes the same. */
const ZIP_TIME = '1980-01-01T12:00:00';

export function packTable(table: TablePackage): Uint8Array {
  const document = `<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}/relationships"><w:body>${table.body}</w:body></w:document>`;
  const parts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', contentTypes()],
    ['_rels/.rels', relationships(PACKAGE_RELATIONS)],
    ['docProps/core.xml', coreXml(table.title)],
    ['docProps/custom.xml', customXml(table)],
    ['word/_rels/document.xml.rels', relationships(DOCUMENT_RELATIONS)],
    ['word/document.xml', document],
    ['word/footer1.xml', footerXml()],
    ['word/settings.xml', settingsXml()],
    ['word/styles.xml', stylesXml(table.look)],
  ];
  const entries: Zippable = {};
  for (const [path, xml] of parts) entries[path] = strToU8(DECLARATION + xml);
  return zipSync(entries, { mtime: ZIP_TIME, level: 6, os: 0 });
}

type Relation = readonly [id: string, type: string, target: string];

const PACKAGE_RELATIONS: readonly Relation[] = [
  ['rId1', `${OFFICE}/relationships/officeDocument`, 'word/document.xml'],
  ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ['rId3', `${OFFICE}/relationships/custom-properties`, 'docProps/custom.xml'],
];
const DOCUMENT_RELATIONS: readonly Relation[] = [
  ['rIdStyles', `${OFFICE}/relationships/styles`, 'styles.xml'],
  ['rIdSettings', `${OFFICE}/relationships/settings`, 'settings.xml'],
  ['rIdFooter', `${OFFICE}/relationships/footer`, 'footer1.xml'],
];

function relationships(relations: readonly Relation[]): string {
  const each = relations.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

function contentTypes(): string {
  const word = (name: string, kind: string): string =>
    `<Override PartName="/word/${name}.xml" ContentType="${TYPES}.wordprocessingml.${kind}+xml"/>`;
  return [
    `<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    word('document', 'document.main') + word('styles', 'styles') + word('settings', 'settings'),
    word('footer1', 'footer'),
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    `<Override PartName="/docProps/custom.xml" ContentType="${TYPES}.custom-properties+xml"/>`,
    '</Types>',
  ].join('');
}

function coreXml(title: string): string {
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`;
}

function customXml({ report, digest }: TablePackage): string {
  const properties = [
    [TABLE_PROPERTIES.changes, digest],
    [TABLE_PROPERTIES.report, report],
  ].map(
    ([name = '', value = ''], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  );
  return `<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">${properties.join('')}</Properties>`;
}

function settingsXml(): string {
  return `<w:settings xmlns:w="${MAIN}"><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`;
}

function footerXml(): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field = `${mark('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${mark('separate')}<w:r><w:t>1</w:t></w:r>${mark('end')}`;
  const dash = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  return `<w:ftr xmlns:w="${MAIN}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${dash('— ')}${field}${dash(' —')}</w:p></w:ftr>`;
}

interface Style {
  readonly id: string;
  readonly name: string;
  readonly face: Face;
  /** half points: 二号 is 44, 五号 is 21 */
  readonly size: number;
  readonly paragraph: string;
}

function stylesXml({ faces }: Look): string {
  const { title, hei, song } = faces;
  const middle = '<w:jc w:val="center"/>';
  const line = '<w:spacing w:before="0" w:after="0" w:line="280" w:lineRule="atLeast"/>';
  const styles: readonly Style[] = [
    {
      id: 'Title',
      name: 'Title',
      face: title,
      size: 44,
      paragraph: `<w:keepNext/><w:spacing w:after="160"/>${middle}`,
    },
    { id: 'Intro', name: 'Intro', face: song, size: 21, paragraph: '<w:spacing w:after="80"/>' },
    { id: 'TableHead', name: 'Table Head', face: hei, size: 21, paragraph: `<w:keepNext/>${line}${middle}` },
    { id: 'TableText', name: 'Table Text', face: song, size: 21, paragraph: line },
    { id: 'TableMiddle', name: 'Table Middle', face: song, size: 21, paragraph: line + middle },
    { id: 'Footer', name: 'footer', face: song, size: 28, paragraph: middle },
  ];
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts(song)}<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';
  return `<w:styles xmlns:w="${MAIN}">${defaults}${normal}${styles.map(styleXml).join('')}</w:styles>`;
}

function fonts({ docx }: Face): string {
  return `<w:rFonts w:ascii="${docx.latin}" w:hAnsi="${docx.latin}" w:eastAsia="${docx.eastAsia}" w:cs="${docx.latin}"/>`;
}

function styleXml({ id, name, face, size, paragraph }: Style): string {
  const run = `<w:rPr>${fonts(face)}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${paragraph}</w:pPr>${run}</w:style>`;
}
