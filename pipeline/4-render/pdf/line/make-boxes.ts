/** Cuts runs into boxes and says between which of them a line may break, give in or stretch. */
import { type CharacterClass, classOf, isMark, isWestern, mayBeginLine, mayEndLine } from './characters.ts';
import { type Box, FREE, NEVER, PART, type Run, SEAM, TORN, UNIT } from './paragraph.ts';

/** `hanLatinGapEm`: air between Han and Latin letters, 0 on the official grid. */
export function makeBoxes<P>(runs: readonly Run<P>[], hanLatinGapEm: number): Box[] {
  const boxes: Box[] = [];
  runs.forEach((run, index) => {
    const pieces = run.objectPt === null ? piecesOf(run.text) : [run.text];
    pieces.forEach((text, at) => {
      boxes.push(
        makeBox({
          text,
          at,
          isLast: at === pieces.length - 1,
          run,
          index,
          previous: boxes.at(-1),
          runs,
          hanLatinGapEm,
        }),
      );
    });
  });
  return boxes;
}

const PIECE = /—{2}|…{2}|./gsu;
const MODIFIER = /^(?:\p{M}|\p{Variation_Selector}|\u200d)/u;

/** One character each; —— and …… are one piece (GB/T 15834: two cells, never parted). */
function piecesOf(text: string): string[] {
  return text.match(PIECE) ?? [];
}

interface Making<P> {
  readonly text: string;
  readonly at: number;
  readonly isLast: boolean;
  readonly run: Run<P>;
  readonly index: number;
  readonly previous: Box | undefined;
  readonly runs: readonly Run<P>[];
  readonly hanLatinGapEm: number;
}

function makeBox<P>(making: Making<P>): Box {
  const { text, run, index, previous } = making;
  const kind = kindOf(text, run);
  const cell = run.metrics.cell(text);
  const wide = cell.cellEm >= 0.75;
  const trackingPt = wide ? run.trackingPt * Math.round(cell.cellEm) : 0;
  const trailingPt = making.isLast ? run.trailingPt : 0;
  const widthPt = (run.objectPt ?? cell.cellEm * run.sizePt + trackingPt) + trailingPt;
  const box = { text, kind, cell, run: index, sizePt: run.sizePt, widthPt };
  if (!previous) return { ...box, breakBefore: NEVER, gapPt: 0, stretch: 0, shrinkPt: 0, tightenPt: 0 };
  return { ...box, ...between(previous, { ...making, kind }) };
}

function kindOf<P>(text: string, run: Run<P>): CharacterClass {
  if (run.objectPt !== null) return 'ideograph';
  const kind = classOf(text[0] === '—' || text[0] === '…' ? text[0] : text);
  // a dash that stands alone joins two ends of a span; two are a mark of their own
  return kind === 'dash' && text === '—' ? 'connector' : kind;
}

/** A space between words takes more of the stretch than the gap between two Han. */
const SPACE_STRETCH = 3;
/** What a gap between two Han may give when the marks have given all: nobody sees it, and it saves gappy lines. */
const TIGHTEST_EM = 0.02;

type Between = Pick<Box, 'breakBefore' | 'gapPt' | 'stretch' | 'shrinkPt' | 'tightenPt'>;

function between<P>(left: Box, making: Making<P> & { kind: CharacterClass }): Between {
  const { run, kind, at } = making;
  const cell = run.metrics.cell(making.text);
  const sameKeep = at > 0 && run.keep !== 'no' && left.run === making.index;
  const squeeze = squeezeOf(left, kind, cell.blankLeftEm, run.sizePt);
  const gap = squeeze ? -squeeze : isHanLatin(left.kind, kind) ? making.hanLatinGapEm * run.sizePt : 0;
  const level = run.joined || MODIFIER.test(making.text) ? NEVER : breakLevel(left, making, sameKeep);
  const rigid = (sameKeep && run.keep === 'figure') || isRigid(left.kind, kind) || run.joined;
  return {
    breakBefore: level,
    gapPt: gap,
    stretch: rigid || kind === 'space' ? 0 : left.kind === 'space' ? SPACE_STRETCH : 1,
    shrinkPt: shrinkOf(left, cell.blankLeftEm * run.sizePt, gap),
    tightenPt: rigid || kind === 'space' || left.kind === 'space' ? 0 : TIGHTEST_EM * run.sizePt,
  };
}

/** Two neighbours that leave white between them give up half a cell of it: `，“` `）。` `”（`. */
function squeezeOf(left: Box, kind: CharacterClass, blankLeftEm: number, sizePt: number): number {
  const leftBlank = left.cell.blankRightEm * left.sizePt;
  const rightBlank = blankLeftEm * sizePt;
  // quotes among Latin words are as narrow as those are
  if (kind === 'opening' && left.kind === 'space') return rightBlank;
  if (left.kind === 'closing' && kind === 'space') return leftBlank;
  if (!isMark(left.kind) || !isMark(kind)) return 0;
  if (leftBlank && (kind === 'closing' || kind === 'stop')) return leftBlank;
  if (rightBlank && left.kind === 'opening') return rightBlank;
  return Math.min(leftBlank + rightBlank, Math.max(leftBlank, rightBlank));
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
  const inWord = (kind: CharacterClass) =>
    isWestern(kind) || kind === 'connector' || kind === 'slash' || kind === 'middleDot';
  return (
    (isWestern(left) && inWord(right)) || (inWord(left) && isWestern(right)) || right === 'joiner' || left === 'joiner'
  );
}

const DIGIT = /\d$/u;

function breakLevel<P>(left: Box, making: Making<P> & { kind: CharacterClass }, sameKeep: boolean): number {
  const { kind } = making;
  if (sameKeep) return insideKeep(left, making);
  if (kind === 'space') return NEVER;
  if (left.kind === 'space') return mayBeginLine(kind) ? FREE : NEVER;
  if (!mayBeginLine(kind) || !mayEndLine(left.kind)) return isWestern(left.kind) || isWestern(kind) ? TORN : NEVER;
  if (isWestern(kind) && (isWestern(left.kind) || left.kind === 'connector'))
    return left.kind === 'connector' ? SEAM : TORN;
  if (left.kind === 'slash') return SEAM;
  return FREE;
}

/** A whole that has become too long gives way first where it is loosest. */
function insideKeep<P>(left: Box, making: Making<P> & { kind: CharacterClass }): number {
  const { kind } = making;
  if (!mayBeginLine(kind) || !mayEndLine(left.kind)) return kind === 'joiner' || left.kind === 'joiner' ? NEVER : TORN;
  if (left.kind === 'connector' || /[至到]/u.test(left.text)) return SEAM;
  if (/[年月日时]/u.test(left.text)) return PART;
  if (DIGIT.test(left.text)) return isWestern(kind) ? TORN : UNIT;
  if (isWestern(left.kind) && isWestern(kind)) return TORN;
  return making.run.keep === 'figure' ? UNIT : PART;
}
