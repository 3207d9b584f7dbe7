/** What a line of an edition has beside the letters of its block: the level of a heading, the colon behind a term. */
import type { Leaf } from '#model/leaf.ts';
import type { Line } from './align-line.ts';
import type { BaseLine } from './base-line.ts';
import type { SourceChar } from './source-chars.ts';

/** The model counts the title too, and Word editions have five levels. */
export function levelOf(block: Leaf['block']): number | null {
  const heading = block.kind === 'divisionHeading' ? block.heading : block.kind === 'heading' ? block : null;
  return heading && Math.min(Math.max(heading.level - 1, 1), 5);
}

/** The colon behind a term belongs neither to the term nor to what explains it. */
export function colonBetween(term: readonly SourceChar[], rest: readonly SourceChar[], source: string): SourceChar[] {
  const [from, to] = [term.at(-1)?.to ?? 0, rest[0]?.from ?? 0];
  const at = from + source.slice(from, to).search(/[：:]/u);
  return at < from ? [] : [{ char: '：', from: at, to: at + 1, wrapper: null, note: null }];
}

export function append(line: Line, more: Line): void {
  line.text += more.text;
  line.chars.push(...more.chars);
}

export function prepended(text: string, line: BaseLine): BaseLine {
  const own = Array.from({ length: text.length }, () => null);
  return { ...line, text: text + line.text, chars: [...own, ...line.chars] };
}
