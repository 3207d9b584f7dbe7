/** Raw HTML is refused with a finding; comments are kept with their place and are no finding. */
import type { Html } from 'mdast';
import { rawHtml, textBehindComment, unclosedComment } from '#messages/read.ts';
import { placeOfNode, type Reading, report } from '../reading.ts';

const COMMENT = /<!--([\s\S]*?)-->/g;

/** Returns the texts of the comments that stand in the node. */
export function readHtml(node: Html, reading: Reading): readonly string[] {
  const place = placeOfNode(reading, node);
  const from = place.start.offset;
  const text = reading.source.slice(from, place.end.offset);
  const found: string[] = [];
  for (const match of text.matchAll(COMMENT)) {
    const start = from + match.index;
    const comment = (match[1] ?? '').trim();
    found.push(comment);
    reading.comments.push({ text: comment, place: reading.lines.placeOf(start, start + match[0].length) });
  }
  const rest = text
    .replace(COMMENT, '')
    .replace(/^[ \t>]+$/gm, '')
    .trim();
  if (!rest) return found;
  if (rest.startsWith('<!--')) report(reading, 'unclosed-comment', place, unclosedComment());
  else if (text.startsWith('<!--') && !rest.includes('<')) {
    report(reading, 'text-behind-comment', place, textBehindComment(rest), rest);
  } else report(reading, 'raw-html', place, rawHtml(shorten(rest)), rest);
  return found;
}

function shorten(text: string): string {
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
