/** An item whose typed number changes into something else is no item any more: it becomes a paragraph where it stands. */
import type { BaseLine } from '../base/base-line.ts';
import type { SourceEdit } from './edits.ts';
import { editLine, type LineEdit } from './line-edit.ts';
import { type Manner, opening, prefixAt } from './markup.ts';

/** How many letters of the line are numbers typed before it. */
export function labelLength({ chars, block, role }: BaseLine): number {
  if (!block || role === 'cell') return 0;
  const first = chars.findIndex((char) => char === null || char.from >= block.from);
  return first < 0 ? 0 : first;
}

/** The number as a person sees it, from one letter on. */
export function labelFrom(line: BaseLine, at: number): string {
  return line.text.slice(at, labelLength(line));
}

const PLAIN: Manner = { careful: false, inCell: false, prefix: '', eol: '\n' };

interface Unlisting {
  readonly source: string;
  readonly eol: string;
}

export function unlisted({ line, from, to, text }: LineEdit, { source, eol }: Unlisting): SourceEdit[] {
  const length = labelLength(line);
  const start = line.chars[0]?.from;
  const { block } = line;
  if (start === undefined || !block) return [];
  const kept = line.text.slice(0, from);
  const behind = labelFrom(line, Math.max(to, from));
  const fresh = opening(kept + text + (to < length ? behind : ''), PLAIN);
  const content = to > length ? (editLine(source, { line, from: length, to, text: '', beforeNext: false }) ?? []) : [];
  const before = blankBefore(line, source, eol)[0]?.text ?? '';
  return [{ from: start, to: block.from, text: before + fresh }, ...content, ...blankBehind(line, source, eol)];
}

function isBlankBefore(source: string, at: number): boolean {
  const start = source.lastIndexOf('\n', at - 1) + 1;
  const previous = source.slice(source.lastIndexOf('\n', start - 2) + 1, Math.max(start - 1, 0));
  return /\S/u.test(source.slice(start, at).replaceAll('>', '')) || /^[\s>]*$/u.test(previous);
}

/** The paragraph would go on in the item that stands before it otherwise. */
export function blankBefore({ chars }: BaseLine, source: string, eol: string): SourceEdit[] {
  const start = chars[0]?.from;
  if (start === undefined || isBlankBefore(source, start)) return [];
  return [{ from: start, to: start, text: eol + prefixAt(source, start) }];
}

/** The item that follows would go on in the paragraph otherwise. */
export function blankBehind({ block }: BaseLine, source: string, eol: string): SourceEdit[] {
  const item = block?.containers.findLast(({ kind }) => kind === 'item');
  const list = block?.containers.findLast(({ kind }) => kind === 'list');
  if (!item || !list || item.to >= list.to) return [];
  const end = source.slice(0, item.to).trimEnd().length;
  const next = source.slice(end).match(/^[ \t]*(\r?\n)([ \t>]*)(\r?\n)?/u);
  return next?.[3] ? [] : [{ from: end, to: end, text: eol + prefixAt(source, item.from).trimEnd(), isParting: true }];
}

export function sharesList(a: BaseLine, b: BaseLine): boolean {
  const list = b.block?.containers.findLast(({ kind }) => kind === 'list');
  return a.block?.containers.some(({ kind, from }) => kind === 'list' && from === list?.from) ?? false;
}
