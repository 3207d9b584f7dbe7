/** An image alone in its paragraph is a picture; anything else with text is a paragraph. */
import type { Paragraph as ParagraphNode } from 'mdast';
import type { Paragraph, Picture } from '#model/block.ts';
import type { Inline } from '#model/inline.ts';
import type { Place } from '#model/place.ts';

/** `children` is the node's content, read; null when nothing of it is printed (a comment alone). */
export function readParagraph(
  children: readonly Inline[],
  node: ParagraphNode,
  place: Place,
): Paragraph | Picture | null {
  const [only, second] = children;
  if (!only) return null;
  if (only.kind !== 'image' || second) return { kind: 'paragraph', anchor: '', children, place };
  const image = node.children.find((child) => child.type === 'image');
  const caption = image?.title?.trim() || null;
  return { kind: 'picture', anchor: '', url: only.url, alt: only.alt, caption, place };
}
