/** How a stretch of text differs from its paragraph, as run properties: direct and by character style. */
import { EAST_ASIAN_HINT } from './fonts.ts';
import type { Revision } from './frame.ts';
import type { Inline } from './ooxml/markup.ts';
import { type RunProperties, run, textContent } from './ooxml/run.ts';
import { CHARACTER_STYLE } from './style-names.ts';

export interface TextFormat {
  /** the character style that holds the face; the innermost wins */
  readonly style: string | null;
  readonly bold: boolean;
  readonly strike: boolean;
  readonly raised: 'superscript' | 'subscript' | null;
  readonly revision: Revision | null;
}

export const PLAIN: TextFormat = { style: null, bold: false, strike: false, raised: null, revision: null };

export function styled(style: string, format: TextFormat = PLAIN): TextFormat {
  return { ...format, style };
}

/** Strong text inside a lead keeps the lead's face and becomes bold; by itself it is `Strong`. */
export function strong(format: TextFormat): TextFormat {
  return format.style ? { ...format, bold: true } : styled(CHARACTER_STYLE.strong, format);
}

/** Letters that Word takes from the Latin face unless it is told otherwise. */
const AMBIGUOUS = /[\u00a1-\u2bff\ue000-\uf8ff]/u;

/** Written where the text has something ambiguous. */
export function hintFor(text: string): { readonly font?: typeof EAST_ASIAN_HINT } {
  return AMBIGUOUS.test(text) ? { font: EAST_ASIAN_HINT } : {};
}

/** Run properties without the text. */
export function runPropertiesOf(format: TextFormat, text: string): RunProperties {
  return {
    ...(format.style ? { style: format.style } : {}),
    ...hintFor(text),
    ...(format.bold ? { bold: true } : {}),
    ...(format.strike ? { strike: true } : {}),
    ...(format.raised ? { raised: format.raised } : {}),
  };
}

export function sameFormat(a: TextFormat, b: TextFormat): boolean {
  return (
    a.style === b.style &&
    a.bold === b.bold &&
    a.strike === b.strike &&
    a.raised === b.raised &&
    a.revision === b.revision
  );
}

/** A run that no change can touch: furniture. */
export function plainRun(text: string): Inline {
  return run(runPropertiesOf(PLAIN, text), textContent(text));
}
