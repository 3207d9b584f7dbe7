/** Cuts runs into boxes and says between which of them a line may break, give in or stretch. */
import type { Boxes } from './boxes.ts';
import { type Cell, FREE, type Metrics, NEVER, OBJECT, PART, type Run, SEAM, TORN, UNIT } from './paragraph.ts';

/** `hanLatinGapEm`: air between Han and Latin letters, 0 on the official grid. */
export function makeBoxes<P>(boxes: Boxes<P>, runs: readonly Run<P>[], hanLatinGapEm: number): void {
  boxes.begin(runs);
  runs.forEach((run, index) => {
    const long = run.keep !== 'no' && cellsOf(run.text) > LONG_CELLS;
    const loose = run.keep === 'no' && !run.joined;
    const making = { run, index, loose, long, hanLatinGapEm };
    if (run.objectPt !== null) addBox(boxes, OBJECT, 0, making);
    else addText(boxes, making);
  });
}

interface Making<P> {
  readonly run: Run<P>;
  readonly index: number;
  /** nothing keeps the run together */
  readonly loose: boolean;
  /** the run must stay whole, and is so long that it may have to be parted */
  readonly long: boolean;
  readonly hanLatinGapEm: number;
}

function addText<P>(boxes: Boxes<P>, making: Making<P>): void {
  const { text, metrics } = making.run;
  for (let at = 0; at < text.length; ) {
    const cell = cellAt(metrics, text, at);
    addBox(boxes, cell, at, making);
    at += cell.text.length;
  }
}

const EM_DASH = 0x2014;
const ELLIPSIS = 0x2026;

/** One character each; —— and …… are one piece (GB/T 15834-2011: two cells, never parted). */
function cellAt(metrics: Metrics, text: string, at: number): Cell {
  const unit = text.charCodeAt(at);
  const pair = (unit === EM_DASH || unit === ELLIPSIS) && text.charCodeAt(at + 1) === unit;
  if (pair) return metrics.cell(text.slice(at, at + 2));
  const high = unit >= 0xd800 && unit < 0xdc00 && at + 1 < text.length;
  return high ? metrics.cell(String.fromCodePoint(text.codePointAt(at) ?? unit)) : metrics.cellOfUnit(unit);
}

function addBox<P>(boxes: Boxes<P>, cell: Cell, offset: number, making: Making<P>): void {
  const { run, index } = making;
  const { sizePt, objectPt } = run;
  const k = boxes.length;
  const trackingPt = cell.cellEm >= 0.75 ? run.trackingPt * Math.round(cell.cellEm) : 0;
  const last = offset + cell.text.length === run.text.length;
  boxes.add(cell, index, offset, (objectPt ?? cell.cellEm * sizePt + trackingPt) + (last ? run.trailingPt : 0));
  if (k === 0) return;
  const left = boxes.cell(k - 1)!;
  // three of four characters: what follows would come to the same in twice the time
  if (making.loose && left.traits.plain && cell.traits.plain) {
    boxes.join(FREE, 0);
    boxes.give(1, 0, TIGHTEST_EM * sizePt);
    return;
  }
  const leftSizePt = boxes.sizePt(k - 1);
  const blankPt = cell.blankLeftEm * sizePt;
  const squeezePt = squeezeOf(left, leftSizePt, cell, blankPt);
  const gapPt = squeezePt > 0 ? -squeezePt : isHanLatin(left, cell) ? making.hanLatinGapEm * sizePt : 0;
  const kept = run.keep !== 'no' && boxes.runOf(k - 1) === index;
  const rigid = run.joined || cell.kind === 'space' || (kept && run.keep === 'figure') || isRigid(left, cell);
  boxes.join(
    run.joined || cell.traits.modifier ? NEVER : kept ? insideKeep(left, cell, making) : breakLevel(left, cell),
    gapPt,
  );
  boxes.give(
    rigid ? 0 : left.kind === 'space' ? SPACE_STRETCH : 1,
    left.kind === 'space'
      ? Math.max(0, boxes.widthPt(k - 1) - leftSizePt / 4)
      : shrinkOf(left, leftSizePt, blankPt, gapPt),
    rigid || left.kind === 'space' ? 0 : TIGHTEST_EM * sizePt,
  );
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
function squeezeOf(left: Cell, leftSizePt: number, right: Cell, rightPt: number): number {
  const leftPt = left.blankRightEm * leftSizePt;
  // quotes among Latin words are as narrow as those are
  if (right.kind === 'opening' && left.kind === 'space') return rightPt;
  if (left.kind === 'closing' && right.kind === 'space') return leftPt;
  if (!left.traits.mark || !right.traits.mark) return 0;
  if (leftPt > 0 && right.kind !== 'opening') return leftPt;
  if (rightPt > 0 && left.kind === 'opening') return rightPt;
  return Math.min(leftPt + rightPt, Math.max(leftPt, rightPt));
}

/** What is left of the white around a mark may give in further; so may spaces (to 1/4 em) and gaps (to a half). */
function shrinkOf(left: Cell, leftSizePt: number, blankPt: number, gapPt: number): number {
  if (gapPt > 0) return gapPt / 2;
  return Math.max(0, left.blankRightEm * leftSizePt + blankPt + gapPt);
}

function isHanLatin(left: Cell, right: Cell): boolean {
  return (left.kind === 'ideograph' && right.traits.western) || (left.traits.western && right.kind === 'ideograph');
}

/** No stretch inside words and numbers, nor at dashes in them. */
function isRigid(left: Cell, right: Cell): boolean {
  if (left.kind === 'joiner' || right.kind === 'joiner') return true;
  return (left.traits.western && right.traits.wordPart) || (left.traits.wordPart && right.traits.western);
}

/** 第N is one word, whoever wrote it. */
const ORDINAL = /^[\d〇一二三四五六七八九十百]/u;

const isDigit = ({ text }: Cell): boolean => text.length === 1 && text >= '0' && text <= '9';

function breakLevel(left: Cell, right: Cell): number {
  if (right.kind === 'space') return NEVER;
  if (left.kind === 'space') return right.traits.mayBeginLine ? FREE : NEVER;
  const western = right.traits.western;
  if (!right.traits.mayBeginLine || !left.traits.mayEndLine) return left.traits.western || western ? TORN : NEVER;
  if (western && left.kind === 'connector') return SEAM;
  if (western && left.traits.western) return TORN;
  // 世界500强, 金牌1枚, PM2.5年均: what follows a number is nearly always what it counts
  if (right.kind === 'ideograph' && isDigit(left)) return UNIT;
  if (left.text === '第' && ORDINAL.test(right.text)) return UNIT;
  return left.kind === 'slash' ? SEAM : FREE;
}

/** A whole that is too long for its line gives way first where it is loosest: at the joint of a range, in a long name. */
function insideKeep<P>(left: Cell, right: Cell, { run, long }: Making<P>): number {
  if (run.keep === 'name' || right.kind === 'joiner' || left.kind === 'joiner') return NEVER;
  if (!right.traits.mayBeginLine || !left.traits.mayEndLine) return TORN;
  if (left.kind === 'connector' || left.text === '至' || left.text === '到') return long ? SEAM : UNIT;
  if (DATE_PARTS.has(left.text)) return PART;
  if (left.traits.western && right.traits.western) return TORN;
  if (run.keep === 'figure' || left.traits.western || left.text === '第') return UNIT;
  return long ? SEAM : PART;
}

const DATE_PARTS: ReadonlySet<string> = new Set(['年', '月', '日', '时']);
