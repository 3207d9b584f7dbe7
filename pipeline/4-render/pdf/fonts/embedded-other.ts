/** Fonts of other kinds (CFF outlines, collections): fontkit reads and pdfkit embeds them, slower but whole. */
import type { EmbeddedFont } from '../engine/pdfmake-parts.ts';
import type { FontProgram, Ink } from './program.ts';

export class EmbeddedOther implements FontProgram {
  readonly resource: { readonly name: string; reference(): object };
  private readonly font: EmbeddedFont;

  constructor(font: EmbeddedFont) {
    this.font = font;
    this.resource = { name: font.id, reference: () => font.ref() };
  }

  glyphOf(codePoint: number): number {
    return this.font.font.glyphForCodePoint(codePoint).id;
  }

  advanceEm(glyph: number): number {
    return this.font.font.getGlyph(glyph).advanceWidth / this.font.font.unitsPerEm;
  }

  inkOf(glyph: number): Ink {
    const { cbox } = this.font.font.getGlyph(glyph);
    const em = (value: number) => (Number.isFinite(value) ? value / this.font.font.unitsPerEm : 0);
    return { leftEm: em(cbox.minX), rightEm: em(cbox.maxX), bottomEm: em(cbox.minY), topEm: em(cbox.maxY) };
  }

  /** Two characters may share a glyph (• and ·); each gets its own number, or one would be read as the other. */
  use(glyph: number, codePoints: readonly number[]): string {
    const { subset, unicode, widths } = this.font;
    let number = subset.includeGlyph(glyph);
    const known = unicode[number];
    if (known && known.join() !== codePoints.join()) number = subset.glyphs.push(glyph) - 1;
    widths[number] ??= this.advanceEm(glyph) * 1000;
    unicode[number] ??= [...codePoints];
    return number.toString(16).padStart(4, '0');
  }
}
