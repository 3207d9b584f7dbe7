/** Applies the fixes of findings to the source they were found in: each edit once, none over another. */
import type { Finding, Fix } from '#model/finding.ts';

/** `safe`: the certain ones; `suggested`: the likely ones as well */
export type FixLevel = 'safe' | 'suggested';

export interface Applied {
  readonly text: string;
  /** in reading order; findings whose edits met others wait for the next round */
  readonly applied: readonly Finding[];
}

type Edit = Fix['edits'][number];

export function isFixedAt(finding: Finding, level: FixLevel): boolean {
  return finding.fix !== undefined && finding.fix.edits.length > 0 && (level === 'suggested' || finding.fix.safe);
}

/** All edits of a finding are made, or none. */
export function applyFixes(source: string, findings: readonly Finding[], level: FixLevel): Applied {
  const accepted: Edit[] = [];
  const applied: Finding[] = [];
  const inOrder = findings
    .filter((finding) => isFixedAt(finding, level))
    .toSorted((a, b) => a.place.start.offset - b.place.start.offset || a.place.end.offset - b.place.end.offset);
  for (const finding of inOrder) {
    const wanted: Edit[] = [];
    const fits = (finding.fix?.edits ?? []).every((edit) => {
      const after = accepted[firstEndingBehind(accepted, edit.from)];
      if (after && after.from === edit.from && after.to === edit.to && after.text === edit.text) return true;
      wanted.push(edit);
      return inside(edit, source) && (!after || after.from >= edit.to);
    });
    if (!fits) continue;
    for (const edit of wanted) accepted.splice(firstEndingBehind(accepted, edit.from), 0, edit);
    applied.push(finding);
  }
  return { text: edited(source, accepted), applied };
}

/** Index of the first accepted edit (ascending, none over another) that ends behind the offset. */
function firstEndingBehind(accepted: readonly Edit[], offset: number): number {
  let low = 0;
  let high = accepted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((accepted[middle]?.to ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inside({ from, to }: Edit, source: string): boolean {
  return from >= 0 && from < to && to <= source.length;
}

/** The edits ascend. */
function edited(source: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, text } of edits) {
    pieces.push(source.slice(at, from), text);
    at = to;
  }
  return pieces.join('') + source.slice(at);
}
