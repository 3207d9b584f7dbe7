/** Who made a tracked change or a comment, and when. */
import type { XmlNode } from '#read/import/docx/parse-xml.ts';
import type { Who } from '../returned.ts';

export function whoOf(node: XmlNode | null): Who | null {
  return node && { author: node.attributes['w:author'] ?? '', date: node.attributes['w:date'] ?? '' };
}
