/** Takes what was decided into the Markdown: first in memory, checked again, then written in one stroke. */
import { basename, dirname } from 'node:path';
import { disk } from '#adapters/disk.ts';
import { compose } from '#compose/compose.ts';
import { cannotWrite } from '#messages/cli.ts';
import { readReport } from '#read/read.ts';
import { type Checked, checkSource, type SourceFile } from '../publish.ts';
import { applyChanges } from '../return/apply/apply-changes.ts';
import type { BaseText } from '../return/base/base-line.ts';
import { baseText } from '../return/base/base-text.ts';
import type { Outcome } from '../return/merge-returns/decide.ts';
import type { Search, Version } from './returned-base.ts';
import type { Gathering } from './returned-files.ts';
import { UsageError } from './usage-error.ts';

export interface Applying {
  readonly file: string;
  readonly before: string;
  readonly markdown: string;
  /** numbers of proposals */
  readonly applied: readonly number[];
  /** wanted, and in the Markdown before */
  readonly already: readonly number[];
  /** wanted and possible by their place, but Markdown cannot say them */
  readonly impossible: readonly number[];
  /** what the file says once this is done, to find places in it */
  readonly text: BaseText;
  /** the report as it would be; null where nothing is taken */
  readonly after: Checked | null;
  /** nothing where nothing is taken. @throws UsageError */
  write(): Promise<void>;
}

interface Desk {
  readonly gathering: Gathering;
  readonly search: Search;
  readonly checked: Checked;
}

export async function applyOutcome(
  { accepted, already }: Outcome,
  { gathering, search, checked }: Desk,
): Promise<Applying> {
  const { book, woven, base } = gathering;
  const { source, now, workshop } = search;
  // comments that pin anchors or waive findings go with their blocks
  const ties = (checked.report?.comments ?? [])
    .filter(({ text }) => /^\s*dingben-/u.test(text))
    .map(({ place }) => ({ from: place.start.offset, to: place.end.offset }));
  const reread = (markdown: string): BaseText | null => readAgain(markdown, source, now);
  const { markdown, applied } = applyChanges({ base, woven, accepted, ties, reread });
  const numbersOf = (has: (id: number) => boolean): number[] =>
    book.proposals.filter(({ id }) => has(id)).map(({ number }) => number);
  const isChanged = markdown !== base.source;
  const taken = numbersOf((id) => applied.has(id));
  const bytes = encoded(source, base.source, markdown);
  return {
    file: source.file,
    before: base.source,
    markdown,
    applied: isChanged ? taken : [],
    // what leaves no trace (spaces at the end of a line) was there before, too
    already: [...already, ...(isChanged ? [] : taken)].sort((a, b) => a - b),
    impossible: numbersOf((id) => accepted.has(id) && !applied.has(id)),
    text: (isChanged && reread(markdown)) || base,
    after: isChanged ? await checkSource({ ...source, bytes }, workshop) : null,
    write: async () => {
      if (isChanged) await write(source.file, bytes);
    },
  };
}

/** A byte-order mark is no part of the text and stays. */
function encoded(source: SourceFile, before: string, markdown: string): Uint8Array {
  const encoder = new TextEncoder();
  const hasMark = source.bytes.length > encoder.encode(before).length;
  return encoder.encode(hasMark ? `\ufeff${markdown}` : markdown);
}

/** @throws UsageError */
async function write(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await disk.writeFiles(dirname(file), new Map([[basename(file), bytes]]));
  } catch (error) {
    throw new UsageError(cannotWrite(file, (error as Error).message));
  }
}

function readAgain(markdown: string, source: SourceFile, { composed, look }: Version): BaseText | null {
  const report = readReport({ ...source, bytes: new TextEncoder().encode(markdown) }).value;
  if (!report) return null;
  // the figures only decide which lines the edition makes by itself: those before
  const made = compose({ report, figures: composed.figures, texts: look.texts, assets: composed.assets });
  return made.value && baseText({ report, composed: made.value, keyFiguresTitle: look.texts.keyFigures });
}
