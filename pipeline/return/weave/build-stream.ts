/** A base and the units of a returned file → the stream of letters with every proposal in its place. */
import type { BaseItem } from '../base/base-line.ts';
import { END } from '../returned.ts';
import { buildTable } from './build-table.ts';
import { levelChange } from './level-change.ts';
import { type Building, elementsOf, endOf, tracked, untracked, wholeLine } from './line-elements.ts';
import { inOrder, type Match, matchUnits, SURE } from './match-units.ts';
import { type Element, type Mark, plainElement, type Stream } from './stream.ts';
import { isInBase, type LineUnit, type Unit } from './units.ts';

export function buildStream(items: readonly BaseItem[], units: readonly Unit[], building: Building): Stream {
  const matches = matchUnits({ items, units, paraIds: building.paraIds });
  return new StreamBuilder(items, units, matches, building).build();
}

class StreamBuilder {
  readonly #items: readonly BaseItem[];
  readonly #units: readonly Unit[];
  readonly #matches: readonly (Match | null)[];
  readonly #building: Building;
  readonly #elements: Element[] = [];
  /** units that have moved without a tracked change, by the base's item */
  readonly #moved = new Map<number, string>();

  constructor(
    items: readonly BaseItem[],
    units: readonly Unit[],
    matches: readonly (Match | null)[],
    building: Building,
  ) {
    this.#items = items;
    this.#units = units;
    this.#matches = matches;
    this.#building = building;
  }

  build(): Stream {
    const staying = inOrder(this.#matches);
    for (const [index, match] of this.#matches.entries()) {
      if (match && !staying.has(index)) this.#moved.set(match.item, `${this.#building.file} place ${match.item}`);
    }
    let next = 0;
    for (const [index, unit] of this.#units.entries()) {
      const match = this.#matches[index];
      if (match && staying.has(index)) {
        for (; next < match.item; next++) this.#missing(next);
        next = match.item + 1;
        if (match.likeness < SURE) this.#building.unsure.add(this.#items[match.item]?.anchor ?? '');
        this.#inPlace(unit, match.item, this.#units[index - 1] ?? null);
      } else this.#newUnit(unit, match ? (this.#moved.get(match.item) ?? null) : null);
    }
    for (; next < this.#items.length; next++) this.#missing(next);
    return { items: this.#items, elements: this.#elements };
  }

  /** A line that the file no longer has, or has elsewhere. */
  #missing(index: number): void {
    const item = this.#items[index];
    const marks = item && isNoLoss(item) ? [] : [untracked(this.#building, this.#moved.get(index) ?? null)];
    if (item?.kind === 'table') {
      const rows = item.rows.map((row, at) => ({
        base: at,
        inserted: null,
        deleted: marks,
        cells: row.cells.map((cell) => wholeLine(cell, [])),
      }));
      this.#elements.push({ ...plainElement('', index, 0), table: { base: item, rows } });
    } else if (item) {
      const plain = [...item.text.split(''), END].map((text, at) => plainElement(text, index, at));
      this.#elements.push(...plain.map((element) => ({ ...element, deleted: marks })));
    }
  }

  #inPlace(unit: Unit, index: number, previous: Unit | null): void {
    const item = this.#items[index];
    if (unit.kind === 'table' && item?.kind === 'table') {
      this.#elements.push({ ...plainElement('', index, 0), table: buildTable(item, unit.table, this.#building) });
    } else if (unit.kind === 'line' && item?.kind === 'line') {
      // a line that is joined to the one before may have been given the look of that one
      const isJoined = previous?.kind === 'line' && previous.paragraphs.at(-1)?.endDeleted !== null;
      if (!isJoined) this.#elements.push(...levelChange(item, unit.paragraphs, this.#building));
      const { text, chars } = item;
      this.#elements.push(...elementsOf(unit.paragraphs, { line: index, text, chars }, this.#building));
    }
  }

  /** What no edition had: put in by a tracked change, or without one. */
  #newUnit(unit: Unit, move: string | null): void {
    if (unit.kind === 'table') {
      this.#elements.push({
        ...{ text: '', base: null, deleted: [], note: null },
        inserted: isInBase(unit) ? untracked(this.#building, move) : null,
        table: buildTable(null, unit.table, this.#building),
      });
      return;
    }
    this.#elements.push(...newLines(unit, this.#building, move));
  }
}

/** Lines without a base. The end of a structural empty paragraph comes with the text that was put into it. */
function newLines({ paragraphs }: LineUnit, building: Building, move: string | null): Element[] {
  const out: Element[] = [];
  for (const paragraph of paragraphs) {
    const last = paragraph.pieces.at(-1);
    if (!last && !paragraph.endInserted) continue;
    for (const { text, inserted, deleted, move: own, note, strong, raised = null } of paragraph.pieces) {
      const mark = (): Mark => (inserted ? tracked(building, inserted, own) : untracked(building, move));
      const gone = deleted ? [tracked(building, deleted)] : [];
      for (const char of text.split('')) {
        out.push({ text: char, base: null, inserted: mark(), deleted: gone, note, table: null, strong, raised });
      }
    }
    const who = paragraph.endInserted ?? last?.inserted ?? null;
    const inserted = who ? tracked(building, who, paragraph.endMove ?? last?.move ?? null) : untracked(building, move);
    const end = endOf(paragraph, null, building);
    out.push({ ...end, inserted });
  }
  return out;
}

/** What editions make of the text by themselves; what they print from the front matter (stage, date) is said by it. */
function isNoLoss(item: BaseItem): boolean {
  if (item.block !== null) return false;
  return item.kind === 'table' || (item.role === 'made' && !item.anchor.startsWith('blk_front_'));
}
