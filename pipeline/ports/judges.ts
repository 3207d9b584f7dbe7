/** Programs that this project did not write and that judge a finished edition: other readers, and validators of formats. */
import type { Format } from '#model/edition.ts';

/** What another reader found in a PDF. */
export interface OtherReading {
  /** of each page, in the order of drawing */
  readonly pages: readonly string[];
  /** in the order of the structure tree; null: it knows none */
  readonly text: string | null;
}

export interface OtherReader {
  readonly name: string;
  /** null: it is not here */
  version(): Promise<string | null>;
  /** @throws Error when it cannot read the file */
  read(pdf: Uint8Array): Promise<OtherReading>;
}

/** What a validator says of one standard that a file claims. */
export interface Verdict {
  /** as people name it: PDF/A-3a */
  readonly standard: string;
  /** the validator's own name for what it checked against */
  readonly profile: string;
  readonly passed: boolean;
  /** the first problem in the validator's words; '' where it passed */
  readonly problem: string;
}

export interface Validator {
  readonly name: string;
  readonly format: Format;
  /** null: it is not here */
  version(): Promise<string | null>;
  /** @throws Error when it gives no verdict */
  judge(bytes: Uint8Array): Promise<readonly Verdict[]>;
}
