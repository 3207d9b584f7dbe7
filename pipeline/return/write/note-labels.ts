/** Which note each mark points at once it is decided what is accepted: notes of the base, and new ones. */
import { NOTE } from '../returned.ts';
import { type NoteLine, noteLines } from '../weave/new-notes.ts';
import { type Element, lineOf, type Stream, tablesIn, type Woven } from '../weave/stream.ts';
import { type Accepts, elementStands, marksOn, viewOf } from '../weave/view.ts';

export interface NewNote {
  readonly label: string;
  readonly lines: readonly NoteLine[];
  /** that have a mark in it */
  readonly changes: ReadonlySet<number>;
}

export class NoteLabels {
  /** new notes in the order in which they were asked for */
  readonly fresh: NewNote[] = [];
  /** labels of the base's notes that a mark still points at */
  readonly standing: Set<string>;
  readonly #woven: Woven;
  readonly #accepts: Accepts;
  readonly #given = new Map<string, string>();
  readonly #texts: ReadonlyMap<string, string>;

  constructor(woven: Woven, accepts: Accepts) {
    this.#woven = woven;
    this.#accepts = accepts;
    this.standing = new Set(standingLabels(woven.body, accepts));
    this.#texts = new Map(
      woven.notes.map(({ label, stream }) => [
        viewOf(stream, () => false)
          .map((line) => line.trim())
          .join('\n'),
        label,
      ]),
    );
  }

  /** Of a mark in the base or a new one. */
  labelAt(element: Element, stream: Stream): string {
    const own = element.base && lineOf(stream, element.base.line)?.chars[element.base.at]?.note;
    return own ?? this.labelOf(element);
  }

  /** Of a mark that comes: a note that moved with its mark keeps its label. */
  labelOf = ({ note, inserted }: Pick<Element, 'note' | 'inserted'>): string => {
    if (note === null) return '';
    const key = `${inserted?.file ?? 0} ${note}`;
    const known = this.#woven.labels.get(key) ?? this.#given.get(key);
    if (known !== undefined) {
      this.standing.add(known);
      return known;
    }
    const stream = this.#woven.newNotes.get(key);
    const lines = stream ? noteLines(stream, this.#accepts) : [];
    const changes = new Set(stream?.elements.flatMap(marksOn).map(({ change }) => change));
    const same = this.#texts.get(lines.map(({ text }) => text).join('\n'));
    const label = same !== undefined && !this.standing.has(same) ? same : this.#newLabel();
    if (label === same) this.standing.add(label);
    else this.fresh.push({ label, lines, changes });
    this.#given.set(key, label);
    return label;
  };

  #newLabel(): string {
    const taken = new Set([...this.#woven.notes.map((note) => note.label), ...this.fresh.map((note) => note.label)]);
    let number = 1;
    while (taken.has(`n${number}`)) number++;
    return `n${number}`;
  }
}

function* standingLabels(stream: Stream, accepts: Accepts): Generator<string> {
  for (const { text, base, inserted, deleted, table, note } of stream.elements) {
    if (text !== NOTE || !base || !elementStands({ text, base, inserted, deleted, table, note }, accepts)) continue;
    const label = lineOf(stream, base.line)?.chars[base.at]?.note;
    if (label) yield label;
  }
  for (const table of tablesIn(stream)) {
    for (const row of table.rows) for (const cell of row.cells) yield* standingLabels(cell, accepts);
  }
}
