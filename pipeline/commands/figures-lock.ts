/** `figures --diff` and `figures --accept`: what changed since the lock or a git revision, and the acknowledgement. */
import { dirname, join } from 'node:path';
import { disk } from '#adapters/disk.ts';
import { LOCK_FILE } from '#adapters/figure-files.ts';
import { gitHistory } from '#adapters/git.ts';
import { figuresDiffJson } from '#announce/figures-diff-json.ts';
import { figuresDiffMarkdown, figuresDiffTable } from '#announce/figures-diff-table.ts';
import { listFigures } from '#check/ledger.ts';
import { compareFigures } from '#check/lock/compare-figures.ts';
import { belongsTo } from '#check/lock/lock-findings.ts';
import { lockedOf } from '#check/lock/locked-figure.ts';
import { readLock } from '#check/lock/read-lock.ts';
import { whereNames } from '#check/lock/where-names.ts';
import { writeLock } from '#check/lock/write-lock.ts';
import { cannotWrite } from '#messages/cli.ts';
import * as messages from '#messages/lock.ts';
import type { LockedFigure, WhereNames } from '#model/figure-change.ts';
import { readReport } from '#read/read.ts';
import type { FigureDesk, FigureFormat } from './figures-desk.ts';
import { UsageError } from './usage-error.ts';

interface Earlier {
  readonly figures: readonly LockedFigure[];
  readonly where: WhereNames;
}

/** @throws UsageError where there is no usable lock */
async function ofLock({ report, workshop }: FigureDesk): Promise<Earlier> {
  const content = await workshop.lock(report);
  if (content === null) throw new UsageError(messages.nothingToCompare(report.file));
  const reading = readLock(content);
  if ('problem' in reading) throw new UsageError(reading.problem);
  if (!belongsTo(reading.lock.report, report)) throw new UsageError(messages.lockOfAnother(reading.lock.report));
  return { figures: reading.lock.figures, where: new Map() };
}

/** @throws UsageError where the revision has no such report */
async function ofRevision({ report, source }: FigureDesk, revision: string): Promise<Earlier> {
  const bytes = await gitHistory.fileAt(report.file, revision);
  if (!bytes) throw new UsageError(messages.notInRevision(report.file, revision));
  const earlier = readReport({ ...source, bytes }).value;
  if (!earlier) throw new UsageError(messages.unusableRevision(report.file, revision));
  return { figures: listFigures(earlier).map(lockedOf), where: whereNames(earlier) };
}

/** @throws UsageError */
export async function diffFigures(desk: FigureDesk, revision: string | null, format: FigureFormat): Promise<string> {
  const { report, checked, console } = desk;
  const earlier = revision === null ? await ofLock(desk) : await ofRevision(desk, revision);
  const diff = compareFigures(earlier.figures, checked.figures);
  const view = { diff, where: whereNames(report), earlier: earlier.where };
  if (format === 'json') return figuresDiffJson(view, console.language);
  return (format === 'markdown' ? figuresDiffMarkdown : figuresDiffTable)(view, console.language);
}

/** A broken lock is replaced; another report's is not. @throws UsageError */
export async function acceptFigures({ report, checked, workshop, console }: FigureDesk): Promise<void> {
  const content = await workshop.lock(report);
  const reading = content === null ? null : readLock(content);
  const lock = reading && 'lock' in reading ? reading.lock : null;
  if (lock && !belongsTo(lock.report, report)) throw new UsageError(messages.lockOfAnother(lock.report));
  const { changes } = compareFigures(lock?.figures ?? [], checked.figures);
  const folder = dirname(report.file);
  const bytes = new TextEncoder().encode(writeLock(report.front.id, checked.figures));
  try {
    await disk.writeFiles(folder, new Map([[LOCK_FILE, bytes]]));
  } catch (error) {
    throw new UsageError(cannotWrite(folder, (error as Error).message));
  }
  console.say(messages.accepted(checked.figures.length, changes.length, join(folder, LOCK_FILE)));
}
