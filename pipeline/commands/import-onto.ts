/** `dingben import --onto`: the tracked changes of a returned Word file, listed and taken into the Markdown. */
import { basename, dirname } from 'node:path';
import type { Console } from '#adapters/console.ts';
import { disk } from '#adapters/disk.ts';
import { openWorkshop } from '#adapters/workshop.ts';
import { unifiedDiff } from '#check/fix/unified-diff.ts';
import { compose } from '#compose/compose.ts';
import { cannotWrite } from '#messages/cli.ts';
import * as messages from '#messages/return.ts';
import { readReport } from '#read/read.ts';
import { blockHashesXml } from '#render/docx/block-hashes.ts';
import { type Checked, checkSource, type SourceFile } from '../publish.ts';
import { applyChanges } from '../return/apply/apply-changes.ts';
import type { BaseText } from '../return/base/base-line.ts';
import { baseText } from '../return/base/base-text.ts';
import type { Change } from '../return/list/change.ts';
import { listChanges } from '../return/list/list-changes.ts';
import { readReturned } from '../return/read/read-returned.ts';
import type { Returned } from '../return/returned.ts';
import { weave } from '../return/weave/weave.ts';
import { exitCode, prettyReport } from './check.ts';
import { readSources } from './sources.ts';
import { UsageError } from './usage-error.ts';

export interface OntoRequest {
  readonly onto: string;
  readonly accept: string;
  readonly dryRun: boolean;
}

type Chooses = (change: Change) => boolean;

/** @throws UsageError */
function chooserOf(written: string): Chooses {
  if (written === 'none') return () => false;
  // what nobody tracked is never taken by the way
  if (written === 'all') return ({ tracked }) => tracked;
  const names = /^authors=(.+)$/u.exec(written)?.[1]?.split(/[,，、]/u);
  if (!names) throw new UsageError(messages.badAccept(written));
  return ({ tracked, who }) => tracked && names.includes(who.author);
}

export async function importOnto(file: string, request: OntoRequest, console: Console): Promise<number> {
  const chooses = chooserOf(request.accept);
  const [returnedFile, source] = await readSources([file, request.onto]);
  if (!returnedFile || !source) return 2;
  const workshop = await openWorkshop(process.cwd(), process.env);
  const checked = await checkSource(source, workshop);
  const base = baseOf(checked);
  if (!base) throw new UsageError(messages.notReadable(request.onto));
  const returned = openOurs(file, returnedFile.bytes, checked, console);
  const { woven, unsure } = weave(base, returned, new Map(), 0);
  const changes = listChanges(woven, unsure);
  show(changes, returned, console);
  const isCurrent = isMadeOf(returned, checked);
  if (!isCurrent) console.say(messages.comparesWithCurrent);
  const wanted = changes.filter(chooses);
  const accepted = new Set(wanted.filter(({ unsure: no }) => isCurrent && !no).map(({ id }) => id));
  const ties = (checked.report?.comments ?? [])
    .filter(({ text }) => /^\s*dingben-/u.test(text))
    .map(({ place }) => ({ from: place.start.offset, to: place.end.offset }));
  const reread = (markdown: string): BaseText | null => readAgain(markdown, source, checked);
  const { markdown, applied } = applyChanges({ base, woven, accepted, ties, reread });
  const left = wanted.filter(({ id }) => !applied.has(id)).map(({ id }) => id + 1);
  if (left.length > 0) console.say(messages.notPossible(left));
  if (applied.size === 0) return left.length > 0 ? 1 : 0;
  if (request.dryRun) {
    console.data(unifiedDiff(source.file, base.source, markdown));
    console.say(messages.wouldTake(source.file, applied.size));
    return left.length > 0 ? 1 : 0;
  }
  const bytes = await write(source, base.source, markdown);
  console.say(messages.taken(source.file, applied.size));
  const after = await checkSource({ ...source, bytes }, workshop);
  console.prose(prettyReport(after, markdown, console, console.errorPaint));
  return Math.max(exitCode([after]), left.length > 0 ? 1 : 0);
}

/** A byte-order mark is no part of the text and stays. @throws UsageError */
async function write(source: SourceFile, before: string, markdown: string): Promise<Uint8Array> {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const hasMark = source.bytes.length > encode(before).length;
  const bytes = encode(hasMark ? `\ufeff${markdown}` : markdown);
  try {
    await disk.writeFiles(dirname(source.file), new Map([[basename(source.file), bytes]]));
  } catch (error) {
    throw new UsageError(cannotWrite(source.file, (error as Error).message));
  }
  return bytes;
}

function baseOf({ report, composed, look }: Checked): BaseText | null {
  return report && composed && look && baseText({ report, composed, keyFiguresTitle: look.texts.keyFigures });
}

function readAgain(markdown: string, source: SourceFile, { composed, look }: Checked): BaseText | null {
  const report = readReport({ ...source, bytes: new TextEncoder().encode(markdown) }).value;
  if (!report || !look) return null;
  // the figures only decide which lines the edition makes by itself: those before
  const made = compose({ report, figures: composed?.figures ?? [], texts: look.texts, assets: composed?.assets ?? {} });
  return made.value && baseText({ report, composed: made.value, keyFiguresTitle: look.texts.keyFigures });
}

/** @throws UsageError for what is no edition of this report */
function openOurs(file: string, bytes: Uint8Array, { report }: Checked, console: Console): Returned {
  const reading = readReturned(bytes);
  if ('refusal' in reading) throw new UsageError(messages.refused(file, reading.refusal));
  const { origin, macros } = reading.returned;
  if (origin.hashes.size === 0 && origin.report === null) throw new UsageError(messages.notOurs(file));
  const id = report?.front.id ?? '';
  if (origin.report !== id) throw new UsageError(messages.ofAnother(file, origin.report ?? '', id));
  if (macros.length > 0) console.say(messages.withMacros(macros));
  return reading.returned;
}

/** Whether every block has the words that the file was made with. */
function isMadeOf({ origin }: Returned, { composed }: Checked): boolean {
  if (!composed || origin.hashes.size === 0) return false;
  const now = blockHashesXml(composed, { commit: null, epochSeconds: 0 });
  const hashes = [...now.matchAll(/anchor="([^"]+)" hash="([^"]+)"/gu)];
  return (
    hashes.length === origin.hashes.size && hashes.every(([, anchor, hash]) => origin.hashes.get(anchor ?? '') === hash)
  );
}

/** Changed figures first. */
function show(changes: readonly Change[], returned: Returned, console: Console): void {
  const t = ({ zh, en }: { zh: string; en: string }): string => (console.language === 'zh' ? zh : en);
  const ordered = changes.toSorted((a, b) => Number(b.figures.length > 0) - Number(a.figures.length > 0));
  for (const { id, who, tracked, old, new: now, figures, anchor } of ordered) {
    const author = tracked ? who.author || t(messages.NO_AUTHOR) : t(messages.UNTRACKED);
    const shown = figures.map((figure) =>
      `${figure.old ?? '—'} → ${figure.new ?? '—'} ${figure.difference ?? ''}`.trim(),
    );
    const about = shown.length > 0 ? `  [${shown.join('；')}]` : '';
    console.data(`${id + 1}  ${author}  ${who.date}  ${anchor}  “${old}” → “${now}”${about}\n`);
  }
  for (const { who, text, quote } of returned.comments) {
    console.data(`${t(messages.COMMENT)}  ${who.author}  ${who.date}  “${quote}”  ${text}\n`);
  }
  const untracked = changes.filter(({ tracked }) => !tracked).length;
  console.say(messages.counted(changes.length - untracked, untracked, returned.comments.length));
}
