/** Reads strings of glyph codes: what they say, and how far they lead (ISO 32000-1, 9.4.3 and 9.4.4). */
import { unitsToString } from './characters.ts';
import type { PdfFont } from './fonts.ts';
import type { PdfString } from './values.ts';

const REPLACEMENT = 0xfffd;

/** How a string moves the place of the next one. */
export interface Spacing {
  readonly size: number;
  readonly charSpace: number;
  readonly wordSpace: number;
  readonly scale: number;
}

export class Glyphs {
  /** code units of all strings read since `begin`, up to `#count` */
  readonly #units: number[] = [];
  #count = 0;
  /** some glyph was the box for a missing one */
  missing = false;

  begin(): void {
    this.#count = 0;
    this.missing = false;
  }

  text(): string {
    return unitsToString(this.#units, this.#count);
  }

  /** Gives how far the string leads. */
  read(font: PdfFont, { bytes, from, to }: PdfString, { size, charSpace, wordSpace, scale }: Spacing): number {
    const { codeLength, units, widths, defaultWidth, composite } = font;
    let width = 0;
    let codes = 0;
    let spaces = 0;
    for (let at = from; at < to; at += codeLength) {
      let code = bytes[at] as number;
      if (codeLength === 2) code = (code << 8) | (at + 1 < to ? (bytes[at + 1] as number) : 0);
      else if (code === 32) spaces++;
      if (code === 0 && composite) this.missing = true;
      const unit = units[code] ?? REPLACEMENT;
      if (unit === 0) this.#say(font.texts[code] ?? '');
      else this.#units[this.#count++] = unit;
      width += widths[code] ?? defaultWidth;
      codes++;
    }
    return ((width / 1000) * size + codes * charSpace + spaces * wordSpace) * scale;
  }

  #say(text: string): void {
    for (let i = 0; i < text.length; i++) this.#units[this.#count++] = text.charCodeAt(i);
  }
}
