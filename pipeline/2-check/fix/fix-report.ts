/**
 * Mends a report until nothing is left to mend at that level. No figure, no block, no code, link or front matter is
 * changed; a text that was put to deliberation is not changed at all.
 */
import * as messages from '#messages/fixes.ts';
import type { Finding } from '#model/finding.ts';
import { type Report, STAGES } from '#model/report.ts';
import { applyFixes, type FixLevel, isFixedAt } from './apply-fixes.ts';
import { saysTheSame } from './same-report.ts';
import { touches, untouchableIn } from './untouchable.ts';

export interface FixOptions {
  readonly level: FixLevel;
  /** the findings of a reading: the same rules and waivers as for the report itself */
  judge(report: Report): readonly Finding[];
  /** reads a changed source; null: it cannot be read */
  reread(source: string): Report | null;
}

export interface Fixed {
  /** the source, mended; equal to the report's where nothing was applied */
  readonly text: string;
  /** places are those of the round in which they were found */
  readonly applied: readonly Finding[];
  /** why fixes were refused */
  readonly findings: readonly Finding[];
}

/** A fix can uncover another (，。。 → ，。 → 。); each round is a whole reading. */
const MOST_ROUNDS = 8;

export function fixReport(report: Report, options: FixOptions): Fixed {
  if (STAGES.indexOf(report.front.stage) >= STAGES.indexOf('deliberation')) {
    const place = report.front.places['stage'] ?? report.title.place;
    const message = messages.fixRefusedInStage();
    return { text: report.source, applied: [], findings: [{ rule: 'fix/stage', severity: 'error', message, place }] };
  }
  const applied: Finding[] = [];
  let current = report;
  let refused: readonly Finding[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const step = fixOnce(current, options);
    refused = step.refused;
    if (!step.report || step.applied.length === 0) break;
    applied.push(...step.applied);
    current = step.report;
  }
  return { text: current.source, applied, findings: refused.map(refusal) };
}

interface Step {
  readonly report: Report | null;
  readonly applied: readonly Finding[];
  readonly refused: readonly Finding[];
}

function fixOnce(report: Report, { level, judge, reread }: FixOptions): Step {
  const kept = untouchableIn(report);
  const wanted = judge(report).filter((finding) => isFixedAt(finding, level) && !touches(finding, kept));
  const tried = new Map<string, Report | null>();
  const attempt = (findings: readonly Finding[]): Report | null => {
    const { text } = applyFixes(report.source, findings, level);
    if (!tried.has(text)) tried.set(text, reread(text));
    const after = tried.get(text) ?? null;
    return after && saysTheSame(report, after) ? after : null;
  };
  const good = acceptable(wanted, [], (findings) => attempt(findings) !== null);
  const { applied } = applyFixes(report.source, good, level);
  return { report: attempt(good), applied, refused: wanted.filter((finding) => !good.includes(finding)) };
}

/** Those of the list that may be applied together with the accepted ones; halves the list where it may not as a whole. */
function acceptable(
  list: readonly Finding[],
  accepted: readonly Finding[],
  may: (findings: readonly Finding[]) => boolean,
): readonly Finding[] {
  const all = [...accepted, ...list];
  if (list.length === 0 || may(all)) return all;
  if (list.length === 1) return accepted;
  const middle = Math.ceil(list.length / 2);
  const first = acceptable(list.slice(0, middle), accepted, may);
  return acceptable(list.slice(middle), first, may);
}

function refusal(finding: Finding): Finding {
  const message = messages.fixWouldChangeReport(finding.rule, finding.actual ?? '', finding.expected ?? '');
  return { rule: 'fix/refused', severity: 'info', message, place: finding.place };
}
