/** The line that an edition prints of a leaf, letter by letter with its source: what the edition adds has none. */
import type { ComposedInline } from '#model/composed-report.ts';
import { NOTE, PICTURE } from '../returned.ts';
import type { LineChar } from './base-line.ts';
import type { SourceChar } from './source-chars.ts';

export interface Line {
  text: string;
  chars: LineChar[];
}

/** Takes the block's letters one after the other as the composed inlines print them. */
export class LineAligner {
  readonly #letters: readonly SourceChar[];
  /** in a note a mark is its number, in the text it is Word's own */
  readonly #inNote: boolean;
  #at = 0;

  constructor(letters: readonly SourceChar[], inNote: boolean) {
    this.#letters = letters;
    this.#inNote = inNote;
  }

  line(inlines: readonly ComposedInline[]): Line {
    const line: Line = { text: '', chars: [] };
    for (const inline of inlines) this.#one(inline, line);
    return line;
  }

  #one(inline: ComposedInline, line: Line): void {
    switch (inline.kind) {
      case 'text':
      case 'figure':
      case 'keep':
      case 'code':
        for (let at = 0; at < inline.value.length; at++) this.#letter(inline.value[at] ?? '', line);
        return;
      case 'lineBreak':
        this.#letter('\n', line);
        return;
      case 'image':
        this.#letter(PICTURE, line);
        return;
      case 'noteMark':
        if (this.#inNote) this.#label(inline.label, line);
        else this.#letter(NOTE, line);
        return;
      case 'termMark':
        for (const child of inline.children) this.#one(child, line);
        add(line, inline.label, null);
        return;
      default:
        for (const child of inline.children) this.#one(child, line);
    }
  }

  #letter(char: string, line: Line): void {
    const letter = this.#letters[this.#at];
    // white space that recognition trimmed away between an opening and its body
    if (letter && letter.char !== char && /\s/u.test(letter.char) && this.#letters[this.#at + 1]?.char === char) {
      this.#at += 1;
    }
    const found = this.#letters[this.#at];
    if (found?.char === char) {
      this.#at += 1;
      add(line, char, found);
    } else add(line, char, null);
  }

  /** All digits of a label stand for the one mark in the source. */
  #label(label: string, line: Line): void {
    const mark = this.#letters[this.#at];
    if (mark?.char === NOTE) this.#at += 1;
    for (const char of label) add(line, char, mark?.char === NOTE ? { ...mark, char } : null);
  }
}

export function add(line: Line, text: string, char: LineChar): void {
  line.text += text;
  for (let at = 0; at < text.length; at++) line.chars.push(char);
}
