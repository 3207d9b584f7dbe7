/** What was found out about each change, place by place, and what follows for the change as a whole. */

export interface Found {
  readonly taken: ReadonlySet<number>;
  readonly left: ReadonlySet<number>;
  readonly lost: ReadonlySet<number>;
}

export interface Settled {
  /** changes that touch a block which is another now */
  readonly lost: ReadonlySet<number>;
  /** changes that the text holds already, whoever made them */
  readonly already: ReadonlySet<number>;
}

export class Verdicts {
  readonly #taken = new Set<number>();
  readonly #left = new Set<number>();
  readonly #lost = new Set<number>();

  add({ taken, left, lost }: Found): void {
    for (const change of taken) this.#taken.add(change);
    for (const change of left) this.#left.add(change);
    this.lose(lost);
  }

  lose(changes: ReadonlySet<number>): void {
    for (const change of changes) this.#lost.add(change);
  }

  /** What was changed in a note that has gone, as somebody proposed, waits for nothing; else it is lost with the note. */
  endNote(changes: ReadonlySet<number>, marks: readonly ReadonlySet<number>[]): void {
    const isProposed = marks.length > 0 && marks.every((own) => [...own].some((change) => this.#taken.has(change)));
    if (isProposed) for (const change of changes) this.#taken.add(change);
    else this.lose(changes);
  }

  /** In one place and not in another is neither. */
  settled(): Settled {
    const half = [...this.#taken].filter((change) => this.#left.has(change));
    const lost = new Set([...this.#lost, ...half]);
    return { lost, already: new Set([...this.#taken].filter((change) => !lost.has(change))) };
  }
}
