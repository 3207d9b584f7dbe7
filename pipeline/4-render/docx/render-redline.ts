/** Two editions compared → DOCX with tracked changes (花脸稿): accepted it is the new edition, rejected the old one. */
import type { ComposedTable, ComposedTableCell } from '#model/composed-report.ts';
import type { Stamp } from '#model/edition.ts';
import type { Leaf } from '#model/leaf.ts';
import type { Look } from '#model/look.ts';
import type { LeafChange, Redline, Reviser, RowChange } from '#model/redline.ts';
import { completeParts, documentBasics } from './complete-parts.ts';
import { type Frame, frameOf, type Means, openCounters, type Revision } from './frame.ts';
import { bulletList } from './indents.ts';
import { writeInlines } from './inlines.ts';
import { writeLeaf } from './leaves.ts';
import type { Block } from './ooxml/paragraph.ts';
import { type Parts, zipParts } from './package-parts.ts';
import { sectionFrame } from './page.ts';
import { writePicture } from './pictures.ts';
import { openRelations, packageOf } from './place-text.ts';
import { customProperties } from './properties.ts';
import { planRedlineNotes, writeRedlineNotes } from './redline-notes.ts';
import { startLine } from './start-line.ts';
import { assembleTable, type WrittenRow } from './tables.ts';
import { PLAIN } from './text-format.ts';
import { type TextLeaf, writePieces, writeTextLeaf } from './text-leaves.ts';

export interface RedlineInput {
  readonly redline: Redline;
  readonly look: Look;
  /** of the new edition */
  readonly stamp: Stamp;
  readonly reviser: Reviser;
}

/** The contents is left out: Word makes it from the headings once the changes are decided upon. */
export async function renderRedline(input: RedlineInput): Promise<Uint8Array> {
  const { redline, look, stamp } = input;
  const parts = packageFor(input);
  completeParts(parts, { report: redline.new, look, stamp });
  return zipParts(parts);
}

function packageFor({ redline, look, stamp, reviser }: RedlineInput): Parts {
  const relations = openRelations();
  const report = redline.new;
  const notes = planRedlineNotes(redline);
  const means: Means = {
    look,
    language: report.facts.language,
    assets: report.assets,
    oldAssets: redline.old.assets,
    counters: openCounters(),
    titleIsHeading: report.contents.length === 0,
    relations: relations.body,
    noteMarks: notes,
    reviser,
    written: new Set(),
  };
  const children = redline.changes.flatMap((change) => writeChange(change, means, false));
  const footnotes = writeRedlineNotes(redline, notes, { ...means, relations: relations.notes }, writeChange);
  return packageOf(
    {
      title: report.title,
      customProperties: customProperties(report, look, stamp),
      numbering: bulletList(look),
      ...documentBasics(true),
    },
    sectionFrame(report, look),
    { blocks: [startLine(means), ...children], footnotes },
    relations,
  );
}

function writeChange(change: LeafChange, means: Means, inNote: boolean): Block[] {
  const framed = (leaf: Leaf, revision: Revision | null): Frame => frameOf(leaf, means, inNote, revision);
  switch (change.op) {
    case 'same':
      return writeLeaf(change.new, framed(change.new, null));
    case 'insert':
      return writeLeaf(change.new, framed(change.new, { op: 'insert', move: null }));
    case 'delete':
      return writeLeaf(change.old, framed(change.old, { op: 'delete', move: null }));
    case 'moveTo':
      return writeLeaf(change.new, framed(change.new, { op: 'moveTo', move: change.move }));
    case 'moveFrom':
      return writeLeaf(change.old, framed(change.old, { op: 'moveFrom', move: change.move }));
    case 'edit':
      return writeEdit(change, framed(change.new, null));
    case 'editTable': {
      const frame = framed(change.new, null);
      const caption = change.caption && writePieces(change.caption, frame);
      const rows = change.rows.map((row) => writeRow(row, frame));
      return assembleTable({ block: bothTexts(change), caption, rows }, frame);
    }
  }
}

/** For the widths of its columns: the table with what each cell shows, old and new side by side. */
function bothTexts({ new: leaf, rows }: Extract<LeafChange, { op: 'editTable' }>): ComposedTable {
  const cells = rows.map((row): ComposedTableCell[] =>
    row.op === 'same'
      ? row.cells.map(({ align, pieces }) => ({ align, children: pieces.flatMap((piece) => piece.inlines) }))
      : [...row.cells],
  );
  return { ...leaf.block, rows: cells };
}

function writeEdit({ new: leaf, pieces }: Extract<LeafChange, { op: 'edit' }>, frame: Frame): Block[] {
  if (leaf.block.kind === 'picture') return writePicture(leaf.block, frame, writePieces(pieces, frame));
  return [writeTextLeaf(leaf as TextLeaf, frame, pieces)];
}

function writeRow(row: RowChange, frame: Frame): WrittenRow {
  if (row.op === 'same') {
    const cells = row.cells.map(({ align, pieces }) => ({ align, children: writePieces(pieces, frame) }));
    return { head: row.head, cells, revision: null };
  }
  const revision: Revision = { op: row.op, move: null };
  const cells = row.cells.map(({ align, children }) => ({
    align,
    children: writeInlines(children, frame.means, { ...PLAIN, revision }),
  }));
  return { head: row.head, cells, revision };
}
