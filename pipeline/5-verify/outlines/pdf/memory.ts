/** What the lexers of one kind keep between them: the words that they met, and room for the strings that they decode. */
import { bytesToString } from './characters.ts';
import { PdfOperator } from './values.ts';

/** of decoded strings, in bytes; a line of text takes some 60 */
const ROOM = 4096;

function isAt(text: string, bytes: Uint8Array, from: number, to: number): boolean {
  if (text.length !== to - from) return false;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== bytes[from + i]) return false;
  return true;
}

export class LexerMemory {
  readonly #names = new Map<number, string>();
  readonly #operators = new Map<number, PdfOperator>();
  /** strings share one piece of memory: a list of bytes for each would cost more than its text */
  room = new Uint8Array(ROOM);
  #used = 0;

  /** A name is made once: a report repeats some forty of them tens of thousands of times. `hash`: of its bytes. */
  name(bytes: Uint8Array, from: number, to: number, hash: number): string {
    const known = this.#names.get(hash);
    if (known !== undefined && isAt(known, bytes, from, to)) return known;
    const name = bytesToString(bytes, from, to);
    if (name.includes('#')) {
      return name.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    }
    this.#names.set(hash, name);
    return name;
  }

  /** `hash`: of its bytes. */
  operator(bytes: Uint8Array, from: number, to: number, hash: number): PdfOperator {
    const known = this.#operators.get(hash);
    if (known && isAt(known.name, bytes, from, to)) return known;
    const operator = new PdfOperator(bytesToString(bytes, from, to));
    this.#operators.set(hash, operator);
    return operator;
  }

  /** Where in `room` the next string of up to `size` bytes begins. */
  reserve(size: number): number {
    if (this.#used + size > this.room.length) {
      this.room = new Uint8Array(Math.max(size, ROOM));
      this.#used = 0;
    }
    return this.#used;
  }

  /** The string that was begun ends at `used`. */
  take(used: number): void {
    this.#used = used;
  }

  /** No string that was read before is used again. */
  forgetStrings(): void {
    this.#used = 0;
  }
}
