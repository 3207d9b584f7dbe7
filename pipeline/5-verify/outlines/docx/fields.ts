/** Follows complex fields: the instruction is no text, its result is (ECMA-376-1, 17.16.18). */

export class Fields {
  #instruction = '';

  mark(type: string): void {
    if (type === 'begin') this.#instruction = '';
  }

  /** One piece of an instruction; gives the target as soon as the instruction names one. */
  instruct(piece: string): string | null {
    const before = this.targetOf(this.#instruction);
    this.#instruction += piece;
    return before === null ? this.targetOf(this.#instruction) : null;
  }

  /** `HYPERLINK "url"`, `HYPERLINK \l "bookmark"`, `NOTEREF bookmark`, `REF bookmark`. */
  targetOf(instruction: string): string | null {
    const inner = /^\s*(?:NOTEREF|REF)\s+(\S+)/u.exec(instruction)?.[1];
    if (inner) return `#${inner}`;
    const local = /^\s*HYPERLINK\s+\\l\s+"([^"]*)"/u.exec(instruction)?.[1];
    if (local !== undefined) return `#${local}`;
    return /^\s*HYPERLINK\s+"([^"]*)"/u.exec(instruction)?.[1] ?? null;
  }
}
