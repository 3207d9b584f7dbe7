/** Thrown by a reader whose file is broken: the proof then fails with this message. */
import type { Bilingual } from '#model/finding.ts';

export class Unreadable extends Error {
  readonly bilingual: Bilingual;
  constructor(message: Bilingual) {
    super(message.en);
    this.bilingual = message;
  }
}
