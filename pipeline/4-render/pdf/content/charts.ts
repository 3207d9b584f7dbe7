/** Charts: vectors and text in the edition's own faces, one Figure with its description, as wide as its text is legible. */
import type { ComposedChart, PathShape, Segment, TextShape } from '#model/chart.ts';
import type { Place } from '#model/place.ts';
import type { ParagraphNode } from '../engine/node.ts';
import { number } from '../engine/operators.ts';
import type { Ink, InkedPath, PrintedLine } from '../engine/printed-line.ts';
import type { Piece } from '../line/place-runs.ts';
import { type Tag, tag } from '../tags.ts';
import { type Desk, runsOf } from './desk.ts';
import type { Setting } from './setting.ts';

/** The text of a chart against that of a table's cells. */
const TEXT_SCALE = 0.9;
/** of the text on a drawing's axis, in px */
const AXIS_TEXT_PX = 13;

export function chartNode(desk: Desk, chart: ComposedChart, place: Place, setting: Setting): ParagraphNode {
  const { widthPx, heightPx, shapes } = chart.drawing;
  const { column } = setting;
  const wanted = (desk.look.styles.tableCell.sizePt * TEXT_SCALE) / AXIS_TEXT_PX;
  const gapPt = desk.look.grid.linePitchPt / 4;
  const scale = Math.min(wanted, column.measurePt / widthPx, (desk.heightPt - 2 * gapPt) / heightPx);
  const element = tag('Figure', setting.parent, { alt: chart.alt });
  const heightPt = heightPx * scale;
  const canvas: Canvas = { desk, place, element, scale, heightPt };
  const line: PrintedLine = {
    heightPt,
    baselinePt: heightPt,
    pieces: shapes.flatMap((shape) => (shape.kind === 'text' ? piecesOf(shape, canvas) : [])),
    paths: shapes.flatMap((shape) => (shape.kind === 'path' ? [inked(shape, canvas)] : [])),
    ornaments: [],
    anchors: setting.opening?.anchors ?? [],
    outline: null,
    pageReference: null,
    stretchEm: 0,
    tag: element,
    figure: { widthPt: widthPx * scale },
  };
  const leftPt = column.leftPt + (column.measurePt - widthPx * scale) / 2;
  return { text: '', margin: [leftPt, gapPt, 0, gapPt], lines: [line], next: 0, keepsWithNext: true };
}

interface Canvas {
  readonly desk: Desk;
  readonly place: Place;
  readonly element: Tag;
  /** pt per px */
  readonly scale: number;
  readonly heightPt: number;
}

function inked({ segments, fill, stroke, strokePx, dash }: PathShape, { desk, scale }: Canvas): InkedPath {
  const colours = desk.look.chart;
  return {
    operators: segments.map((segment) => operatorOf(segment, scale)).join(' '),
    fill: fill && colours[fill],
    stroke: stroke && colours[stroke],
    strokePt: strokePx * scale,
    dashPt: dash.map((length) => length * scale),
  };
}

const OPERATORS = { M: 'm', L: 'l', C: 'c', Z: 'h' } as const;

function operatorOf([command, ...numbers]: Segment, scale: number): string {
  return [...numbers.map((value) => number(value * scale)), OPERATORS[command]].join(' ');
}

/** wider than any text of a chart: it is broken already */
const NEVER_BROKEN_PT = 10_000;

function piecesOf(shape: TextShape, { desk, place, element, scale, heightPt }: Canvas): Piece<Ink>[] {
  const { text, xPx, yPx, anchor, sizePx, bold, tone } = shape;
  const voice = {
    face: 'hei' as const,
    bold,
    sizePt: sizePx * scale,
    colour: desk.look.chart[tone],
    tag: element,
    link: null,
    struck: false,
    // the line's own baseline is the drawing's lower edge
    risePt: heightPt - yPx * scale,
    anchor: null,
  };
  const runs = runsOf(desk, voice, { text, place }).map((run) => ({ ...run, trackingPt: 0 }));
  const shapeOfLine = { measurePt: NEVER_BROKEN_PT, firstIndentPt: 0, align: 'left', balanced: false } as const;
  const pieces = desk.composer.compose(runs, shapeOfLine, 0).flatMap((line) => line.pieces);
  const last = pieces.at(-1);
  const widthPt = last ? last.xPt + last.widthPt : 0;
  const startPt = xPx * scale - (anchor === 'start' ? 0 : anchor === 'middle' ? widthPt / 2 : widthPt);
  return pieces.map((piece) => ({ ...piece, xPt: piece.xPt + startPt }));
}
