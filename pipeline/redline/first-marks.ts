/** The mark that opens each note: the first in the text, since a footnote has one reference. */
import type { ComposedBlock, ComposedInline, ComposedReport } from '#model/composed-report.ts';
import { divisionLeaves, type Leaf } from '#model/leaf.ts';
import { textsOf } from '#model/leaf-texts.ts';

/** The anchor of the first mark by the note's anchor; marks inside notes do not count. */
export function firstMarks(report: ComposedReport): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const leaf of report.divisions.flatMap(divisionLeaves)) {
    for (const inline of inlinesOf(leaf)) {
      if (inline.kind === 'noteMark' && !first.has(inline.target)) first.set(inline.target, inline.anchor);
    }
  }
  return first;
}

function* inlinesOf(leaf: Leaf): Generator<ComposedInline> {
  if (leaf.block.kind === 'table') yield* tableInlines(leaf.block);
  else for (const inlines of Object.values(textsOf(leaf))) yield* walk(inlines);
}

function* tableInlines(table: Extract<ComposedBlock, { kind: 'table' }>): Generator<ComposedInline> {
  yield* walk(table.caption ?? []);
  for (const cell of [table.head ?? [], ...table.rows].flat()) yield* walk(cell.children);
}

function* walk(inlines: readonly ComposedInline[]): Generator<ComposedInline> {
  for (const inline of inlines) {
    yield inline;
    if ('children' in inline) yield* walk(inline.children);
  }
}
