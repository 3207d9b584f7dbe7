/** The comments of all returned files, each with the place that it was put on; the same one of several people once. */
import { IN_FOOTER, IN_HEADER, inRow } from '#messages/returned.ts';
import type { BaseItem } from '../base/base-line.ts';
import {
  type CommentRead,
  type ItemRead,
  NO_TEXT,
  type ParagraphRead,
  type RowRead,
  rejectedText,
  type TableRead,
} from '../returned.ts';
import { nameOf } from './place-words.ts';
import type { Person, RemarkRow } from './proposal.ts';
import type { ReturnedFile } from './returned-file.ts';

/** @param from the first number */
export function gatherRemarks(files: readonly ReturnedFile[], from: number): RemarkRow[] {
  const rows: (RemarkRow & { readonly people: Person[] })[] = [];
  for (const [file, own] of files.entries()) {
    const { text: base } = own.base;
    const items = [...base.body, ...base.notes.flatMap((note) => note.items)];
    for (const comment of own.returned.comments) {
      const { who, text, quote, by = 'comment' } = comment;
      const anchor = isFurniture(comment) ? '' : anchorOf(comment.paragraph, items);
      const place = placeOf(comment, own, anchor);
      const person = { author: who.author, date: who.date, file };
      const same = rows.find((row) => isAlike(row, { anchor, place, quote, text, by }));
      const isOther = same?.people.every((each) => each.author !== who.author || each.file !== file);
      if (same && isOther) same.people.push(person);
      else rows.push({ number: from + rows.length, people: [person], anchor, place, quote, text, by });
    }
  }
  return rows;
}

type Said = Pick<RemarkRow, 'anchor' | 'place' | 'quote' | 'text' | 'by'>;

function isAlike(a: Said, b: Said): boolean {
  return a.anchor === b.anchor && a.place === b.place && a.quote === b.quote && a.text === b.text && a.by === b.by;
}

function isFurniture({ by }: CommentRead): boolean {
  return by === 'header' || by === 'footer';
}

/** Chinese, as the papers are. */
function placeOf({ by, paragraph }: CommentRead, { base, returned }: ReturnedFile, anchor: string): string {
  if (by === 'header') return IN_HEADER.zh;
  if (by === 'footer') return IN_FOOTER.zh;
  const place = anchor === '' ? '' : nameOf(base, null, anchor);
  const cell = cellOf(paragraph, returned.body);
  return cell && place !== '' ? inRow(place, cell.row + 1, cell.column + 1).zh : place;
}

/** As the base counts: what somebody put in is left out. null: in no cell, or in one that came. */
function cellOf(paragraph: ParagraphRead, body: readonly ItemRead[]): { row: number; column: number } | null {
  for (const item of body) {
    if (item.kind === 'paragraph') continue;
    for (const [row, { cells }] of keptRows(item).entries()) {
      const column = cells.filter(({ inserted }) => !inserted).findIndex((cell) => cell.paragraphs.includes(paragraph));
      if (column >= 0) return { row, column };
    }
  }
  return null;
}

/** Without the empty head that Word has and nobody sees. */
function keptRows({ rows }: TableRead): RowRead[] {
  const kept = rows.filter(({ inserted }) => !inserted);
  const isEmpty = kept[0]?.cells.every((cell) => cell.paragraphs.every((each) => rejectedText(each).trim() === ''));
  return isEmpty ? kept.slice(1) : kept;
}

/** By bookmark, else by the same words; '' for a paragraph that no base has. */
function anchorOf(paragraph: ParagraphRead, items: readonly BaseItem[]): string {
  const named = items.find(({ bookmarks }) => paragraph.anchors.some((anchor) => bookmarks.includes(anchor)));
  if (named) return named.anchor;
  const words = rejectedText(paragraph).replace(NO_TEXT, '').trim();
  return items.find((item) => words !== '' && textsOf(item).includes(words))?.anchor ?? '';
}

function textsOf(item: BaseItem): string[] {
  const lines = item.kind === 'line' ? [item] : item.rows.flatMap((row) => row.cells);
  return lines.map(({ text }) => text.replace(NO_TEXT, '').trim());
}
