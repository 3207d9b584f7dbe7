/** A TrueType font on its way into the file: glyphs are collected while text is set, the subset is written at the end. */
import type { StockDocument } from '../engine/pdfmake-parts.ts';
import type { FontProgram, Ink } from './program.ts';
import { postScriptName } from './sfnt.ts';
import { subsetTrueType } from './subset-true-type.ts';
import { toUnicode } from './to-unicode.ts';
import { advanceOf, outlinesOf, type TrueType } from './true-type.ts';

type Reference = ReturnType<StockDocument['ref']>;

export class EmbeddedTrueType implements FontProgram {
  readonly resource: { readonly name: string; reference(): Reference };
  private readonly document: StockDocument;
  private readonly font: TrueType;
  /** by number in the subset */
  private readonly glyphs: number[] = [0];
  private readonly texts: (readonly number[])[] = [[0]];
  private readonly numbers = new Map<string, number>();
  private dictionary: Reference | null = null;

  /** `name`: F1, F2 … unique in the document; it makes the subset's tag, too */
  constructor(document: StockDocument, font: TrueType, name: string) {
    this.document = document;
    this.font = font;
    this.resource = { name, reference: () => this.reference() };
  }

  glyphOf(codePoint: number): number {
    return this.font.characters(codePoint);
  }

  advanceEm(glyph: number): number {
    return advanceOf(this.font, glyph) / this.font.unitsPerEm;
  }

  inkOf(glyph: number): Ink {
    const [outline] = outlinesOf(this.font, [glyph]);
    const em = this.font.unitsPerEm;
    const at = (offset: number) => (outline?.byteLength ? outline.getInt16(offset) / em : 0);
    return { leftEm: at(2), bottomEm: at(4), rightEm: at(6), topEm: at(8) };
  }

  /** Two characters may share a glyph (• and ·); each gets its own number, or one would be read as the other. */
  use(glyph: number, codePoints: readonly number[]): string {
    const key = `${glyph} ${codePoints.join(' ')}`;
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.glyphs.push(glyph) - 1;
      this.texts.push(codePoints);
      this.numbers.set(key, number);
    }
    return number.toString(16).padStart(4, '0');
  }

  private reference(): Reference {
    this.dictionary ??= this.document.ref({});
    return this.dictionary;
  }

  /** Writes the font's objects; called once, when all text is set. A font that no page names is not written. */
  finalize(): void {
    if (!this.dictionary) return;
    const name = `${tagOf(this.resource.name)}+${postScriptName(this.font.table.name)}`;
    const descendant = this.document.ref({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
      FontDescriptor: this.descriptor(name),
      CIDToGIDMap: 'Identity',
      W: [0, this.glyphs.map((glyph) => this.advanceEm(glyph) * 1000)],
    });
    descendant.end();
    const unicode = this.document.ref({});
    unicode.end(toUnicode(this.texts));
    Object.assign(this.dictionary.data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: unicode,
    });
    this.dictionary.end();
  }

  private descriptor(name: string): Reference {
    const { table, unitsPerEm } = this.font;
    const file = this.document.ref({});
    file.end(subsetTrueType(this.font, this.glyphs));
    const scale = (value: number) => (value * 1000) / unitsPerEm;
    const { head, hhea } = table;
    const descriptor = this.document.ref({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: SYMBOLIC,
      FontBBox: [36, 38, 40, 42].map((at) => scale(head.getInt16(at))),
      ItalicAngle: table.post.getInt32(4) / 65536,
      Ascent: scale(hhea.getInt16(4)),
      Descent: scale(hhea.getInt16(6)),
      CapHeight: scale(capHeightOf(table['OS/2']) ?? hhea.getInt16(4)),
      StemV: 0, // unknown
      FontFile2: file,
    });
    descriptor.end();
    return descriptor;
  }
}

/** ISO 32000-1, table 123: glyphs outside the standard Latin set */
const SYMBOLIC = 4;

/** In OS/2 from version 2 on. */
const capHeightOf = (os2: DataView): number | null => (os2.getUint16(0) >= 2 ? os2.getInt16(88) : null);

/** Six letters that tell subsets of one font apart; the same in every build. */
const tagOf = (name: string): string =>
  [...name.replace(/\D/gu, '').padStart(6, '0')].map((digit) => String.fromCharCode(65 + Number(digit))).join('');
