/** What a text says now, letter by letter, as it is held against a text with proposals. */
import type { BaseItem, BaseTable } from '../base/base-line.ts';
import { END } from '../returned.ts';

export interface Token {
  /** one letter, END, or '' for a table */
  readonly text: string;
  readonly line: number;
  readonly at: number;
  /** the edition makes it by itself: it may be there or not */
  readonly made: boolean;
  /** label of a note's mark */
  readonly note: string | null;
  readonly table: BaseTable | null;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  /** where each line begins, and behind the last */
  readonly starts: readonly number[];
  /** the line that begins there */
  readonly lineAt: ReadonlyMap<number, number>;
}

export function tokensOf(items: readonly BaseItem[]): Tokens {
  const tokens: Token[] = [];
  const starts: number[] = [];
  for (const [line, item] of items.entries()) {
    starts.push(tokens.length);
    const plain = { line, made: false, note: null, table: null };
    if (item.kind === 'table') tokens.push({ ...plain, text: '', at: 0, table: item });
    else {
      for (const [at, text] of item.text.split('').entries()) {
        const char = item.chars[at];
        tokens.push({ ...plain, text, at, made: !char, note: char?.note ?? null });
      }
      tokens.push({ ...plain, text: END, at: item.text.length });
    }
  }
  const all = [...starts, tokens.length];
  return { tokens, starts: all, lineAt: new Map(all.map((start, line) => [start, line])) };
}
