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

/** Most text begins with a letter, and one look tells. */
function isBlank(unit: number): boolean {
  const isLetter = (unit > 0x20 && unit < 0x7f) || (unit > 0x3000 && unit !== 0xfeff);
  return !isLetter && String.fromCharCode(unit).trim() === '';
}

export class Glyphs {
  /** code units of all that a page says, up to `count` */
  readonly #units: number[] = [];
  count = 0;
  #from = 0;
  /** some glyph since `begin` was the box for a missing one */
  missing = false;

  begin(): void {
    this.#from = this.count;
    this.missing = false;
  }

  /** White space alone was read since `begin`. */
  get blank(): boolean {
    for (let at = this.#from; at < this.count; at++) if (!isBlank(this.#units[at] as number)) return false;
    return true;
  }

  text(): string {
    return unitsToString(this.#units, this.count);
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
      else this.#units[this.count++] = unit;
      width += widths[code] ?? defaultWidth;
      codes++;
    }
    return ((width / 1000) * size + codes * charSpace + spaces * wordSpace) * scale;
  }

  #say(text: string): void {
    for (let i = 0; i < text.length; i++) this.#units[this.count++] = text.charCodeAt(i);
  }
}
