/** Writes what was accepted into the Markdown and reads the result back: only what says exactly the right text is kept. */
import { diffArrays } from 'diff';
import type { BaseText } from '../base/base-line.ts';
import type { Woven } from '../weave/stream.ts';
import { applyEdits, type SourceEdit, sorted } from '../write/edits.ts';
import type { Effort } from '../write/writing.ts';
import { changesOfText } from './changes-of-text.ts';
import { culprits } from './culprits.ts';
import { actualLines, type ExpectedLine, expectedLines } from './expected.ts';
import { type Tie, writeMarkdown } from './write-markdown.ts';

export interface ApplyInput {
  readonly base: BaseText;
  readonly woven: Woven;
  readonly accepted: ReadonlySet<number>;
  readonly ties: readonly Tie[];
  /** what a Markdown says; null where it cannot be read as a report */
  readonly reread: (markdown: string) => BaseText | null;
}

export interface Applied {
  readonly edits: readonly SourceEdit[];
  readonly markdown: string;
  readonly applied: ReadonlySet<number>;
  /** accepted, but Markdown cannot say it: a picture, a parted cell, what an edition makes by itself */
  readonly impossible: ReadonlySet<number>;
}

const MOST_CAREFUL: Effort = 2;
/** each turn makes at least one change more careful, or leaves it out */
const MOST_TURNS = 60;

interface Attempt {
  readonly edits: readonly SourceEdit[];
  readonly markdown: string;
  /** null: what was written cannot be read as a report */
  readonly blamed: ReadonlySet<number> | null;
}

export function applyChanges(input: ApplyInput): Applied {
  const { base, woven, accepted } = input;
  const effort = new Map<number, Effort>();
  const written = changesOfText(woven);
  const isOfReport = (change: number): boolean => written.has(change);
  const impossible = new Set([...accepted].filter((change) => !isOfReport(change)));
  const left = new Set([...accepted].filter((change) => !impossible.has(change)));
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const { edits, markdown, blamed } = attempt(input, left, effort);
    if (blamed?.size === 0) return { edits: sorted(edits), markdown, applied: left, impossible };
    const guilty = [...(blamed ?? [])].filter((change) => left.has(change));
    const fails = (some: ReadonlySet<number>): boolean => attempt(input, some, effort).blamed?.size !== 0;
    const suspects = guilty.length > 0 ? guilty : culprits([...left], fails);
    const spent = new Set(suspects.filter((change) => effort.get(change) === MOST_CAREFUL));
    for (const change of spent.size > 0 ? trueCulprits(left, spent, fails) : suspects) {
      const next = (effort.get(change) ?? 0) + 1;
      if (next <= MOST_CAREFUL) effort.set(change, next as Effort);
      else {
        left.delete(change);
        impossible.add(change);
      }
    }
  }
  return { edits: [], markdown: base.source, applied: new Set(), impossible: new Set(accepted) };
}

/** Those that only stand beside the one that cannot be said stay; where it goes on without them, another one is to blame. */
function trueCulprits(
  left: ReadonlySet<number>,
  spent: ReadonlySet<number>,
  fails: (some: ReadonlySet<number>) => boolean,
): readonly number[] {
  const others = [...left].filter((change) => !spent.has(change));
  if (fails(new Set(others))) return culprits([...left], fails);
  return culprits([...spent], (some) => fails(new Set([...others, ...some])));
}

function attempt(
  { base, woven, ties, reread }: ApplyInput,
  chosen: ReadonlySet<number>,
  effort: ReadonlyMap<number, Effort>,
): Attempt {
  const accepts = (change: number): boolean => chosen.has(change);
  const effortOf = (changes: ReadonlySet<number>): Effort =>
    [...changes].reduce<Effort>((most, change) => maximum(most, effort.get(change) ?? 0), 0);
  const { edits, notes } = writeMarkdown({ base, woven, accepts, effortOf, ties });
  const markdown = applyEdits(base.source, edits);
  const expected = expectedLines(woven, accepts, notes);
  const now = markdown === base.source ? base : reread(markdown);
  return { edits, markdown, blamed: now && blame(expected, actualLines(now)) };
}

function maximum(a: Effort, b: Effort): Effort {
  return a > b ? a : b;
}

type Line = Pick<ExpectedLine, 'text' | 'literal'>;

/** The changes on lines that the result does not say as it should; -1 alone where no change stands there. */
function blame(expected: readonly ExpectedLine[], actual: readonly Line[]): Set<number> {
  const blamed = new Set<number>();
  let at = 0;
  const [found, wanted]: readonly Line[][] = [[...actual], [...expected]];
  const comparator = (a: Line, b: Line): boolean => a.text === b.text || a.literal === b.literal;
  const parts = diffArrays(found ?? [], wanted ?? [], { comparator });
  for (const { added, removed, count } of parts) {
    if (added) for (const line of expected.slice(at, at + count)) for (const change of line.changes) blamed.add(change);
    if (removed) {
      // a line too many: what stands before and behind it is to blame
      for (const line of expected.slice(Math.max(0, at - 1), at + 2))
        for (const change of line.changes) blamed.add(change);
    }
    if (added || removed) blamed.add(-1);
    if (!removed) at += count;
  }
  return blamed;
}
