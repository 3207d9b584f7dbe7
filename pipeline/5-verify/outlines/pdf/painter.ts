/** Runs a content stream and keeps every stretch of text that it draws, with its marks and whether it is seen. */
import type { UnseenReason } from '#model/outline.ts';
import type { PdfFont } from './fonts.ts';
import { type Box, contains, covers, IDENTITY, type Matrix, moved, type PathShape, times } from './geometry.ts';
import { initialState, type PaintState } from './paint-state.ts';
import { NO_MARKS, type Run } from './run.ts';
import { PdfString, type PdfValue } from './values.ts';

/** Something opaque that was painted: the ground of later text, the cover of earlier text. */
interface Ground {
  readonly shape: PathShape;
  readonly luminance: number;
  /** how many runs had been drawn before */
  readonly after: number;
}

/** smaller text is not for people, in pt */
const SMALLEST_PT = 1;
/** difference of luminance that an eye can read by, at the least */
const LEAST_CONTRAST = 0.15;
const LEAST_ALPHA = 0.15;
const EDGE_PT = 1;
/** half the height of a letter above its baseline */
const MIDDLE_EM = 0.3;
const PAPER = 1;

export class Painter {
  readonly page: number;
  readonly box: Box;
  state: PaintState;
  tm: Matrix = IDENTITY;
  lineMatrix: Matrix = IDENTITY;
  marks = NO_MARKS;
  readonly #stack: PaintState[] = [];
  readonly #runs: Run[] = [];
  readonly #inks: number[] = [];
  readonly #grounds: Ground[] = [];

  constructor(page: number, box: Box) {
    this.page = page;
    this.box = box;
    this.state = initialState(box);
  }

  save(): void {
    this.#stack.push({ ...this.state });
  }

  restore(): void {
    this.state = this.#stack.pop() ?? this.state;
  }

  moveLine(x: number, y: number): void {
    this.lineMatrix = moved(this.lineMatrix, x, y);
    this.tm = this.lineMatrix;
  }

  ground(shape: PathShape, luminance: number): void {
    if (this.state.alpha > 1 - LEAST_ALPHA) this.#grounds.push({ shape, luminance, after: this.#runs.length });
  }

  /** Strings, and numbers that move the next one back, as TJ has them. */
  show(parts: readonly PdfValue[]): void {
    const { state } = this;
    const { font } = state;
    if (!font) return;
    let text = '';
    let advance = 0;
    let noGlyph = false;
    for (const part of parts) {
      if (typeof part === 'number') advance -= (part / 1000) * state.size * state.scale;
      else if (part instanceof PdfString) {
        const shown = this.#decode(font, part.raw);
        text += shown.text;
        advance += shown.advance;
        noGlyph ||= shown.noGlyph;
      }
    }
    this.#keep(text, advance, noGlyph);
    this.tm = moved(this.tm, advance, 0);
  }

  #decode(font: PdfFont, bytes: Uint8Array): { text: string; advance: number; noGlyph: boolean } {
    const { size, charSpace, wordSpace, scale } = this.state;
    let text = '';
    let width = 0;
    let codes = 0;
    let noGlyph = false;
    let spaces = 0;
    for (let i = 0; i < bytes.length; i += font.codeLength) {
      let code = bytes[i] as number;
      if (font.codeLength === 2) code = (code << 8) | (bytes[i + 1] ?? 0);
      else if (code === 32) spaces++;
      if (code === 0 && font.composite) noGlyph = true;
      text += font.text[code] ?? '\ufffd';
      width += font.width[code] ?? font.defaultWidth;
      codes++;
    }
    const advance = ((width / 1000) * size + codes * charSpace + spaces * wordSpace) * scale;
    return { text, advance, noGlyph };
  }

  #keep(text: string, advance: number, noGlyph: boolean): void {
    const { state } = this;
    const matrix = times(this.tm, state.ctm);
    const xa = matrix[2] * state.rise + matrix[4];
    const xb = matrix[0] * advance + matrix[2] * state.rise + matrix[4];
    const y = matrix[3] * state.rise + matrix[5];
    const sizePt = Math.abs(state.size) * Math.hypot(matrix[2], matrix[3]);
    const x0 = Math.min(xa, xb);
    const x1 = Math.max(xa, xb);
    const hidden = this.#unseen(x0, x1, y, sizePt) ?? (noGlyph ? 'noGlyph' : null);
    const unseen = text.trim() === '' ? null : hidden;
    this.#runs.push({ text, page: this.page, marks: this.marks, x0, y, x1, sizePt, unseen });
    this.#inks.push(state.mode % 4 === 1 ? state.stroke : state.fill);
  }

  #unseen(x0: number, x1: number, y: number, sizePt: number): UnseenReason | null {
    const { state, box } = this;
    // optional content is for viewers to switch: an edition has none
    if (state.mode === 3 || state.mode === 7 || this.marks.optional) return 'notDisplayed';
    if (sizePt < SMALLEST_PT || Math.abs(state.scale) < 0.1) return 'tooSmall';
    if (state.alpha < LEAST_ALPHA) return 'transparent';
    const inside = x0 >= box.x0 - EDGE_PT && x1 <= box.x1 + EDGE_PT && y >= box.y0 && y <= box.y1;
    if (!inside) return 'offPage';
    return contains(state.clip, (x0 + x1) / 2, y + sizePt * MIDDLE_EM) ? null : 'clipped';
  }

  /** What was drawn, judged against what lies below and above it. */
  finish(): readonly Run[] {
    return this.#runs.map((run, i) => {
      if (run.unseen || run.text.trim() === '') return run;
      const unseen = this.#onItsGround(run, i);
      return unseen ? { ...run, unseen } : run;
    });
  }

  #onItsGround(run: Run, index: number): UnseenReason | null {
    const x = (run.x0 + run.x1) / 2;
    const y = run.y + run.sizePt * MIDDLE_EM;
    const ink = this.#inks[index] as number;
    let paper = PAPER;
    // within another outline than a box text may stand on either ground
    let outline: number | null = null;
    for (const { shape, luminance, after } of this.#grounds) {
      if (!covers(shape, x, y)) continue;
      if (after > index) return 'covered';
      if (shape.corners) outline = luminance;
      else paper = luminance;
    }
    const lost = Math.abs(paper - ink) < LEAST_CONTRAST;
    return lost || (outline !== null && Math.abs(outline - ink) < LEAST_CONTRAST) ? 'sameColour' : null;
  }
}
