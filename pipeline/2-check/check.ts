/** Runs every rule over a report and gives the findings in reading order, those that the author allowed apart. */
import type { Finding, Severity } from '#model/finding.ts';
import type { Profile } from '#model/profile.ts';
import type { Report } from '#model/report.ts';
import { type Facts, gatherFacts, type House } from './facts.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules/registry.ts';
import { applyWaivers, type Judged } from './waivers/apply-waivers.ts';

export interface CheckOptions extends House {
  /** default: all of the registry that do not ship off */
  readonly rules?: readonly Rule[];
  /** where the caller has them already; then they hold profile and terms */
  readonly facts?: Facts;
}

/** By place; at one place by rule, so that the order never depends on the registry. */
function inReadingOrder(a: Finding, b: Finding): number {
  return (
    a.place.start.offset - b.place.start.offset ||
    a.place.end.offset - b.place.end.offset ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

/** Throws only where a rule is broken, never for what the author wrote. */
export function judgeReport(report: Report, options: CheckOptions = {}): Judged {
  const facts = options.facts ?? gatherFacts(report, options);
  const rules = options.rules ?? RULES.filter((rule) => runs(rule, facts.profile));
  const found = rules.flatMap((rule) =>
    [...rule.check(report, facts)].map((finding) => capped(finding, facts.profile?.rules[rule.id])),
  );
  const ids = (list: readonly Rule[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));
  const judged = applyWaivers(report, found, { all: ids([...RULES, ...rules]), ran: ids(rules) });
  return { ...judged, findings: judged.findings.toSorted(inReadingOrder) };
}

export function checkReport(report: Report, options: CheckOptions = {}): readonly Finding[] {
  return judgeReport(report, options).findings;
}

function runs({ id, shipsOff }: Rule, profile: Profile | null): boolean {
  const setting = profile?.rules[id];
  return setting === undefined ? shipsOff !== true : setting !== 'off';
}

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

function capped(finding: Finding, cap: string | undefined): Finding {
  if (cap !== 'info' && cap !== 'warning') return finding;
  return RANK[finding.severity] > RANK[cap] ? { ...finding, severity: cap } : finding;
}
