/** The stretches of a source that no fix may change: front matter, code, links, images, headings that links point to. */
import type { Finding } from '#model/finding.ts';
import type { Inline } from '#model/inline.ts';
import type { Report } from '#model/report.ts';
import { blocksOf, inlineLists, plainText, walkInlines } from '#model/walk.ts';

export type Stretch = readonly [from: number, to: number];

const FRONT_MATTER = /^---[ \t]*(?:\r\n|\n|\r)[\s\S]*?(?:\r\n|\n|\r)---[ \t]*(?=\r|\n|$)/;
const KEPT: ReadonlySet<Inline['kind']> = new Set(['code', 'link', 'image', 'noteMark']);

export function untouchableIn(report: Report): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const front = FRONT_MATTER.exec(report.source);
  if (front) stretches.push([0, front[0].length]);
  const targets = new Set<string>();
  for (const block of blocksOf(report)) {
    if (block.kind === 'codeBlock' || block.kind === 'picture') stretches.push(stretchOf(block));
    for (const inline of inlineLists(block).flatMap((list) => [...walkInlines(list)])) {
      if (KEPT.has(inline.kind)) stretches.push(stretchOf(inline));
      if (inline.kind === 'link' && inline.url.startsWith('#')) targets.add(folded(decode(inline.url.slice(1))));
    }
  }
  // A link may name a heading by its words: mending these would cut the link.
  for (const block of blocksOf(report)) {
    const isHeading = block.kind === 'heading' || block.kind === 'runInHeading';
    if (isHeading && targets.has(folded(plainText(block).value))) stretches.push(stretchOf(block));
  }
  return stretches;
}

export function touches(finding: Finding, stretches: readonly Stretch[]): boolean {
  const edits = finding.fix?.edits ?? [];
  return edits.some((edit) => stretches.some(([from, to]) => edit.from < to && from < edit.to));
}

function stretchOf({ place }: { readonly place: Finding['place'] }): Stretch {
  return [place.start.offset, place.end.offset];
}

function folded(text: string): string {
  return text.replace(/\s+/gu, '').toLowerCase();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
