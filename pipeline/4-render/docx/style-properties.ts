/** A style of the look as paragraph and run properties. */
import type { Look, TextStyle } from '#model/look.ts';
import { runFonts } from './fonts.ts';
import type { ParagraphProperties } from './ooxml/paragraph.ts';
import type { RunProperties } from './ooxml/run.ts';
import { halfPoints, hundredthsOfCharacter, linePitchTwips, twips } from './twips.ts';

const ALIGNMENT = { left: 'left', center: 'center', right: 'right', justify: 'both' } as const;
export const RUNGS = [1, 2, 3, 4] as const;

export function hexColour(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}

export function runOf(look: Look, style: TextStyle): RunProperties {
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
function trackingOf(look: Look, style: TextStyle): RunProperties {
  const body = look.styles.body;
  if (style.sizePt !== body.sizePt || look.grid.characterPitchPt >= body.sizePt) return {};
  return { characterSpacing: Math.floor((look.grid.characterPitchPt - body.sizePt) * 20) };
}

export function firstLine(style: TextStyle): { firstLine: number; firstLineChars: number } {
  const characters = style.firstLineIndentChars;
  return { firstLine: twips(characters * style.sizePt), firstLineChars: hundredthsOfCharacter(characters) };
}

export function paragraphOf(style: TextStyle): Pick<ParagraphProperties, 'spacing' | 'indent' | 'alignment'> {
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
