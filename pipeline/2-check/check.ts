/** Runs every rule over a report and gives the findings in reading order. */
import type { Finding } from '#model/finding.ts';
import type { Report } from '#model/report.ts';
import { type Facts, gatherFacts } from './facts.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules/registry.ts';

export interface CheckOptions {
  /** default: all of the registry */
  readonly rules?: readonly Rule[];
  /** where the caller has them already */
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
export function checkReport(report: Report, options: CheckOptions = {}): readonly Finding[] {
  const facts = options.facts ?? gatherFacts(report);
  const findings = (options.rules ?? RULES).flatMap((rule) => [...rule.check(report, facts)]);
  return findings.sort(inReadingOrder);
}
