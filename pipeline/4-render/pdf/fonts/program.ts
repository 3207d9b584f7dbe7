/** A font program as this room sees it: which glyph, how wide, where its ink is, and how it gets into the file. */

export interface Ink {
  readonly leftEm: number;
  readonly rightEm: number;
  readonly bottomEm: number;
  readonly topEm: number;
}

export interface FontProgram {
  /** 0 where the font has none */
  glyphOf(codePoint: number): number;
  advanceEm(glyph: number): number;
  inkOf(glyph: number): Ink;
  /** Puts a glyph into the subset. @returns its number there, as four hex digits */
  use(glyph: number, codePoints: readonly number[]): string;
  /** Name of the font among a page's resources, and the object that goes there. */
  readonly resource: { readonly name: string; reference(): object };
}
