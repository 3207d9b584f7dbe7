/** Follows every count of a report (一、 （一） 1. 一是 …) through its division and says where one does not go on. */
import { type Counted, type Counting, clauseOrdinals, openingOrdinal } from './ordinals.ts';
import type { Prose } from './prose.ts';

export interface Step extends Counted {
  readonly prose: Prose;
}

/** `starts`: the first is not 1; `restarts`: 1 again without a new part above it */
export interface Break {
  readonly kind: 'starts' | 'skips' | 'repeats' | 'goesBack' | 'restarts';
  readonly step: Step;
  readonly before: Step | null;
}

/** The passages of one division in reading order. */
export function breaksIn(passages: readonly Prose[]): readonly Break[] {
  return [...openingBreaks(passages), ...clauseBreaks(passages)];
}

/** A count that is going on, and those of its own kind that it interrupted: 一、 1. … inside 一、 … 二、 */
interface Running {
  readonly last: Step;
  readonly interrupted: readonly Step[];
}

/** Headings, run-in headings and paragraphs that open with a number, each count below the one that holds it. */
function openingBreaks(passages: readonly Prose[]): readonly Break[] {
  const open: Running[] = [];
  const latest = new Map<Counting, Step>();
  const breaks: Break[] = [];
  for (const prose of passages) {
    if (prose.kind === 'table' || prose.kind === 'glossaryEntry') continue;
    const counted = openingOrdinal(prose.text);
    if (!counted) {
      closeBelow(open, prose);
      continue;
    }
    const step = { ...counted, prose };
    const at = open.findLastIndex(({ last }) => last.scheme === step.scheme);
    const running = open[at];
    // `14.2025年` may be a number with a point: it counts where it goes on.
    if (step.doubtful && running?.last.number !== step.number - 1) continue;
    // 1. to 9. may run on through the parts above them.
    const runsOn = !running && latest.get(step.scheme)?.number === step.number - 1;
    const next = nextOf(running, step);
    if (next.kind && !runsOn) breaks.push({ kind: next.kind, step, before: running?.last ?? null });
    open.splice(running ? at : open.length, open.length, { last: step, interrupted: next.interrupted });
    latest.set(step.scheme, step);
  }
  return breaks;
}

/** A heading without a number ends the counts below it. */
function closeBelow(open: Running[], { passage: { block } }: Prose): void {
  if (block?.kind !== 'heading') return;
  const holds = (holder: Step['prose']['passage']['block']): boolean =>
    holder?.kind === 'heading' && holder.level < block.level;
  const first = open.findIndex(({ last }) => !holds(last.prose.passage.block));
  if (first >= 0) open.splice(first);
}

function nextOf(
  running: Running | undefined,
  step: Step,
): { kind: Break['kind'] | null; interrupted: readonly Step[] } {
  const kind = kindOf(running?.last.number ?? 0, step.number);
  if (!running) return { kind, interrupted: [] };
  if (kind === 'restarts') return { kind, interrupted: [...running.interrupted, running.last] };
  const resumed = kind ? running.interrupted.findLastIndex(({ number }) => number === step.number - 1) : -1;
  if (resumed < 0) return { kind, interrupted: running.interrupted };
  return { kind: null, interrupted: running.interrupted.slice(0, resumed) };
}

function kindOf(before: number, number: number): Break['kind'] | null {
  if (number === before + 1) return null;
  if (before === 0) return 'starts';
  if (number === 1) return 'restarts';
  if (number === before) return 'repeats';
  return number < before ? 'goesBack' : 'skips';
}

/** Steps by what they count with, word and all: 一是 and 一要 may stand inside each other. */
type Steps = Map<string, Step>;

/** 一是…二是… inside paragraphs and over them; a count that begins with 1 is always new. */
function clauseBreaks(passages: readonly Prose[]): readonly Break[] {
  const breaks: Break[] = [];
  const opening: Steps = new Map();
  const latest: Steps = new Map();
  for (const prose of passages) {
    if (prose.kind === 'heading') {
      opening.clear();
      latest.clear();
    }
    if (prose.kind === 'table') continue;
    const inside: Steps = new Map();
    for (const counted of clauseOrdinals(prose.text)) {
      const step = { ...counted, prose };
      const candidates = [inside, opening, latest].flatMap((steps) => sameCount(steps, step));
      const goesOn = step.number === 1 || candidates.some(({ number }) => number === step.number - 1);
      const before = candidates[0] ?? null;
      if (!goesOn) breaks.push({ kind: kindOf(before?.number ?? 0, step.number) ?? 'skips', step, before });
      const key = step.scheme + wordOf(step);
      inside.set(key, step);
      latest.set(key, step);
      if (prose.text.slice(0, step.from).trim() === '') opening.set(key, step);
    }
  }
  return breaks;
}

function wordOf({ prose, to }: Step): string {
  return prose.text[to - 1] ?? '';
}

/** The last steps of the same kind, that with the same word first. */
function sameCount(steps: Steps, step: Step): readonly Step[] {
  const same = steps.get(step.scheme + wordOf(step));
  const others = [...steps.values()].filter((one) => one.scheme === step.scheme && one !== same);
  return same ? [same, ...others] : others;
}
