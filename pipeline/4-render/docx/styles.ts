/** word/styles.xml: made from the look's styles and from nothing else. */
import type { Look } from '#model/look.ts';
import { characterStyles } from './character-styles.ts';
import { paragraphStyles } from './paragraph-styles.ts';
import { styleDefaults } from './style-defaults.ts';

const NAMESPACES = [
  'mc:Ignorable="w14 w15"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
].join(' ');

/** The library's defaults go as a whole: no blue headings, no paragraph style named Strong. */
export const NO_STYLES = { importedStyles: [] } as const;

export function stylesXml(look: Look, language: string): string {
  const styles = [...styleDefaults(look, language), ...paragraphStyles(look), ...characterStyles(look)];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles ${NAMESPACES}>${styles.join('')}</w:styles>`;
}
