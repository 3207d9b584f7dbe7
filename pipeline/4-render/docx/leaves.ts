/** The list of leaf kinds and who writes each. */
import type { Leaf } from '#model/leaf.ts';
import type { Frame } from './frame.ts';
import type { Block } from './ooxml/paragraph.ts';
import { writePicture } from './pictures.ts';
import { writeTable } from './tables.ts';
import { type TextLeaf, writeTextLeaf } from './text-leaves.ts';

export function writeLeaf(leaf: Leaf, frame: Frame): Block[] {
  if (leaf.block.kind === 'table') return writeTable(leaf.block, frame);
  if (leaf.block.kind === 'picture') return writePicture(leaf.block, frame);
  return [writeTextLeaf(leaf as TextLeaf, frame)];
}
