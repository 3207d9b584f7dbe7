/** What was accepted of one stream of letters → the smallest edits of the source that say it. */
import type { BaseItem, BaseLine } from '../base/base-line.ts';
import type { Stream } from '../weave/stream.ts';
import { parted } from './breaks.ts';
import type { SourceEdit } from './edits.ts';
import { isFrontValue } from './front-values.ts';
import { type Gap, gapsOf, isProse, type Kept, type Part } from './gaps.ts';
import { joinLines } from './join-lines.ts';
import { editLine } from './line-edit.ts';
import { type Manner, type NewText, opening, parting, prefixAt, trimmed, written } from './markup.ts';
import { behind, firstInSource, type Spot, spotBefore, spotBehind } from './new-blocks.ts';
import { newTable } from './new-table.ts';
import { type PutWords, putWords } from './put-words.ts';
import { removeItems } from './remove-lines.ts';
import { labelLength, unlisted } from './unlist.ts';
import type { Writing } from './writing.ts';

export function writeStream(stream: Stream, writing: Writing): SourceEdit[] {
  return new StreamWriter(stream, writing).edits();
}

class StreamWriter {
  readonly #stream: Stream;
  readonly #writing: Writing;
  readonly #edits: SourceEdit[] = [];
  readonly #gone = new Set<number>();

  constructor(stream: Stream, writing: Writing) {
    this.#stream = stream;
    this.#writing = writing;
  }

  edits(): SourceEdit[] {
    const { accepts, labelOf, source, ties } = this.#writing;
    for (const gap of gapsOf(this.#stream, accepts, labelOf)) {
      if (gap.changes.size > 0) this.#gap(gap);
    }
    const { items } = this.#stream;
    return [...this.#edits, ...removeItems(this.#gone, { source, items, ties })];
  }

  #gap(gap: Gap): void {
    const { before, after, parts } = gap;
    if (before && after && before.line === after.line) this.#inLine(gap, before, after);
    else if (before && after && parts.length === 0 && this.#line(before.line)) this.#join(gap, before, after);
    else this.#between(gap);
  }

  /** Letters go and come inside one line; where an end of a line comes, it is parted there. */
  #inLine(gap: Gap, before: Kept, after: Kept): void {
    const line = this.#line(before.line);
    if (!line) return;
    const manner = this.#manner(line, gap);
    const { source } = this.#writing;
    if (gap.parts.length === 0) this.#words(line, before.at + 1, after.at, gap.rest, gap);
    else {
      if (!isProse(line) || gap.parts.some(({ kind }) => kind === 'table')) return;
      const { close, open } = parted(source, line.chars[before.at], line.chars[after.at]);
      const [first = '', ...middle] = gap.parts.map((part) => (part.kind === 'text' ? written(part.text, manner) : ''));
      const between = middle
        .filter((each) => each.trim() !== '')
        .map((each) => parting(manner) + opening(each, manner));
      const rest = parting(manner) + open + opening(written(gap.rest, manner), manner);
      this.#edit(line, before.at + 1, after.at, first + close + between.join('') + rest, gap);
    }
  }

  #words(line: BaseLine, from: number, to: number, words: NewText, gap: Gap, opens = false): void {
    const put = putWords({ line, from, to, words, opens }, this.#manner(line, gap), this.#writing.source);
    this.#edit(line, from, to, put.text, gap, put.bold);
  }

  /** The end of a line goes: the next one goes on in it. What stands between them in the source is moved before both. */
  #join(gap: Gap, before: Kept, after: Kept): void {
    const [a, b] = [this.#line(before.line), this.#line(after.line)];
    if (!a?.block || !b || !isProse(a)) return;
    if (a.chars.slice(0, before.at + 1).every((char) => char === null)) {
      // nothing is left of it but the number that its edition made
      this.#gone.add(before.line);
      this.#head(gap, after);
    } else {
      const text = written(gap.rest, this.#manner(a, gap));
      const edits = isProse(b) ? joinLines({ a, b, before, after, text }, this.#writing) : null;
      if (!edits) return;
      this.#edits.push(...edits);
    }
    this.#removeBetween(before.line, after.line, new Set());
  }

  /** Lines come and go between two that stay. */
  #between(gap: Gap): void {
    const { before, after, parts, rest } = gap;
    // a table has no end that text could go on before
    const isLine = before !== null && this.#line(before.line) !== null;
    const head = parts[0]?.kind === 'text' && isLine ? parts[0] : null;
    if (before && isLine)
      this.#tail(gap, before, head ?? { text: parts.length === 0 ? rest : { text: '', notes: [] } });
    if (after) this.#head(gap, after);
    const whole = parts.slice(head ? 1 : 0);
    const moves = gap.moves.slice(head ? 1 : 0);
    const rewritten = new Set<number>();
    let fresh: string[] = [];
    let last = before?.line ?? null;
    const place = (next: number | null): void => {
      this.#place(fresh, last, next);
      fresh = [];
    };
    for (const [index, part] of whole.entries()) {
      const line = part.kind === 'text' && part.end !== null && part.end !== before?.line ? part.end : null;
      if (
        line !== null &&
        part.kind === 'text' &&
        part.text.text.trim() !== '' &&
        this.#rewrite(line, part.text, gap)
      ) {
        place(line);
        rewritten.add(line);
        last = line;
      } else fresh.push(...this.#block(part, moves[index] ?? null, gap));
    }
    place(after?.line ?? null);
    this.#removeBetween(before?.line ?? -1, after?.line ?? this.#stream.items.length, rewritten);
  }

  #tail(gap: Gap, before: Kept, { text }: { readonly text: NewText }): void {
    const line = this.#line(before.line);
    if (!line) return;
    this.#words(line, before.at + 1, line.text.length, text, gap);
  }

  #head(gap: Gap, after: Kept): void {
    const line = this.#line(after.line);
    if (line) this.#words(line, 0, after.at, gap.rest, gap, true);
  }

  #edit(line: BaseLine, from: number, to: number, text: string, gap: Gap, bold: PutWords['bold'] = {}): void {
    if (from >= to && text === '') return;
    const effort = this.#writing.effortOf(gap.changes);
    const edit = { line, from, to, text, beforeNext: effort === 2, ...bold };
    const isUnlisted = effort > 0 && from < labelLength(line);
    this.#edits.push(...(isUnlisted ? unlisted(edit, this.#writing) : (editLine(this.#writing.source, edit) ?? [])));
  }

