/** Which paragraph of a returned file is which line of the base: by bookmark, then paraId, where their words are alike; then by the words. */
import { diffArrays } from 'diff';
import { likeness, type Pairs, pairsOf } from '../../redline/likeness.ts';
import { longestRising } from '../../redline/longest-run.ts';
import type { BaseItem } from '../base/base-line.ts';
import type { Unit } from './units.ts';

export interface Match {
  /** index of the base's item */
  readonly item: number;
  /** 0 to 1; 1 for a bookmark, a paraId or the same words */
  readonly likeness: number;
}

/** Less than half in common is another paragraph. */
const ALIKE = 0.5;
/** Below this a pair is shown and nothing of it is applied. */
export const SURE = 0.75;
/** Units are compared with items up to this far away, which keeps a wholly new text affordable. */
const REACH = 120;

export interface Known {
  readonly items: readonly BaseItem[];
  readonly units: readonly Unit[];
  /** anchor by paraId, where the file kept those of its edition */
  readonly paraIds: ReadonlyMap<string, string>;
}

/** By unit; null: it is in no edition. */
export function matchUnits({ items, units, paraIds }: Known): (Match | null)[] {
  const matches: (Match | null)[] = units.map(() => null);
  const taken = new Set<number>();
  const take = (unit: number, item: number, score: number): void => {
    matches[unit] = { item, likeness: score };
    taken.add(item);
  };
  const textOf = items.map((item) => textOfItem(item));
  const byName = (namesOf: (unit: Unit) => readonly string[], least: number): void => {
    for (const [index, unit] of units.entries()) {
      if (matches[index]) continue;
      const candidates = namesOf(unit)
        .flatMap((name) =>
          items.findIndex((item, at) => !taken.has(at) && isNamed(item, name) && item.kind === unit.kind),
        )
        .filter((at) => at >= 0 && alike(textOf[at] ?? '', unit.text) >= least);
      const best = likest(candidates, (at) => alike(textOf[at] ?? '', unit.text));
      if (best !== null) take(index, best, 1);
    }
  };
  const names = [
    (unit: Unit): readonly string[] => unit.anchors,
    (unit: Unit): readonly string[] => unit.paraIds.flatMap((id) => paraIds.get(id) ?? []),
  ];
  // office programs copy names and move them: one that stands on other words yields to the same words elsewhere
  for (const namesOf of names) byName(namesOf, ALIKE);
  bySameWords({ items, units, textOf, matches, taken, take });
  for (const namesOf of names) byName(namesOf, 0);
  byLikeness({ items, units, textOf, matches, taken, take });
  return matches;
}

function isNamed(item: BaseItem, name: string): boolean {
  return item.bookmarks.includes(name);
}

export function textOfItem(item: BaseItem): string {
  if (item.kind === 'line') return item.text;
  return item.rows.flatMap((row) => row.cells.map((cell) => cell.text)).join('\n');
}

function alike(a: string, b: string): number {
  return a === b ? 1 : likeness(pairsOf(a), pairsOf(b));
}

function likest(candidates: readonly number[], score: (at: number) => number): number | null {
  const [best] = [...new Set(candidates)].sort((a, b) => score(b) - score(a));
  return best ?? null;
}

interface Board {
  readonly items: readonly BaseItem[];
  readonly units: readonly Unit[];
  readonly textOf: readonly string[];
  readonly matches: (Match | null)[];
  readonly taken: Set<number>;
  take(unit: number, item: number, score: number): void;
}

/** In order first, then wherever the same words stand. */
function bySameWords({ items, units, textOf, matches, taken, take }: Board): void {
  const restUnits = [...units.keys()].filter((index) => !matches[index] && units[index]?.text.trim() !== '');
  const restItems = [...items.keys()].filter((index) => !taken.has(index) && textOf[index]?.trim() !== '');
  const key = (kind: string, text: string): string => `${kind} ${text.trim()}`;
  const unitKey = (index: number): string => key(units[index]?.kind ?? '', units[index]?.text ?? '');
  const itemKey = (index: number): string => key(items[index]?.kind ?? '', textOf[index] ?? '');
  let [unitAt, itemAt] = [0, 0];
  for (const { added, removed, count } of diffArrays(restItems.map(itemKey), restUnits.map(unitKey))) {
    if (!added && !removed) {
      for (let step = 0; step < count; step++) take(restUnits[unitAt + step] ?? 0, restItems[itemAt + step] ?? 0, 1);
    }
    if (!added) itemAt += count;
    if (!removed) unitAt += count;
  }
  for (const index of restUnits) {
    const same = matches[index] ? -1 : restItems.findIndex((at) => !taken.has(at) && itemKey(at) === unitKey(index));
    const item = restItems[same];
    if (item !== undefined) take(index, item, 1);
  }
}

function byLikeness({ items, units, textOf, matches, taken, take }: Board): void {
  const restItems = [...items.keys()].filter((index) => !taken.has(index));
  const pairsOfItem = new Map<number, Pairs>(restItems.map((index) => [index, pairsOf(textOf[index] ?? '')]));
  const candidates: { unit: number; item: number; score: number }[] = [];
  for (const [unit, { kind, text }] of units.entries()) {
    if (matches[unit] || text.trim() === '') continue;
    const own = pairsOf(text);
    for (const item of restItems) {
      if (items[item]?.kind !== kind || Math.abs(item - unit) > REACH) continue;
      const score = likeness(own, pairsOfItem.get(item) ?? new Map());
      if (score >= ALIKE) candidates.push({ unit, item, score });
    }
  }
  candidates.sort((a, b) => b.score - a.score || Math.abs(a.item - a.unit) - Math.abs(b.item - b.unit));
  for (const { unit, item, score } of candidates) if (!matches[unit] && !taken.has(item)) take(unit, item, score);
}

/** Units whose items stand in the base's order; the others have moved without a tracked change. */
export function inOrder(matches: readonly (Match | null)[]): ReadonlySet<number> {
  const matched = [...matches.keys()].filter((index) => matches[index]);
  const rising = longestRising(matched.map((index) => matches[index]?.item ?? 0));
  return new Set(rising.map((index) => matched[index] ?? -1));
}
