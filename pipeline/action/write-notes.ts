/** Gathers what the notes of a release say: from the register, and from the text of the published edition before. */
import { gitHistory } from '#adapters/git.ts';
import type { DiffView } from '#announce/figures-diff-table.ts';
import { type NotedCorrection, type NotedFile, releaseNotes } from '#announce/release-notes.ts';
import { listFigures } from '#check/ledger.ts';
import { compareFigures } from '#check/lock/compare-figures.ts';
import { lockedOf } from '#check/lock/locked-figure.ts';
import { whereNames } from '#check/lock/where-names.ts';
import { readReport } from '#read/read.ts';
import { editionOf } from '#release/edition-name.ts';
import type { Register } from '#release/register/entry.ts';
import { completionOf, reservations } from '#release/register/register.ts';
import type { Checked } from '../publish.ts';
import type { ActionDesk } from './desk.ts';
import type { EditionTag } from './edition-tag.ts';

export interface NotesAbout {
  readonly tag: EditionTag;
  readonly checked: Checked;
  readonly register: Register;
  readonly files: readonly NotedFile[];
}

export async function writeNotes({ tag, checked, register, files }: NotesAbout, desk: ActionDesk): Promise<string> {
  const { report } = checked;
  if (!report) throw new Error('nothing to write about');
  const own = reservations(register.entries).find(({ number }) => number === tag.number);
  return releaseNotes(
    {
      title: report.title.text,
      folder: tag.folder,
      supersedes: own?.supersedes ? editionOf(own.supersedes) : null,
      changes: await changesSince(tag, checked, register),
      corrections: correctionsIn(register),
      files,
      repository: desk.run.repository,
    },
    desk.inputs.language,
  );
}

/** Earlier stages are not compared with: their figures were never public. */
async function changesSince(
  { number, source }: EditionTag,
  { report, figures }: Checked,
  { entries }: Register,
): Promise<{ edition: string; view: DiffView } | null> {
  const before = reservations(entries).findLast(
    (entry) => entry.number < number && entry.stage === 'published' && completionOf(entries, entry.number) !== null,
  );
  const bytes = before && (await gitHistory.fileAt(source, before.commit));
  const earlier = before && bytes && report ? readReport({ file: source, bytes, id: report.front.id }).value : null;
  if (!before || !earlier || !report) return null;
  const diff = compareFigures(listFigures(earlier).map(lockedOf), figures);
  return { edition: editionOf(before.number), view: { diff, where: whereNames(report), earlier: whereNames(earlier) } };
}

/** Of published editions alone. */
function correctionsIn({ entries }: Register): readonly NotedCorrection[] {
  const open = new Set(reservations(entries).flatMap(({ stage, number }) => (stage === 'published' ? [number] : [])));
  return entries.flatMap(({ happened }) =>
    happened.kind === 'corrected' && open.has(happened.number)
      ? happened.corrections.map((each) => ({ ...each, edition: editionOf(happened.number) }))
      : [],
  );
}
