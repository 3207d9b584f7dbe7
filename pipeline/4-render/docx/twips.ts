/** Lengths of the look (pt) in the units of WordprocessingML, and nowhere else. */

/** Twentieths of a point: page, indents, spacing, grid. */
export function twips(pt: number): number {
  return Math.round(pt * 20);
}

/** Rounded down: 22 lines of 28.99 pt must not overflow the page by a twip (580 × 22 > 12,756). */
export function linePitchTwips(pt: number): number {
  return Math.floor(pt * 20 + 1e-6);
}

/** `w:sz` counts half points. */
export function halfPoints(pt: number): number {
  return Math.round(pt * 2);
}

/** Borders count eighths of a point; Word draws nothing below a quarter. */
export function eighthsOfPoint(pt: number): number {
  return Math.max(2, Math.round(pt * 8));
}

/** Pictures are given to the library in CSS pixels of 1/96 inch. */
export function ptFromPx(px: number): number {
  return px * 0.75;
}

export function pxFromPt(pt: number): number {
  return pt / 0.75;
}

/** `w:firstLineChars` counts hundredths of a character. */
export function hundredthsOfCharacter(characters: number): number {
  return Math.round(characters * 100);
}
