/** A line that is another level of heading than its base had: a sign before its first letter, so that nobody overlooks it. */
import type { BaseLine } from '../base/base-line.ts';
import { levelSign, type ParagraphRead, rejectedText } from '../returned.ts';
import { type Building, tracked, untracked } from './line-elements.ts';
import type { Element } from './stream.ts';

export function levelChange(line: BaseLine, paragraphs: readonly ParagraphRead[], building: Building): Element[] {
  if (line.role !== 'heading' && line.role !== 'paragraph') return [];
  const wanted = line.level ?? null;
  const own = paragraphs.filter((paragraph) => rejectedText(paragraph).trim() !== '');
  const [first] = own;
  // where a line was parted it is enough that one of its parts is what it was
  if (!first || own.some(({ level }) => level === undefined || level === wanted)) return [];
  const before = first.levelBefore;
  // a name of its own keeps it apart from what the same person writes beside it
  const move = `level ${line.anchor}`;
  const mark = before && before.level === wanted ? tracked(building, before.who, move) : untracked(building, move);
  const text = levelSign(first.level ?? 0);
  return [{ text, base: null, inserted: mark, deleted: [], note: null, table: null }];
}
