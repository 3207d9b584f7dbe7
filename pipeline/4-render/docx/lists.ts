/** Lists: a typed label stays typed text, since Word's numbering would count for itself; a bullet is Word's bullet. */
import type { FileChild } from 'docx';
import type { ComposedBlock, ComposedList, ComposedListItem } from '#model/composed-report.ts';
import type { WriteBlocks } from './blocks.ts';
import { type Frame, following } from './frame.ts';
import { BULLET_TEXT_CHARACTERS, LEVEL_CHARACTERS } from './indents.ts';
import { textRun } from './inlines.ts';
import { framedParagraph } from './paragraphs.ts';

export function writeList(block: ComposedList, frame: Frame, write: WriteBlocks): FileChild[] {
  const nested = frame.depth > 0 ? LEVEL_CHARACTERS : 0;
  const leftCharacters = frame.leftCharacters + nested;
  const inner: Frame = { ...frame, within: 'list', depth: frame.depth + 1, leftCharacters, bullet: false };
  return block.items.flatMap((item, index) => {
    const place = index === 0 ? { ...inner, anchors: [...frame.anchors, block.anchor] } : following(inner);
    return writeItem(item, place, write);
  });
}

/** A label goes with the item's first paragraph; where the item opens with a table or a picture, it has its own line. */
function writeItem(item: ComposedListItem, frame: Frame, write: WriteBlocks): FileChild[] {
  const bullet = item.label === null;
  const label = item.label === null ? [] : [textRun(item.label)];
  const text: Frame = bullet
    ? { ...frame, leftCharacters: frame.leftCharacters + BULLET_TEXT_CHARACTERS, firstLineIndent: false }
    : { ...frame, firstLineIndent: true };
  const head: Frame = { ...text, bullet, opening: [...frame.opening, ...label] };
  const [first, ...rest] = item.blocks;
  const placeOf = (block: ComposedBlock): Frame => following(block.kind === 'list' ? frame : text);
  const after = (blocks: readonly ComposedBlock[]) => blocks.flatMap((block) => write([block], placeOf(block)));
  if (first && takesOpening(first)) return [...write([first], head), ...after(rest)];
  return [framedParagraph(head, null, []), ...after(item.blocks)];
}

function takesOpening(block: ComposedBlock): boolean {
  return !['table', 'picture', 'codeBlock', 'divider', 'list', 'quote'].includes(block.kind);
}
