/** The comments of all returned files, each with the place that it was put on; the same one of several people once. */
import type { BaseItem } from '../base/base-line.ts';
import { NO_TEXT, type ParagraphRead, rejectedText } from '../returned.ts';
import type { Person, RemarkRow } from './proposal.ts';
import type { ReturnedFile } from './returned-file.ts';

/** @param from the first number */
export function gatherRemarks(files: readonly ReturnedFile[], from: number): RemarkRow[] {
  const rows: (RemarkRow & { readonly people: Person[] })[] = [];
  for (const [file, { returned, base }] of files.entries()) {
    const items = [...base.text.body, ...base.text.notes.flatMap((note) => note.items)];
    for (const { who, text, quote, paragraph } of returned.comments) {
      const anchor = anchorOf(paragraph, items);
      const person = { author: who.author, date: who.date, file };
      const same = rows.find((row) => row.anchor === anchor && row.text === text && row.quote === quote);
      const isOther = same?.people.every((each) => each.author !== who.author || each.file !== file);
      if (same && isOther) same.people.push(person);
      else {
        const place = base.where.get(anchor)?.zh ?? '';
        rows.push({ number: from + rows.length, people: [person], anchor, place, quote, text });
      }
    }
  }
  return rows;
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
