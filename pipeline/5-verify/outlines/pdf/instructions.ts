/** Reads a content stream operator by operator, each with its operands (ISO 32000-1, 7.8.2). */
import { CLASS, NUMBER } from './characters.ts';
import { Lexer } from './lexer.ts';
import type { LexerMemory } from './memory.ts';
import { PdfOperator, type PdfValue } from './values.ts';

/** Given at the end of a stream: no word's key. */
export const END = -1;

export const keyOf = (word: string): number => new Lexer(new TextEncoder().encode(word), 0, false).shortWord();
const [TRUE, NULL] = [keyOf('true'), keyOf('null')];

/** By the keys that `next` gives. */
export function byKey<T>(named: readonly (readonly [string, T])[]): ReadonlyMap<number, T> {
  return new Map(named.map(([name, value]) => [keyOf(name), value]));
}

/** One list for all operators, up to its count: none keeps it. */
export class Operands {
  readonly #values: PdfValue[];
  count: number;

  constructor(values: PdfValue[] = []) {
    this.#values = values;
    this.count = values.length;
  }

  push(value: PdfValue): void {
    this.#values[this.count++] = value;
  }

  get(index: number): PdfValue | undefined {
    return index < this.count ? this.#values[index] : undefined;
  }

  /** 0 for anything else than a number. */
  number(index: number): number {
    const value = index < this.count ? this.#values[index] : 0;
    return typeof value === 'number' ? value : 0;
  }

  list(): readonly PdfValue[] {
    return this.#values.slice(0, this.count);
  }
}

export class Instructions {
  readonly lexer: Lexer;
  /** of the operator that was read last; its strings last as long as itself */
  readonly operands = new Operands();

  constructor(bytes: Uint8Array, memory: LexerMemory) {
    this.lexer = new Lexer(bytes, 0, false, memory);
  }

  /** Reads up to the next operator and gives its key; 0 for one that the standard does not know. */
  next(): number {
    const { lexer, operands } = this;
    operands.count = 0;
    lexer.memory.forgetStrings();
    for (;;) {
      const byte = lexer.skipSpace();
      if (byte === undefined) return END;
      const kind = CLASS[byte];
      if (kind === 0) {
        const start = lexer.pos;
        const key = lexer.shortWord();
        if (key !== 0 && key !== NULL && key !== TRUE) return key;
        lexer.pos = start;
      }
      const value = kind === NUMBER ? lexer.number() : (lexer.next() as PdfValue);
      if (value instanceof PdfOperator) return 0;
      operands.push(value);
    }
  }
}
