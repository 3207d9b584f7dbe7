/** Runs a content stream and keeps every stretch of text that it draws, with its marks and whether it is seen. */
import type { UnseenReason } from '#model/outline.ts';
import { type Box, contains, covers, IDENTITY, type Matrix, moved, type PathShape } from './geometry.ts';
import type { Glyphs } from './glyphs.ts';
import { NO_MARKS } from './marks.ts';
import { PageRuns } from './page-runs.ts';
import { initialState, type PaintState } from './paint-state.ts';
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
  state: PaintState;
  marks = NO_MARKS;
  #textMatrix: Matrix = IDENTITY;
  #lineMatrix: Matrix = IDENTITY;
  /** how far the last string leads: worked into the matrix when another follows without a place of its own */
  #shift = 0;
  readonly #glyphs: Glyphs;
  readonly #stack: PaintState[] = [];
  readonly #runs: PageRuns;
  readonly #grounds: Ground[] = [];
  /** edges of the page; numbers of its own, since boxes of other origin change shape under a reader's hands: 4 % of it */
  readonly #left: number;
  readonly #right: number;
  readonly #bottom: number;
  readonly #top: number;

  constructor(page: number, box: Box, glyphs: Glyphs) {
    this.#glyphs = glyphs;
    glyphs.count = 0;
    this.#runs = new PageRuns(page);
    this.#left = box.x0 - EDGE_PT;
    this.#right = box.x1 + EDGE_PT;
    this.#bottom = box.y0;
    this.#top = box.y1;
    this.state = initialState(box);
  }

  save(): void {
    this.#stack.push({ ...this.state });
  }

  restore(): void {
    this.state = this.#stack.pop() ?? this.state;
  }

  moveLine(x: number, y: number): void {
    this.setMatrix(moved(this.#lineMatrix, x, y));
  }

  setMatrix(matrix: Matrix): void {
    this.#lineMatrix = matrix;
    this.#textMatrix = matrix;
    this.#shift = 0;
  }

  ground(shape: PathShape, luminance: number): void {
    if (this.state.alpha > 1 - LEAST_ALPHA) this.#grounds.push({ shape, luminance, after: this.#runs.count });
  }

  /** Strings, and numbers that move the next one back, as TJ has them. */
  show(parts: readonly PdfValue[]): void {
    const { state } = this;
    const { font } = state;
    if (!font) return;
    const glyphs = this.#glyphs;
    glyphs.begin();
    let advance = 0;
    for (let i = 0; i < parts.length; i++) {
      const part = parts[i];
      if (typeof part === 'number') advance -= (part / 1000) * state.size * state.scale;
      else if (part instanceof PdfString) advance += glyphs.read(font, part, state);
    }
    if (this.#shift !== 0) this.#textMatrix = moved(this.#textMatrix, this.#shift, 0);
    this.#keep(advance);
    this.#shift = advance;
  }

  /** Of the text matrix within the page's only what places a baseline is worked out: half of a reader's sums are these. */
  #keep(advance: number): void {
    const { state } = this;
    const { ctm, rise, mode } = state;
    const tm = this.#textMatrix;
    const upX = tm[2] * ctm[0] + tm[3] * ctm[2];
    const upY = tm[2] * ctm[1] + tm[3] * ctm[3];
    const left = tm[4] * ctm[0] + tm[5] * ctm[2] + ctm[4];
    const xa = upX * rise + left;
    const xb = (tm[0] * ctm[0] + tm[1] * ctm[2]) * advance + upX * rise + left;
    const y = upY * rise + (tm[4] * ctm[1] + tm[5] * ctm[3] + ctm[5]);
    // most text stands upright
    const sizePt = Math.abs(state.size) * (upX === 0 ? Math.abs(upY) : Math.hypot(upX, upY));
    const x0 = Math.min(xa, xb);
    const x1 = Math.max(xa, xb);
    const { missing, count } = this.#glyphs;
    const unseen = this.#unseen(x0, x1, y, sizePt) ?? (missing ? 'noGlyph' : null);
    this.#runs.add(count, this.marks, this.#glyphs.blank ? 'blank' : unseen);
    this.#runs.place(x0, y, x1, sizePt, mode % 4 === 1 ? state.stroke : state.fill);
  }

  #unseen(x0: number, x1: number, y: number, sizePt: number): UnseenReason | null {
    const { state } = this;
    // optional content is for viewers to switch: an edition has none
    if (state.mode === 3 || state.mode === 7 || this.marks.optional) return 'notDisplayed';
    if (sizePt < SMALLEST_PT || Math.abs(state.scale) < 0.1) return 'tooSmall';
    if (state.alpha < LEAST_ALPHA) return 'transparent';
    const inside = x0 >= this.#left && x1 <= this.#right && y >= this.#bottom && y <= this.#top;
    if (!inside) return 'offPage';
    return contains(state.clip, (x0 + x1) / 2, y + sizePt * MIDDLE_EM) ? null : 'clipped';
  }

  /** What was drawn, judged against what lies below and above it. */
  finish(): PageRuns {
    const runs = this.#runs;
    runs.text = this.#glyphs.text();
    for (let run = 0; run < runs.count; run++) {
      if (runs.unseen(run) === null && !runs.isBlank(run)) runs.hide(run, this.#onItsGround(run));
    }
    return runs;
  }

  #onItsGround(run: number): UnseenReason | null {
    const runs = this.#runs;
    const ink = runs.ink(run);
    // most text is dark on bare paper
    if (this.#grounds.length === 0) return Math.abs(PAPER - ink) < LEAST_CONTRAST ? 'sameColour' : null;
    const x = (runs.left(run) + runs.right(run)) / 2;
    const y = runs.baseline(run) + runs.sizePt(run) * MIDDLE_EM;
    let paper = PAPER;
    // within another outline than a box text may stand on either ground
    let outline: number | null = null;
    for (const { shape, luminance, after } of this.#grounds) {
      if (!covers(shape, x, y)) continue;
      if (after > run) return 'covered';
      if (shape.corners) outline = luminance;
      else paper = luminance;
    }
    const lost = Math.abs(paper - ink) < LEAST_CONTRAST;
    return lost || (outline !== null && Math.abs(outline - ink) < LEAST_CONTRAST) ? 'sameColour' : null;
  }
}
