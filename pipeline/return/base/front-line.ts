/** Lines of the title block: those that stand in the source as they are printed can be edited there. */
import type { Block } from '#model/block.ts';
import type { LineBlock } from '#model/leaf.ts';
import type { Place } from '#model/place.ts';
import type { Report } from '#model/report.ts';
import { add, type Line } from './align-line.ts';
import type { BaseLine } from './base-line.ts';
import { sourceChars } from './source-chars.ts';

export function frontLine(report: Report, block: LineBlock, bookmarks: readonly string[]): BaseLine {
  const shared = { kind: 'line' as const, anchor: block.anchor, bookmarks, block: null };
  const line: Line = { text: '', chars: [] };
  const isHeading = block.role === 'title' && report.source[report.title.place.start.offset] === '#';
  const letters = isHeading ? sourceChars(report.title.children, report.source) : [];
  if (isHeading && letters.map(({ char }) => char).join('') === block.text) {
    return { ...shared, text: block.text, chars: letters, role: 'front' };
  }
  const from = placeInSource(report, block);
  for (let at = 0; at < block.text.length; at++) {
    const char = block.text[at] ?? '';
    const start = (from ?? 0) + at;
    add(line, char, from === null ? null : { char, from: start, to: start + 1, wrapper: null, note: null });
  }
  return { ...shared, ...line, role: from === null ? 'made' : 'front' };
}

/** Where the source says the line letter by letter: in the front matter, or in the heading of an annex. */
function placeInSource(report: Report, { role, text, anchor }: LineBlock): number | null {
  if (role === 'divisionLabel') {
    const labelled = report.divisions.find(
      ({ heading, blocks }) => `${(heading ?? blocks[0])?.anchor}_label` === anchor,
    );
    return labelled ? placeOfLabel(report.source, text, labelled.heading ?? labelled.blocks[0]) : null;
  }
  const place = report.front.places[role];
  return place ? within(report.source, place, text) : null;
}

/** In the heading that it labels, or in the one before, which says nothing else. */
function placeOfLabel(source: string, label: string, block: Block | undefined): number | null {
  if (!block) return null;
  const own = block.kind === 'heading' ? within(source, block.place, label) : null;
  const before = source.lastIndexOf(label, block.place.start.offset - label.length);
  return own ?? (before < 0 ? null : before);
}

function within(source: string, { start, end }: Place, text: string): number | null {
  const at = source.slice(start.offset, end.offset).indexOf(text);
  return at < 0 ? null : start.offset + at;
}
