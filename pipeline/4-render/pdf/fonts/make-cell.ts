/** The cell of a character: GB/T 15834-2011 says how wide marks are, whatever the font's advance is. */
import { classOfPiece, traitsOf } from '../line/characters.ts';
import type { Cell } from '../line/paragraph.ts';
import type { FontProgram } from './program.ts';

export function makeCell(program: FontProgram, characters: string): Cell {
  const kind = classOfPiece(characters);
  const codePoints = [...characters].map((character) => character.codePointAt(0) ?? 0);
  if (characters.startsWith('—')) return dashCell(program, characters, codePoints);
  const glyphs = codePoints.map((codePoint) => program.glyphOf(codePoint)).filter((glyph) => glyph !== 0);
  const advances = glyphs.map((glyph) => program.advanceEm(glyph));
  const advanceEm = advances.reduce((sum, advance) => sum + advance, 0);
  const cellEm = cellOf(characters, advanceEm);
  const insetEm = kind === 'opening' ? cellEm - advanceEm : (cellEm - advanceEm) / 2;
  const traits = traitsOf(characters);
  const ink = glyphs[0] !== undefined && traits.mark && cellEm >= 0.9 ? program.inkOf(glyphs[0]) : null;
  let at = insetEm;
  return {
    text: characters,
    kind,
    traits,
    cellEm,
    glyphs: glyphs.map((glyph, index) => {
      const advance = advances[index] ?? 0;
      const placed = { hex: program.use(glyph, [codePoints[index] ?? 0]), atEm: at, advanceEm: advance };
      at += advance;
      return placed;
    }),
    blankLeftEm: ink && kind === 'opening' ? halfIfBlank(ink.leftEm) : 0,
    blankRightEm: ink && kind !== 'opening' ? halfIfBlank(cellEm - ink.rightEm) : 0,
  };
}

/** A mark can be squeezed to half width only where its ink leaves the other half free; fonts differ. */
const halfIfBlank = (blankEm: number): number => (blankEm >= 0.45 ? 0.5 : 0);

/** 省略号 fills two cells, 间隔号 and narrow quotes half of one. */
function cellOf(characters: string, advanceEm: number): number {
  if (characters === '……') return Math.max(2, advanceEm);
  if (characters === '…') return Math.max(1, advanceEm);
  if (characters !== '' && '·“”‘’'.includes(characters) && advanceEm < 0.5) return 0.5;
  return advanceEm;
}

/** Horizontal bar and box-drawing line: CJK fonts draw them like their own em dash where U+2014 is the Western one. */
const WIDER_DASHES = [0x2015, 0x2500] as const;
const EM_DASH = 0x2014;
/** An em dash with that much ink is a Chinese one. */
const CHINESE_DASH_EM = 0.95;
/** white on either side of a dash in its cell */
const SIDE_EM = 0.07;

/** A dash fills its one or two cells but for a little white at its ends, two in one unbroken stroke (破折号). */
function dashCell(program: FontProgram, text: string, codePoints: readonly number[]): Cell {
  const count = codePoints.length;
  const cell = {
    text,
    kind: classOfPiece(text),
    traits: traitsOf(text),
    cellEm: count,
    blankLeftEm: 0,
    blankRightEm: 0,
  };
  const wantedEm = count - 2 * SIDE_EM;
  const glyph = bestDash(program, wantedEm / count);
  if (glyph === 0) return { ...cell, glyphs: [] };
  const advanceEm = program.advanceEm(glyph);
  const ink = program.inkOf(glyph);
  const inkEm = ink.rightEm - ink.leftEm;
  // neighbours overlap, so that no seam shows
  const stepEm = count > 1 ? Math.min((wantedEm - inkEm) / (count - 1), inkEm * 0.98) : 0;
  const startEm = (count - inkEm - stepEm * (count - 1)) / 2 - ink.leftEm;
  const glyphs = codePoints.map((codePoint, index) => ({
    hex: program.use(glyph, [codePoint]),
    atEm: startEm + index * stepEm,
    advanceEm,
  }));
  return { ...cell, glyphs };
}

/** Of the glyphs that are no thicker than the font's em dash, the one whose ink comes nearest to the length. */
function bestDash(program: FontProgram, lengthEm: number): number {
  const own = program.glyphOf(EM_DASH);
  if (own === 0) return 0;
  const ink = program.inkOf(own);
  let best = own;
  let bestMissEm = Math.abs(ink.rightEm - ink.leftEm - lengthEm);
  if (ink.rightEm - ink.leftEm >= CHINESE_DASH_EM) return own;
  for (const codePoint of WIDER_DASHES) {
    const glyph = program.glyphOf(codePoint);
    if (glyph === 0) continue;
    const other = program.inkOf(glyph);
    const missEm = Math.abs(other.rightEm - other.leftEm - lengthEm);
    if (other.topEm - other.bottomEm > ink.topEm - ink.bottomEm || missEm >= bestMissEm) continue;
    best = glyph;
    bestMissEm = missEm;
  }
  return best;
}

/** Height of a single dash's middle over the baseline: GB/T 9704 measures the page number from there. */
export function dashCentreEm(program: FontProgram): number {
  const { bottomEm, topEm } = program.inkOf(bestDash(program, 1 - 2 * SIDE_EM));
  return (bottomEm + topEm) / 2;
}
