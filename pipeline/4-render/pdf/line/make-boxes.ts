/** Cuts runs into boxes and says between which of them a line may break, give in or stretch. */
import { type CharacterClass, isMark, isWestern, mayBeginLine, mayEndLine } from './characters.ts';
import { type Box, FREE, NEVER, PART, type Run, SEAM, TORN, UNIT } from './paragraph.ts';

/** `hanLatinGapEm`: air between Han and Latin letters, 0 on the official grid. */
export function makeBoxes<P>(runs: readonly Run<P>[], hanLatinGapEm: number): Box[] {
  const boxes: Box[] = [];
  runs.forEach((run, index) => {
    const pieces = run.objectPt === null ? (run.text.match(PIECE) ?? []) : [run.text];
    const isLong = run.keep !== 'no' && cellsOf(run.text) > LONG_CELLS;
    pieces.forEach((text, at) => {
      const isLast = at === pieces.length - 1;
      boxes.push(makeBox(boxes.at(-1), { text, inside: at > 0, isLast, isLong, run, index, hanLatinGapEm }));
    });
  });
  return boxes;
}

/** One character each; —— and …… are one piece (GB/T 15834-2011: two cells, never parted). */
const PIECE = /—{2}|…{2}|./gsu;
const MODIFIER = /^(?:\p{M}|\p{Variation_Selector}|\u200d)/u;

interface Making<P> {
  readonly text: string;
  /** not the first of its run */
  readonly inside: boolean;
  readonly isLast: boolean;
  /** the run must stay whole, and is so long that it may have to be parted */
  readonly isLong: boolean;
  readonly run: Run<P>;
  readonly index: number;
  readonly hanLatinGapEm: number;
}

function makeBox<P>(left: Box | undefined, making: Making<P>): Box {
  const { text, run, index, isLast, inside } = making;
  const { sizePt, objectPt } = run;
  const cell = run.metrics.cell(text);
  const kind = objectPt === null ? cell.kind : 'ideograph';
  const trackingPt = cell.cellEm >= 0.75 ? run.trackingPt * Math.round(cell.cellEm) : 0;
  const widthPt = (objectPt ?? cell.cellEm * sizePt + trackingPt) + (isLast ? run.trailingPt : 0);
  const box = { text, kind, cell, run: index, sizePt, widthPt };
  if (!left) return { ...box, breakBefore: NEVER, gapPt: 0, stretch: 0, shrinkPt: 0, tightenPt: 0 };
  const blankPt = cell.blankLeftEm * sizePt;
  const squeezePt = squeezeOf(left, kind, blankPt);
  const gapPt = squeezePt > 0 ? -squeezePt : isHanLatin(left.kind, kind) ? making.hanLatinGapEm * sizePt : 0;
  const kept = inside && run.keep !== 'no';
  const rigid = run.joined || kind === 'space' || (kept && run.keep === 'figure') || isRigid(left.kind, kind);
  return {
    ...box,
    breakBefore:
      run.joined || MODIFIER.test(text) ? NEVER : kept ? insideKeep(left, kind, making) : breakLevel(left, kind, text),
    gapPt,
    stretch: rigid ? 0 : left.kind === 'space' ? SPACE_STRETCH : 1,
    shrinkPt: shrinkOf(left, blankPt, gapPt),
    tightenPt: rigid || left.kind === 'space' ? 0 : TIGHTEST_EM * sizePt,
  };
}

/** 第十四届全国人民代表大会第二次会议 and 2020年1月至2025年12月 may be parted in need, 第十四届 and 2021—2025年 may not. */
const LONG_CELLS = 8;

/** Cells of the grid: two letters or digits share one. */
const cellsOf = (text: string): number => [...text].reduce((sum, one) => sum + (one < '\u2e80' ? 0.5 : 1), 0);

/** A space between words takes more of the stretch than the gap between two Han. */
const SPACE_STRETCH = 3;
/** What a gap between two Han may give when the marks have given all: nobody sees it, and it saves gappy lines. */
const TIGHTEST_EM = 0.02;

/** Two neighbours that leave white between them give up half a cell of it: `，“` `）。` `”（`. */
function squeezeOf(left: Box, kind: CharacterClass, rightPt: number): number {
  const leftPt = left.cell.blankRightEm * left.sizePt;
  // quotes among Latin words are as narrow as those are
  if (kind === 'opening' && left.kind === 'space') return rightPt;
  if (left.kind === 'closing' && kind === 'space') return leftPt;
  if (!isMark(left.kind) || !isMark(kind)) return 0;
  if (leftPt > 0 && kind !== 'opening') return leftPt;
  if (rightPt > 0 && left.kind === 'opening') return rightPt;
  return Math.min(leftPt + rightPt, Math.max(leftPt, rightPt));
}

/** What is left of the white around a mark may give in further; so may spaces (to 1/4 em) and gaps (to a half). */
function shrinkOf(left: Box, blankPt: number, gapPt: number): number {
  if (left.kind === 'space') return Math.max(0, left.widthPt - left.sizePt / 4);
  if (gapPt > 0) return gapPt / 2;
  const white = left.cell.blankRightEm * left.sizePt + blankPt;
  return Math.max(0, white + gapPt);
}

function isHanLatin(left: CharacterClass, right: CharacterClass): boolean {
  return (left === 'ideograph' && isWestern(right)) || (isWestern(left) && right === 'ideograph');
}

/** No stretch inside words and numbers, nor at dashes in them. */
function isRigid(left: CharacterClass, right: CharacterClass): boolean {
  if (left === 'joiner' || right === 'joiner') return true;
  return (isWestern(left) && isWordPart(right)) || (isWordPart(left) && isWestern(right));
}

const isWordPart = (kind: CharacterClass): boolean =>
  isWestern(kind) || kind === 'connector' || kind === 'slash' || kind === 'middleDot';

/** 第N is one word, whoever wrote it. */
const ORDINAL = /^[\d〇一二三四五六七八九十百]/u;

function breakLevel(left: Box, kind: CharacterClass, text: string): number {
  if (kind === 'space') return NEVER;
  if (left.kind === 'space') return mayBeginLine(kind) ? FREE : NEVER;
  if (!mayBeginLine(kind) || !mayEndLine(left.kind)) return isWestern(left.kind) || isWestern(kind) ? TORN : NEVER;
  if (isWestern(kind) && left.kind === 'connector') return SEAM;
  if (isWestern(kind) && isWestern(left.kind)) return TORN;
  if (left.text === '第' && ORDINAL.test(text)) return UNIT;
  return left.kind === 'slash' ? SEAM : FREE;
}

/** A whole that is too long for its line gives way first where it is loosest: at the joint of a range, in a long name. */
function insideKeep<P>(left: Box, kind: CharacterClass, { run, isLong }: Making<P>): number {
  if (kind === 'joiner' || left.kind === 'joiner') return NEVER;
  if (!mayBeginLine(kind) || !mayEndLine(left.kind)) return TORN;
  if (left.kind === 'connector' || /[至到]/u.test(left.text)) return isLong ? SEAM : UNIT;
  if (/[年月日时]/u.test(left.text)) return PART;
  if (isWestern(left.kind) && isWestern(kind)) return TORN;
  if (run.keep === 'figure' || isWestern(left.kind) || left.text === '第') return UNIT;
  return isLong ? SEAM : PART;
}
