/** Parts findings into those that count and those that the author allowed; a waiver that allows nothing is a finding. */
import * as messages from '#messages/waivers.ts';
import type { Finding } from '#model/finding.ts';
import type { Report } from '#model/report.ts';
import type { WaivedFinding, Waiver } from '#model/waiver.ts';
import { readWaivers } from './read-waivers.ts';

export interface Judged {
  readonly findings: readonly Finding[];
  readonly waived: readonly WaivedFinding[];
}

/** What a waiver may name, and whether it ran now: one that did not run is not called unused. */
export interface KnownRules {
  readonly all: ReadonlySet<string>;
  readonly ran: ReadonlySet<string>;
}

export function applyWaivers(report: Report, findings: readonly Finding[], rules: KnownRules): Judged {
  const { waivers, findings: ofWaivers } = readWaivers(report);
  const counting: Finding[] = [];
  const waived: WaivedFinding[] = [];
  const used = new Set<Waiver>();
  for (const finding of findings) {
    const waiver = waivers.find((candidate) => allows(candidate, finding));
    if (waiver) {
      used.add(waiver);
      waived.push({ finding, waiver });
    } else counting.push(finding);
  }
  const unused = waivers.filter((waiver) => !used.has(waiver)).flatMap((waiver) => unusedFinding(waiver, rules));
  return { findings: [...counting, ...ofWaivers, ...unused], waived };
}

function allows({ rule, covers, text }: Waiver, finding: Finding): boolean {
  if (rule !== finding.rule) return false;
  const { start, end } = finding.place;
  if (covers && (end.offset <= covers[0] || start.offset >= covers[1])) return false;
  return text === null || (finding.actual ?? '').includes(text);
}

function unusedFinding({ rule, place }: Waiver, { all, ran }: KnownRules): readonly Finding[] {
  if (!all.has(rule))
    return [{ rule: 'waivers/unknown-rule', severity: 'warning', message: messages.waiverOfNoRule(rule), place }];
  if (!ran.has(rule)) return [];
  return [{ rule: 'waivers/unused', severity: 'warning', message: messages.waiverUnused(rule), place }];
}