  /** All its letters went and others came: the line keeps its place and what it is. */
  #rewrite(index: number, text: NewText, gap: Gap): boolean {
    const line = this.#line(index);
    const own = line?.chars.flatMap((char) => char ?? []) ?? [];
    const isWhole = line?.role === 'front' || own.every(({ from }) => from >= (line?.block?.from ?? 0));
    if (!line || own.length === 0 || !isWhole || line.role === 'picture') return false;
    this.#words(line, 0, line.text.length, text, gap, line.role === 'paragraph');
    return true;
  }

  #block(part: Part, move: string | null, gap: Gap): string[] {
    const manner = { ...this.#manner(null, gap), prefix: '\u0000' };
    if (part.kind === 'table') return [newTable(part.table, this.#writing, manner)];
    if (part.text.text.trim() === '') return [];
    const moved = this.#writing.movedSource(part.text.text.trim(), move);
    const fresh = written(trimmed(part.text), manner);
    return [moved ?? opening(fresh, manner)];
  }

  #place(blocks: readonly string[], last: number | null, next: number | null): void {
    if (blocks.length === 0) return;
    const { source, eol, ties } = this.#writing;
    const [item, following] = [this.#item(last), this.#item(next)];
    const spot: Spot | null = item?.block ? spotBehind(source, item, following) : null;
    if (spot) {
      const text = behind(blocks, spot, eol).replaceAll('\u0000', spot.prefix);
      this.#edits.push({ from: spot.at, to: spot.at, text });
      return;
    }
    const before = firstInSource(this.#stream.items, following);
    const start = before && spotBefore(source, before, ties);
    if (!start) return;
    const text = blocks.map((block) => block + parting({ prefix: start.prefix, eol })).join('');
    this.#edits.push({ from: start.at, to: start.at, text: text.replaceAll('\u0000', start.prefix) });
  }

  #removeBetween(from: number, to: number, kept: ReadonlySet<number>): void {
    for (let index = from + 1; index < to; index++) if (!kept.has(index)) this.#gone.add(index);
  }

  #manner(line: BaseLine | null, gap: Gap): Manner {
    const { source, eol, effortOf } = this.#writing;
    const prefix = line?.block && line.role !== 'cell' ? prefixAt(source, line.block.from) : '';
    const literal = line !== null && isFrontValue(line, source);
    const mayBeBold = line === null || line.role === 'paragraph' || line.role === 'cell';
    return { careful: effortOf(gap.changes) > 0, inCell: line?.role === 'cell', literal, mayBeBold, prefix, eol };
  }

  #line(index: number): BaseLine | null {
    const item = this.#stream.items[index];
    return item?.kind === 'line' ? item : null;
  }

  #item(index: number | null): BaseItem | null {
    return index === null ? null : (this.#stream.items[index] ?? null);
  }
}
