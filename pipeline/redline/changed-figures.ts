/** Which figures changed: what stood there, what stands there now, and the exact difference. */
import { Exact, written } from '#grammar/exact.ts';
import type { ComposedFigure, ComposedInline } from '#model/composed-report.ts';
import type { Figure } from '#model/figure.ts';
import type { Pieces, Redline } from '#model/redline.ts';
import { type ChangedLine, linesOf, numberChanges } from './changed-lines.ts';

export interface ChangedFigure {
  /** of the change that holds it, from 1 */
  readonly change: number;
  readonly anchor: string;
  readonly section: string;
  readonly indicator: string;
  /** null where a figure came or went */
  readonly old: FigureText | null;
  readonly new: FigureText | null;
  /** in the unit as printed, with its sign: `+0.1亿元`; null where the two do not share one */
  readonly difference: string | null;
}

export interface FigureText {
  readonly text: string;
  /** 万 and 亿 multiplied out */
  readonly value: string | null;
  readonly unit: string;
}

/** In the order of the text: those that stand in both editions first, then those that came or went. */
export function changedFigures(redline: Redline): ChangedFigure[] {
  const indicators = indicatorsOf(redline);
  const figures = numberChanges(redline).flatMap(({ line }) => (line ? figuresOfLine(line, indicators) : []));
  const isReplaced = (figure: ChangedFigure): boolean => figure.old !== null && figure.new !== null;
  return [...figures.filter(isReplaced), ...figures.filter((figure) => !isReplaced(figure))];
}

/** Each edition counts its figures for itself: the same id may be another figure in the other one. */
interface Indicators {
  readonly old: ReadonlyMap<string, string>;
  readonly new: ReadonlyMap<string, string>;
}

function indicatorsOf({ old, new: now }: Redline): Indicators {
  const named = (figures: readonly Figure[]): ReadonlyMap<string, string> =>
    new Map(figures.map(({ id, indicator }) => [id, indicator]));
  return { old: named(old.figures), new: named(now.figures) };
}

function indicatorOf(old: ComposedFigure | null, now: ComposedFigure | null, indicators: Indicators): string {
  return indicators.new.get(now?.id ?? '') || indicators.old.get(old?.id ?? '') || '';
}

/** A paragraph that moved as it is changes no figure. */
function figuresOfLine(line: ChangedLine, indicators: Indicators): ChangedFigure[] {
  if (line.change.op === 'moveFrom' || line.change.op === 'moveTo') return [];
  return linesOf(line.change).flatMap((pieces) =>
    groupsOf(pieces).flatMap(({ gone, come }) =>
      pairUp(gone, come).map(([old, now]) => ({
        change: line.number,
        anchor: line.anchor,
        section: line.section,
        indicator: indicatorOf(old, now, indicators),
        old: old ? figureText(old) : null,
        new: now ? figureText(now) : null,
        difference: old && now ? printedDifference(old.value, now.value) : null,
      })),
    ),
  );
}

interface Group {
  readonly gone: readonly ComposedFigure[];
  readonly come: readonly ComposedFigure[];
}

/** What stands side by side without anything unchanged in between is one replacement. */
function groupsOf(pieces: Pieces): Group[] {
  const groups: { gone: ComposedFigure[]; come: ComposedFigure[] }[] = [];
  let open = false;
  for (const { op, inlines } of pieces) {
    if (op === 'same') {
      open = false;
      continue;
    }
    if (!open) groups.push({ gone: [], come: [] });
    open = true;
    groups.at(-1)?.[op === 'delete' ? 'gone' : 'come'].push(...figuresIn(inlines));
  }
  return groups;
}

function figuresIn(inlines: readonly ComposedInline[]): ComposedFigure[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'figure') return [inline];
    return 'children' in inline ? figuresIn(inline.children) : [];
  });
}

/** Of one unit first, in order; then whatever is left, in order. */
function pairUp(
  gone: readonly ComposedFigure[],
  come: readonly ComposedFigure[],
): (readonly [ComposedFigure | null, ComposedFigure | null])[] {
  const rest = [...gone];
  const taken = come.map((figure) => {
    const index = rest.findIndex((old) => old.unit === figure.unit);
    return index < 0 ? null : (rest.splice(index, 1)[0] ?? null);
  });
  const pairs = come.map((figure, index) => [taken[index] ?? rest.shift() ?? null, figure] as const);
  return [...pairs, ...rest.map((figure) => [figure, null] as const)];
}

function figureText({ value: text, number, unit }: ComposedFigure): FigureText {
  return { text, value: number, unit };
}

const PRINTED = /^([^\d−+-]*)([−+-]?\d[\d,，]*(?:\.\d+)?)(\D*)$/u;

/** In the unit that both are printed in; percent differ by percentage points. */
export function printedDifference(old: string, now: string): string | null {
  const [before, after] = [PRINTED.exec(old), PRINTED.exec(now)];
  if (!before || !after || before[1] !== after[1] || before[3] !== after[3]) return null;
  const number = (printed: string | undefined): Exact =>
    new Exact((printed ?? '').replace(/[,，]/gu, '').replace('−', '-'));
  const difference = number(after[2]).minus(number(before[2]));
  const unit = (after[3] ?? '').replace(/^%$/u, '个百分点');
  return `${difference.isPositive() && !difference.isZero() ? '+' : ''}${written(difference)}${unit}`;
}
