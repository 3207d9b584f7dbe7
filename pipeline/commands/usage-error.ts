/** Wrong usage, bad settings, unreadable input: said in one line, exit code 2. */
import type { Bilingual } from '#model/finding.ts';

export class UsageError extends Error {
  readonly bilingual: Bilingual;
  constructor(bilingual: Bilingual) {
    super(bilingual.en);
    this.bilingual = bilingual;
  }
}
