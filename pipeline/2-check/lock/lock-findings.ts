/** Holds a report to its lock: from 送审稿 on a figure that nobody acknowledged is an error, before that a warning. */
import * as messages from '#messages/lock.ts';
import type { Figure } from '#model/figure.ts';
import {
  type FigureChange,
  type FigureDiff,
  type LockedFigure,
  shownDifference,
  shownFigure,
  type WhereNames,
} from '#model/figure-change.ts';
import type { Bilingual, Finding, Severity } from '#model/finding.ts';
import type { Place } from '#model/place.ts';
import type { Report } from '#model/report.ts';
import { blocksOf } from '#model/walk.ts';
import { compareFigures } from './compare-figures.ts';
import { staleWords } from './hints.ts';
import { readLock } from './read-lock.ts';
import { whereNames } from './where-names.ts';

const CHANGED = 'figures/changed-since-lock';
const BROKEN = 'figures/broken-lock';
const MISSING = 'figures/no-lock';

/**
 * From `submission` on, for a report with figures. A warning: with nothing acknowledged nothing can differ, and a build
 * needs no lock; a release does.
 */
const WITHOUT_LOCK: Severity = 'warning';

export interface Locked {
  readonly findings: readonly Finding[];
  /** null: there is no lock to compare with */
  readonly diff: FigureDiff | null;
}

/** @param content of figures.lock.json beside the report; null where there is none */
export function judgeAgainstLock(report: Report, figures: readonly Figure[], content: string | null): Locked {
  const strict = report.front.stage !== 'consultation';
  const { place } = report.title;
  const reading = content === null ? null : readLock(content);
  if (reading && 'problem' in reading) {
    const severity = strict ? 'error' : 'warning';
    return { findings: [{ rule: BROKEN, severity, message: reading.problem, place }], diff: null };
  }
  if (!reading || !belongsTo(reading.lock.report, report)) {
    if (!strict || figures.length === 0) return { findings: [], diff: null };
    return {
      findings: [{ rule: MISSING, severity: WITHOUT_LOCK, message: messages.noLock(report.file), place }],
      diff: null,
    };
  }
  const diff = compareFigures(reading.lock.figures, figures);
  return { findings: findingsOf(report, diff, strict ? 'error' : 'warning'), diff };
}

/** A folder is one report's home, and `report.md` its master; another text in the folder must be the one that is meant. */
export function belongsTo(id: string, { front, file }: Report): boolean {
  return id === front.id || /(?:^|[\\/])report\.md$/u.test(file);
}

function findingsOf(report: Report, { changes }: FigureDiff, severity: Severity): readonly Finding[] {
  if (changes.length === 0) return [];
  const where = whereNames(report);
  const one = (change: FigureChange): readonly Finding[] =>
    change.kind === 'changed' && change.before && change.after
      ? [changedFinding(change, change.before, change.after, where, severity)]
      : [];
  const grouped = (kind: 'added' | 'removed'): readonly Finding[] =>
    [
      ...Map.groupBy(
        changes.filter((change) => change.kind === kind),
        anchorOf,
      ),
    ].map(([anchor, inBlock]) => {
      const texts = inBlock.map(({ before, after }) => shownFigure((after ?? before) as LockedFigure));
      const tell = kind === 'added' ? messages.addedSinceLock : messages.removedSinceLock;
      const message = tell(where.get(anchor) ?? messages.GONE_BLOCK, texts);
      return { rule: CHANGED, severity, message, place: inBlock[0]?.after?.place ?? placeOfBlock(report, anchor) };
    });
  const found = [...changes.flatMap(one), ...grouped('added'), ...grouped('removed')];
  return found.map((finding, at) => (at === found.length - 1 ? withNextStep(finding, report) : finding));
}

/** Said once, at the end. */
function withNextStep(finding: Finding, report: Report): Finding {
  const next = messages.acceptBy(report.file);
  const { zh, en } = finding.message;
  return { ...finding, message: { zh: `${zh}。${next.zh}`, en: `${en}. ${next.en}` } };
}

function changedFinding(
  change: FigureChange,
  before: LockedFigure,
  after: Figure,
  where: WhereNames,
  severity: Severity,
): Finding {
  const { stale, hints, difference } = change;
  const [old, fresh] = [shownFigure(before), shownFigure(after)];
  const message = messages.changedSinceLock({
    where: where.get(after.anchor) ?? messages.IN_TITLE,
    indicator: after.indicator,
    old,
    fresh,
    difference: difference ? shownDifference(difference) : '',
    hints: hints.map((hint): Bilingual => hint.message),
  });
  const related = stale.map((other) => ({ place: other.place, message: messages.staleHere(staleWords(other, after)) }));
  return { rule: CHANGED, severity, message, place: after.place, expected: old, actual: fresh, related };
}

function anchorOf({ before, after }: FigureChange): string {
  return (after ?? before)?.anchor ?? '';
}

/** Of a block that is still there; else the title's. */
function placeOfBlock(report: Report, anchor: string): Place {
  for (const block of blocksOf(report)) if (block.anchor === anchor) return block.place;
  return report.title.place;
}
