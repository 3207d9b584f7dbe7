/** Keeps the record of one import: what was dropped, taken, changed, added and guessed. */
import type {
  Added,
  Changed,
  Dropped,
  DropReason,
  Guess,
  GuessKind,
  ImportLog,
  ImportSource,
  Taken,
} from './import-log.ts';
import type { Piece, SourceLine } from './source-line.ts';
import { columnOf, wholeLine } from './source-line.ts';

export class LogBook {
  readonly #dropped: Dropped[] = [];
  readonly #taken: Taken[] = [];
  readonly #added: Added[] = [];
  readonly #guesses: Guess[] = [];
  readonly #gone = new Set<SourceLine>();
  readonly #kept: Changed[] = [];

  /** A line that was dropped or taken whole. */
  isGone(line: SourceLine): boolean {
    return this.#gone.has(line);
  }

  dropLine(line: SourceLine, reason: DropReason): void {
    if (this.#gone.has(line)) return;
    this.#gone.add(line);
    const piece = wholeLine(line);
    if (piece.to > piece.from) this.drop(piece, reason);
  }

  drop(piece: Piece, reason: DropReason): void {
    this.#dropped.push({ ...at(piece), text: rawOf(piece), reason });
  }

  /** What a tracked change deleted, or what was hidden. */
  dropDeleted({ number, offset, raw, hint }: SourceLine): void {
    for (const { from, to } of hint.deleted ?? []) {
      const text = raw.slice(from, to);
      this.#dropped.push({ line: number, column: from + 1, offset: offset + from, text, reason: 'deleted-revision' });
    }
  }

  /** For a line whose pieces are dropped and taken one by one. */
  markGone(line: SourceLine): void {
    this.#gone.add(line);
  }

  takeLine(line: SourceLine, keys: readonly string[]): void {
    this.#gone.add(line);
    this.take(wholeLine(line), keys);
  }

  take(piece: Piece, keys: readonly string[]): void {
    this.#taken.push({ ...at(piece), text: rawOf(piece), keys });
  }

  /** The piece went into the body, with the changes that were made to it. */
  keep(piece: Piece): void {
    const { from, to } = rawRange(piece);
    for (const change of piece.line.changes) {
      if (change.column > from && change.column <= to) this.#kept.push(change);
    }
  }

  /** A line that shows nothing, but may hold invisible characters. */
  passBlank(line: SourceLine): void {
    this.#kept.push(...line.changes);
  }

  add(line: SourceLine, text: string, reason: Added['reason']): void {
    this.#added.push({ ...at(wholeLine(line)), text, reason });
  }

  guess(line: number, guess: GuessKind, detail: string): void {
    this.#guesses.push({ line, guess, detail });
  }

  close(source: ImportSource): ImportLog {
    const byOffset = (left: { offset: number }, right: { offset: number }) => left.offset - right.offset;
    return {
      version: 1,
      source,
      dropped: this.#dropped.sort(byOffset),
      changed: this.#kept.sort(byOffset),
      taken: this.#taken.sort(byOffset),
      added: this.#added.sort(byOffset),
      guesses: this.#guesses.sort((left, right) => left.line - right.line),
    };
  }
}

function at(piece: Piece) {
  const { from } = rawRange(piece);
  return { line: piece.line.number, column: from + 1, offset: piece.line.offset + from };
}

/** As it stood in the file. */
function rawOf(piece: Piece): string {
  const { from, to } = rawRange(piece);
  return piece.line.raw.slice(from, to).trimEnd();
}

/** Into `raw`; a piece that opens or ends its line takes the invisible characters there along. */
function rawRange({ line, from, to }: Piece): { readonly from: number; readonly to: number } {
  const whole = wholeLine(line);
  const opening = line.raw.length - line.raw.trimStart().length;
  return {
    from: from <= whole.from ? opening : columnOf(line, from),
    to: to >= whole.to ? line.raw.length : columnOf(line, to),
  };
}
