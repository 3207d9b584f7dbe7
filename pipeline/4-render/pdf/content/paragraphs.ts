/** Runs in a style become a node of the page engine: composed, indented, pitched. */
import type { TextStyle } from '#model/look.ts';
import type { ParagraphNode } from '../engine/node.ts';
import type { Ink, Ornament, PageReference, PrintedLine } from '../engine/printed-line.ts';
import type { Piece } from '../line/place-runs.ts';
import type { Tag } from '../tags.ts';
import { characterPitch, type Desk } from './desk.ts';
import type { Wording } from './inlines.ts';
import type { Column } from './setting.ts';

export interface ParagraphSetting {
  readonly style: TextStyle;
  readonly column: Column;
  readonly tag: Tag | null;
  readonly anchors?: readonly string[];
  readonly outline?: PrintedLine['outline'];
  readonly keepsWithNext?: boolean;
  /** the first line begins this far left of the column: notes */
  readonly hangingPt?: number;
  /** drawn beside the first line */
  readonly ornaments?: readonly Ornament[];
  /** printed behind the last line: an entry of the contents */
  readonly pageReference?: { readonly anchor: string; readonly endPt: number; readonly gapPt: number };
  /** breaks on words and in equal parts */
  readonly balanced?: boolean;
}

export function paragraph(desk: Desk, wording: Wording, setting: ParagraphSetting): ParagraphNode {
  const { style, column, tag } = setting;
  const hangingPt = setting.hangingPt ?? 0;
  const indentPt = style.firstLineIndentChars * characterPitch(desk.look, style.sizePt) - hangingPt;
  const shape = {
    measurePt: column.measurePt,
    align: style.align,
    balanced: setting.balanced ?? false,
  };
  const set = wording.flatMap((runs, index) => {
    const firstIndentPt = index === 0 ? indentPt : 0;
    return desk.composer.compose(runs, { ...shape, firstIndentPt }, desk.look.grid.hanLatinGapEm);
  });
  const lines = (set.length > 0 ? set : [{ pieces: [], stretchEm: 0, wantedEm: 0 }]).map((line, index): PrintedLine => {
    const first = index === 0;
    const pieces = linksOfLine(line.pieces);
    return {
      heightPt: style.linePitchPt,
      baselinePt: baselineOf(style),
      pieces,
      ornaments: (first && setting.ornaments) || NONE,
      anchors: anchorsOf(pieces, (first && setting.anchors) || NONE),
      outline: first ? (setting.outline ?? null) : null,
      pageReference: index === set.length - 1 ? pageReferenceOf(pieces, setting) : null,
      stretchEm: line.stretchEm,
      wantedEm: line.wantedEm,
      tag,
    };
  });
  return {
    text: '',
    margin: [column.leftPt, style.spaceBeforePt, 0, style.spaceAfterPt],
    lines,
    next: 0,
    keepsWithNext: setting.keepsWithNext ?? false,
    announces: /[：:]$/u.test(set.at(-1)?.pieces.at(-1)?.text ?? ''),
  };
}

function pageReferenceOf(pieces: readonly Piece<Ink>[], { pageReference }: ParagraphSetting): PageReference | null {
  const last = pieces.at(-1);
  if (!pageReference || !last) return null;
  const { anchor, endPt, gapPt } = pageReference;
  return { anchor, endPt, fromPt: last.xPt + last.widthPt + gapPt, sizePt: last.sizePt, ink: last.payload };
}

/** one list for all lines that have none */
const NONE: readonly never[] = [];

/** `first` and those of the pieces. */
function anchorsOf(pieces: readonly Piece<Ink>[], first: readonly string[]): readonly string[] {
  if (!pieces.some(({ payload }) => payload.anchor !== null)) return first;
  return [...first, ...pieces.flatMap(({ payload }) => payload.anchor ?? [])];
}

/** An ideographic square reaches from 0.12 em below the baseline to 0.88 em above; it stands in the middle of the pitch. */
export const baselineOf = (style: Pick<TextStyle, 'linePitchPt' | 'sizePt'>): number =>
  (style.linePitchPt - style.sizePt) / 2 + 0.88 * style.sizePt;

/** A link that runs over a line's end is one element per line: each has an annotation of its own. */
function linksOfLine(pieces: readonly Piece<Ink>[]): readonly Piece<Ink>[] {
  if (!pieces.some(({ payload }) => payload.link)) return pieces;
  const own = new Map<Tag, Tag>();
  return pieces.map((piece) => {
    const { tag, link } = piece.payload;
    if (!tag || !link) return piece;
    const copy = own.get(tag) ?? { ...tag };
    own.set(tag, copy);
    return { ...piece, payload: { ...piece.payload, tag: copy } };
  });
}

export const heightOf = (node: ParagraphNode): number => node.lines.reduce((sum, line) => sum + line.heightPt, 0);
