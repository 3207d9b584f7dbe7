/** The styles of the edition, made from the look's and from nothing else. */
import type { IStylesOptions } from 'docx';
import type { Look } from '#model/look.ts';
import { characterStyles } from './character-styles.ts';
import { paragraphStyles } from './paragraph-styles.ts';
import { styleDefaults } from './style-defaults.ts';

/** `importedStyles` replaces the library's defaults whole: no blue headings, no paragraph style named Strong. */
export function documentStyles(look: Look, language: string): IStylesOptions {
  return { importedStyles: [...styleDefaults(look, language), ...paragraphStyles(look), ...characterStyles(look)] };
}
