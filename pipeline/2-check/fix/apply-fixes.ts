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
    const edits = finding.fix?.edits ?? [];
    const wanted = edits.filter((edit) => !accepted.some((other) => same(edit, other)));
    if (!wanted.every((edit) => inside(edit, source) && !accepted.some((other) => meets(edit, other)))) continue;
    accepted.push(...wanted);
    applied.push(finding);
  }
  return { text: edited(source, accepted), applied };
}

function same(a: Edit, b: Edit): boolean {
  return a.from === b.from && a.to === b.to && a.text === b.text;
}

function meets(a: Edit, b: Edit): boolean {
  return a.from < b.to && b.from < a.to;
}

function inside({ from, to }: Edit, source: string): boolean {
  return from >= 0 && from < to && to <= source.length;
}

function edited(source: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from)) {
    pieces.push(source.slice(at, from), text);
    at = to;
  }
  return pieces.join('') + source.slice(at);
}
