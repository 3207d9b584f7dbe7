/** The faces of an edition: glyphs and widths for the line composer, each font file opened once and only when used. */
import type { FaceName, FontSet } from '#model/look.ts';
import type { EmbeddedFont, StockDocument } from './engine/pdfmake-parts.ts';
import { classOfPiece } from './line/characters.ts';
import type { Cell, Metrics } from './line/paragraph.ts';

export interface OpenFace extends Metrics {
  readonly font: EmbeddedFont;
  /** of the font file, for people */
  readonly name: string;
  covers(character: string): boolean;
}

export interface Faces {
  face(name: FaceName, bold: boolean): OpenFace;
}

export function openFaces(document: StockDocument, fonts: FontSet): Faces {
  const opened = new Map<Uint8Array, OpenFace>();
  return {
    face(name, bold) {
      const file = bold ? fonts[name].bold : fonts[name].regular;
      const known = opened.get(file.bytes);
      if (known) return known;
      const key = `font${opened.size + 1}`;
      document.registerFont(key, file.bytes);
      const face = makeFace(document.font(key)._font, file.name);
      opened.set(file.bytes, face);
      return face;
    },
  };
}

function makeFace(font: EmbeddedFont, name: string): OpenFace {
  const cells = new Map<string, Cell>();
  const cell = (characters: string): Cell => {
    const known = cells.get(characters);
    if (known) return known;
    const made = makeCell(font, characters);
    cells.set(characters, made);
    return made;
  };
  return { font, name, cell, covers: (character) => cell(character).glyph !== '' };
}

type Glyph = ReturnType<EmbeddedFont['font']['getGlyph']>;

function makeCell(font: EmbeddedFont, characters: string): Cell {
  const glyphs = glyphsOf(font, characters);
  const em = font.font.unitsPerEm;
  const glyph = glyphs.map(({ glyph, codePoints }) => hexOf(font, glyph, codePoints)).join('');
  const advanceEm = glyphs.reduce((sum, { glyph }) => sum + glyph.advanceWidth, 0) / em;
  const cellEm = cellOf(characters, advanceEm);
  const only = glyphs.length === 1 ? glyphs[0]?.glyph : undefined;
  const kind = classOfPiece(characters);
  const wide = cellEm >= 0.9 && only !== undefined;
  const closing = kind === 'closing' || kind === 'stop';
  return {
    kind,
    glyph,
    advanceEm,
    cellEm,
    insetEm: kind === 'opening' ? cellEm - advanceEm : (cellEm - advanceEm) / 2,
    blankLeftEm: wide && kind === 'opening' ? halfIfBlank(only.cbox.minX / em) : 0,
    blankRightEm: wide && closing ? halfIfBlank((only.advanceWidth - only.cbox.maxX) / em) : 0,
  };
}

/** A mark can be squeezed to half width only where its ink leaves the other half free; fonts differ. */
const halfIfBlank = (blankEm: number): number => (blankEm >= 0.45 ? 0.5 : 0);

/** Dashes and dots fill whole cells, 间隔号 and narrow quotes half ones (GB/T 15834-2011 5.1), whatever the font's advance. */
function cellOf(characters: string, advanceEm: number): number {
  if (characters === '——' || characters === '……') return Math.max(2, advanceEm);
  if (characters === '—' || characters === '…') return Math.max(1, advanceEm);
  if ('·“”‘’'.includes(characters) && advanceEm < 0.5) return 0.5;
  return advanceEm;
}

interface Shown {
  readonly glyph: Glyph;
  readonly codePoints: readonly number[];
}

const TWO_EM_DASH = 0x2e3a;

/** One glyph per character, or one unbroken stroke for ——. None where the font has no glyph. */
function glyphsOf(font: EmbeddedFont, characters: string): Shown[] {
  const codePoints = [...characters].map((character) => character.codePointAt(0) ?? 0);
  if (characters.startsWith('—')) {
    const dash = wideDash(font, characters);
    if (dash) return [{ glyph: dash, codePoints }];
  }
  return codePoints.flatMap((codePoint) => {
    const glyph = font.font.glyphForCodePoint(codePoint);
    return glyph.id === 0 ? [] : [{ glyph, codePoints: [codePoint] }];
  });
}

/** Western fonts draw an em dash shorter than an em: prefer the full-width form that CJK fonts keep beside it. */
function wideDash(font: EmbeddedFont, characters: string): Glyph | null {
  const em = font.font.unitsPerEm;
  const enough = (glyph: Glyph) => glyph.id !== 0 && glyph.advanceWidth >= 0.95 * characters.length * em;
  const single = font.font.glyphForCodePoint(characters.length === 2 ? TWO_EM_DASH : 0x2014);
  if (enough(single)) return single;
  const [glyph, ...more] = font.font.layout(characters, ['fwid']).glyphs;
  return glyph && more.length === 0 && enough(glyph) ? glyph : null;
}

/** Two characters may share a glyph (• and ·); each gets its own number in the subset, or one would be read as the other. */
function hexOf(font: EmbeddedFont, glyph: Glyph, codePoints: readonly number[]): string {
  let id = font.subset.includeGlyph(glyph.id);
  const known = font.unicode[id];
  if (known && known.join() !== codePoints.join()) id = font.subset.glyphs.push(glyph.id) - 1;
  font.widths[id] ??= (glyph.advanceWidth * 1000) / font.font.unitsPerEm;
  font.unicode[id] ??= [...codePoints];
  return id.toString(16).padStart(4, '0');
}
