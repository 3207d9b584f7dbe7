/** Where in the source new paragraphs and tables go, and how they are written there. */
import type { BaseItem, Holder } from '../base/base-line.ts';
import { parting, prefixAt } from './markup.ts';

export interface Spot {
  readonly at: number;
  /** what stands before each of its lines */
  readonly prefix: string;
}

/** Behind an item of the base; `next` is what follows, so that nothing is put into a list that ends here. */
export function spotBehind(source: string, item: BaseItem, next: BaseItem | null): Spot | null {
  const { block } = item;
  if (!block) return null;
  const shared = block.containers.filter((own) => next?.block?.containers.some((other) => isSame(own, other)));
  const innermost = shared.at(-1);
  // a list holds items alone: what comes between two of them belongs to the first
  const depth = innermost?.kind === 'list' ? shared.length + 1 : shared.length;
  const inside = block.containers[depth - 1];
  const whole = block.containers[depth] ?? block;
  const prefix =
    inside?.kind === 'item' ? itemPrefix(source, inside) : inside ? prefixIn(source, inside, whole.from) : '';
  return { at: endOfText(source, whole.to), prefix };
}

/** Before the first item that stays. */
export function spotBefore(source: string, item: BaseItem, ties: readonly { from: number; to: number }[]): Spot | null {
  const { block } = item;
  if (!block) return null;
  const whole = block.containers.find(({ kind }) => kind !== 'note') ?? block;
  let at = whole.from;
  for (const tie of ties.toReversed()) if (tie.to <= at && source.slice(tie.to, at).trim() === '') at = tie.from;
  return { at, prefix: prefixAt(source, at) };
}

function isSame(a: Holder, b: Holder): boolean {
  return a.kind === b.kind && a.from === b.from && a.to === b.to;
}

function prefixIn(source: string, { kind }: Holder, at: number): string {
  return kind === 'note' ? '    ' : prefixAt(source, at);
}

const MARKER = /^(?:[-*+]|\d{1,9}[.)])[ \t]*/u;

function itemPrefix(source: string, { from, to }: Holder): string {
  const marker = MARKER.exec(source.slice(from, to))?.[0] ?? '';
  return prefixAt(source, from) + ' '.repeat(marker.length);
}

/** A container's place may reach over empty lines behind it. */
function endOfText(source: string, at: number): number {
  return source.slice(0, at).replace(/[\s>]+$/u, '').length;
}

/** New blocks, each an empty line away from the one before. */
export function behind(blocks: readonly string[], { prefix }: Spot, eol: string): string {
  return blocks.map((block) => parting({ prefix, eol }) + block).join('');
}

/** The following item, or where it is made by the edition the first one behind it that stands in the source. */
export function firstInSource(items: readonly BaseItem[], following: BaseItem | null): BaseItem | null {
  if (following?.block) return following;
  const from = following ? items.indexOf(following) : 0;
  return items.slice(from).find((item) => item.block !== null) ?? null;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Comments between two lines that become one, but for those that name the second one. */
export function waiversBetween({ from, to }: Span, source: string, ties: readonly Span[]): string[] {
  return ties
    .filter((tie) => tie.from >= from && tie.to <= to)
    .map((tie) => source.slice(tie.from, tie.to))
    .filter((comment) => !comment.includes('dingben-anchor'));
}
