/** Proposals on an earlier text → the same proposals on the text as it is now. */
import type { BaseItem } from '../base/base-line.ts';
import { END, NOTE } from '../returned.ts';
import { wholeLine } from '../weave/line-elements.ts';
import { type Element, plainElement, type Stream, type TableStream } from '../weave/stream.ts';
import { marksOn } from '../weave/view.ts';
import { carry } from './carry.ts';
import { type Compared, compareStream } from './compare-stream.ts';
import type { Comparison } from './find-readings.ts';
import { findWay } from './find-way.ts';
import type { Notes } from './notes.ts';
import { plainTable } from './plain-table.ts';
import { sayWhatWent } from './reworded.ts';
import { readNewNote } from './same-note.ts';
import { type Step, settlePending } from './steps.ts';
import type { Token } from './text-tokens.ts';
import type { Verdicts } from './verdicts.ts';

export function rebaseStream(stream: Stream, now: readonly BaseItem[], notes: Notes, verdicts: Verdicts): Stream {
  const compared = compareStream(stream, now, notes);
  const { comparison } = compared;
  const steps = settlePending(findWay(comparison));
  for (const reworded of sayWhatWent(steps, comparison, now)) verdicts.lose(reworded);
  const elements = steps.flatMap((step, index): Element[] => {
    if (step.kind === 'foreign') return plainItem(now[step.line], step.line);
    if (step.kind === 'lost') {
      verdicts.lose(changesIn(comparison, step.unit, step.unit + 1));
      return [];
    }
    const carried = carryStep(step, compared, notes, verdicts);
    loseJoin(carried.at(-1), steps, index, comparison, verdicts);
    // what would come inside a line that is no more
    const isGone = step.kind === 'kept' && step.line === step.reading.line;
    if (isGone) verdicts.lose(new Set(carried.flatMap((element) => marksOn(element).map(({ change }) => change))));
    return isGone ? [] : carried;
  });
  return { items: now, elements };
}

type Carried = Extract<Step, { readonly kind: 'kept' | 'pending' }>;

function carryStep({ reading, from, line }: Carried, compared: Compared, notes: Notes, verdicts: Verdicts): Element[] {
  const { comparison } = compared;
  const { units, tokens } = comparison;
  verdicts.add({ ...reading, lost: reading.doubtful });
  for (let step = reading.trail; step; step = step.before) {
    const [element, token] = [units.elements[step.element], tokens.tokens[step.token]];
    if (element && token) addNote(element, token, notes, verdicts);
  }
  const tableOn = (element: Element, token: Token): TableStream => {
    const table = compared.tableOn(element, token);
    verdicts.add(table);
    return table.table;
  };
  return carry(reading, from, line, { comparison, tableOn });
}

/** A footnote that came is there: so is what others did to it, or not. */
function addNote(element: Element, token: Token, notes: Notes, verdicts: Verdicts): void {
  if (element.text !== NOTE || !element.inserted || token.note === null) return;
  const reading = readNewNote(element, token, notes)?.reading;
  // what is not in a note that has become one of the text waits for nothing
  if (reading) verdicts.add({ ...reading, lost: new Set([...reading.left, ...reading.doubtful]) });
}

export function plainItem(item: BaseItem | undefined, index: number): Element[] {
  if (!item) return [];
  if (item.kind === 'table') return [{ ...plainElement('', index, 0), table: plainTable(item) }];
  return wholeLine(item, []).elements.map((element) => ({
    ...element,
    base: element.base && { line: index, at: element.base.at },
  }));
}

export function changesIn({ units }: Comparison, from: number, to: number): Set<number> {
  const found = new Set<number>();
  const add = (elements: readonly Element[]): void => {
    for (const element of elements) {
      for (const mark of marksOn(element)) found.add(mark.change);
      for (const row of element.table?.rows ?? []) {
        for (const mark of marksOn(row)) found.add(mark.change);
        for (const cell of row.cells) add(cell.elements);
      }
    }
  };
  add(units.elements.slice(units.starts[from] ?? 0, units.starts[to] ?? 0));
  return found;
}

/** An end of a line that would go joins two lines: both must be there still, side by side. */
function loseJoin(
  end: Element | undefined,
  steps: readonly Step[],
  index: number,
  { units }: Comparison,
  verdicts: Verdicts,
): void {
  if (!end || end.text !== END || !end.base || end.deleted.length === 0) return;
  const follower = steps.slice(index + 1).find(({ kind }) => kind !== 'pending');
  const step = steps[index];
  const behind = step && 'reading' in step ? step.reading.unit : 0;
  const isLast = units.lines.slice(behind).every((line) => line === null);
  if (follower ? follower.kind === 'kept' : isLast) return;
  verdicts.lose(new Set(end.deleted.map(({ change }) => change)));
}
