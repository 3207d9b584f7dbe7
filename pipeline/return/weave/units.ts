/** The paragraphs of a returned file put together as they were before anyone changed where a paragraph ends. */
import { type ItemRead, NO_TEXT, type ParagraphRead, rejectedText, type TableRead } from '../returned.ts';

/** Paragraphs that are one line once all changes are rejected: the end of each but the last was inserted. */
export interface LineUnit {
  readonly kind: 'line';
  readonly paragraphs: readonly ParagraphRead[];
  readonly text: string;
  readonly anchors: readonly string[];
  readonly paraIds: readonly string[];
}

export interface TableUnit {
  readonly kind: 'table';
  readonly table: TableRead;
  readonly text: string;
  readonly anchors: readonly string[];
  readonly paraIds: readonly string[];
}

export type Unit = LineUnit | TableUnit;

export function unitsOf(items: readonly ItemRead[]): Unit[] {
  const units: Unit[] = [];
  let open: ParagraphRead[] = [];
  const close = (): void => {
    if (open.length > 0) units.push(lineUnit(open));
    open = [];
  };
  for (const item of items) {
    if (item.kind === 'table') {
      close();
      units.push(tableUnit(item));
    } else {
      open.push(item);
      if (!item.endInserted) close();
    }
  }
  close();
  return units;
}

export function lineUnit(paragraphs: readonly ParagraphRead[]): LineUnit {
  return {
    kind: 'line',
    paragraphs,
    text: paragraphs.map(rejectedText).join(''),
    anchors: paragraphs.flatMap((paragraph) => paragraph.anchors),
    paraIds: paragraphs.flatMap(({ paraId }) => paraId ?? []),
  };
}

function tableUnit(table: TableRead): TableUnit {
  const rows = table.rows.filter((row) => !row.inserted);
  const present = rows.flatMap((row) => row.cells.filter((cell) => !cell.inserted));
  const cells = present.flatMap((cell) => cell.paragraphs);
  return {
    kind: 'table',
    table,
    text: cells.map(rejectedText).join('\n'),
    anchors: cells.flatMap((paragraph) => paragraph.anchors),
    paraIds: cells.flatMap(({ paraId }) => paraId ?? []).slice(0, 1),
  };
}

/** Whether a unit says anything once all is rejected. */
export function isInBase(unit: Unit): boolean {
  return unit.kind === 'table' ? unit.table.rows.some((row) => !row.inserted) : unit.text.trim() !== '';
}

export function words(text: string): string {
  return text.replace(NO_TEXT, '').trim();
}
