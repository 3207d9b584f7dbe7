/** Which proposals have to be taken so that a stretch of a text says what the text says now: all ways to read it so. */
import { END, isLevelSign, NOTE } from '../returned.ts';
import type { Element } from '../weave/stream.ts';
import type { Token, Tokens } from './text-tokens.ts';
import type { Units } from './units.ts';

/** Letters that stand in both, from the last one back. */
export interface Trail {
  readonly before: Trail | null;
  readonly element: number;
  readonly token: number;
}

/** One way to read it: up to this unit and this line. */
export interface Reading {
  readonly unit: number;
  readonly line: number;
  /** what is in the text already */
  readonly taken: ReadonlySet<number>;
  /** what is not */
  readonly left: ReadonlySet<number>;
  readonly trail: Trail | null;
  /** cells and rows that say something else */
  readonly cost: number;
  /** ends of lines of which nothing is left: any text can be said to hold them */
  readonly emptied: number;
}

export interface Comparison {
  readonly units: Units;
  readonly tokens: Tokens;
  /** what an edition makes by itself */
  readonly isMade: (element: Element) => boolean;
  readonly isSameNote: (element: Element, token: Token) => boolean;
  readonly tables: TableComparison;
}

export interface TableComparison {
  /** null where the two are different tables; else 1 if anything in them is another */
  readonly misfit: (element: Element, token: Token) => 0 | 1 | null;
  /** whether a table that would come is the one that stands there */
  readonly isThere: (element: Element, token: Token) => boolean;
}

interface State extends Omit<Reading, 'unit' | 'line'> {
  readonly at: number;
  readonly to: number;
}

/** letters that are looked at before a stretch counts as not to be explained */
const MOST_STEPS = 20_000;
const MOST_READINGS = 64;

export function findReadings(comparison: Comparison, unit: number, line: number): Reading[] {
  const { units, tokens } = comparison;
  const nothing: ReadonlySet<number> = new Set();
  const from = { at: units.starts[unit] ?? 0, to: tokens.starts[line] ?? 0 };
  const open: State[] = [{ ...from, taken: nothing, left: nothing, trail: null, cost: 0, emptied: 0 }];
  const readings: Reading[] = [];
  for (let steps = 0; open.length > 0 && steps < MOST_STEPS && readings.length < MOST_READINGS; steps++) {
    const state = open.pop();
    if (!state) break;
    const end = endOf(comparison, state, unit);
    if (end) readings.push({ ...state, ...end });
    else open.push(...nextStates(comparison, state));
  }
  return readings;
}

/** The first place where both a unit and a line end. */
function endOf({ units, tokens }: Comparison, { at, to }: State, unit: number) {
  const [nextUnit, nextLine] = [units.unitAt.get(at) ?? -1, tokens.lineAt.get(to)];
  return nextUnit > unit && nextLine !== undefined ? { unit: nextUnit, line: nextLine } : null;
}

/** What can follow, the likeliest last. */
function nextStates(comparison: Comparison, state: State): State[] {
  const element = comparison.units.elements[state.at];
  if (!element) return lineClosed(comparison, state);
  if (element.table) return [...lineClosed(comparison, state), ...tableStates(comparison, state, element)];
  const { taken, left } = state;
  const skipped = { ...state, at: state.at + 1 };
  if (comparison.isMade(element) || isLevelSign(element.text)) return [skipped];
  const comes = element.inserted?.change ?? null;
  if (comes !== null && left.has(comes)) return [skipped];
  if (comes !== null && !taken.has(comes)) {
    return [
      { ...state, left: new Set(left).add(comes) },
      { ...state, taken: new Set(taken).add(comes) },
    ];
  }
  if (element.deleted.some(({ change }) => taken.has(change))) return [skipped];
  const undecided = element.deleted.find(({ change }) => !left.has(change));
  if (undecided) {
    const { change } = undecided;
    return [
      { ...state, taken: new Set(taken).add(change) },
      { ...state, left: new Set(left).add(change) },
    ];
  }
  return standing(comparison, state, element);
}

/** What stands behind the last line, or before a table, is a line though nothing ends it. */
function lineClosed({ tokens: { tokens, lineAt } }: Comparison, state: State): State[] {
  const isOpen = tokens[state.to]?.text === END && !lineAt.has(state.to);
  return isOpen ? [{ ...state, to: state.to + 1 }] : [];
}

function standing(comparison: Comparison, state: State, element: Element): State[] {
  const { tokens, lineAt } = comparison.tokens;
  const skipped = { ...state, at: state.at + 1 };
  const token = tokens[state.to];
  const says = token !== undefined && token.text === element.text && !token.table;
  const isSame = says && (element.text !== NOTE || comparison.isSameNote(element, token));
  const trail: Trail = { before: state.trail, element: state.at, token: state.to };
  return [
    ...(isEdgeSpace(element, tokens, state.to) ? [skipped] : []),
    // a line of which nothing is left is none to Markdown
    ...(element.text === END && lineAt.has(state.to) ? [{ ...skipped, emptied: state.emptied + 1 }] : []),
    ...(token?.made ? [{ ...state, to: state.to + 1 }] : []),
    ...(isSame ? [{ ...state, at: state.at + 1, to: state.to + 1, trail }] : []),
  ];
}

/** White space at the ends of a line is no text to Markdown. */
function isEdgeSpace({ text }: Element, tokens: readonly Token[], to: number): boolean {
  if (text !== ' ' && text !== '\t') return false;
  const isEdge = (token: Token | undefined): boolean => !token || token.text === END || token.text === '\n';
  return isEdge(tokens[to]) || isEdge(tokens[to - 1]);
}

function tableStates({ tokens, tables }: Comparison, state: State, element: Element): State[] {
  const { rows } = element.table ?? { rows: [] };
  const { taken, left } = state;
  const skipped = { ...state, at: state.at + 1 };
  const token = tokens.tokens[state.to];
  const trail: Trail = { before: state.trail, element: state.at, token: state.to };
  const over = { ...skipped, to: state.to + 1, trail };
  if (element.base) {
    const misfit = token?.table ? tables.misfit(element, token) : null;
    const marks = rows.map(({ deleted }) => deleted.find(({ change }) => !left.has(change)));
    const gone = marks.every((mark) => mark !== undefined) ? marks.map(({ change }) => change) : null;
    return [
      ...(gone ? [{ ...skipped, taken: new Set([...taken, ...gone]) }] : []),
      ...(misfit === null ? [] : [{ ...over, cost: state.cost + misfit }]),
    ];
  }
  const own = [element.inserted, ...rows.map(({ inserted }) => inserted)].flatMap((mark) => mark?.change ?? []);
  const isThere = token?.table && !own.some((change) => left.has(change)) && tables.isThere(element, token);
  return [
    ...(own.some((change) => taken.has(change)) ? [] : [{ ...skipped, left: new Set([...left, ...own]) }]),
    ...(isThere ? [{ ...over, taken: new Set([...taken, ...own]) }] : []),
  ];
}
