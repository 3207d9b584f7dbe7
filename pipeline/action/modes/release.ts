/** Mode release: the official edition of a tag, made and verified as at a desk, with its notes; nothing leaves the run. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as core from '@actions/core';
import { disk } from '#adapters/disk.ts';
import { summaryMarkdown } from '#announce/summary.ts';
import * as messages from '#messages/action.ts';
import { notPublished, tagIsNotNext } from '#messages/action-publish.ts';
import { tagOf } from '#release/edition-name.ts';
import type { Register } from '#release/register/entry.ts';
import { completionOf, emptyRegister, nextNumber, parseRegister, reservations } from '#release/register/register.ts';
import { main } from '../../cli.ts';
import { UsageError } from '../../commands/usage-error.ts';
import { filesBelow, hasArtifacts, keepArtifact } from '../artifacts.ts';
import { type ActionDesk, forgeOf, writeSummary } from '../desk.ts';
import { type EditionTag, tagOfRun } from '../edition-tag.ts';
import { ownFonts } from '../fonts/own-fonts.ts';
import { alreadyPublished } from '../github/publish-release.ts';
import { notesFile, readMade, registerCopy } from '../made-edition.ts';
import { giveOutput } from '../outputs.ts';
import { writeNotes } from '../write-notes.ts';
import { annotate, checkAll } from './check.ts';

export async function release(desk: ActionDesk): Promise<void> {
  const { inputs, environment } = desk;
  const tag = tagOfRun(desk);
  const [checked] = await checkAll({ ...inputs, files: [tag.source], stage: null });
  if (!checked) throw new UsageError(messages.reportsFailed(1));
  annotate([checked], inputs.language);
  const stage = checked.report?.front.stage;
  if (stage && stage !== 'published') throw new UsageError(notPublished(tag.tag, stage));
  refuseOtherNumber(tag, await registerOf(tag));
  await ownFonts(desk);
  if (!(await makeAndVerify(tag, desk))) return core.setFailed(messages.reportsFailed(0)[inputs.language]);
  const register = await registerOf(tag);
  // the inputs were released under another number, which stands in the register already
  if (!completionOf(register.entries, tag.number)) throw new UsageError(tagIsNotNext(tag.tag, lastTag(tag, register)));
  await handOver(tag, desk, async (files) => writeNotes({ tag, checked, register, files }, desk));
  const made = await readMade(inputs.output, tag);
  const files = made.assets.map(({ name, bytes, sha256 }) => ({ file: name, bytes: bytes.length, sha256 }));
  const reports = [{ file: checked.file, figures: checked.figures.length, findings: checked.findings }];
  await writeSummary(summaryMarkdown(reports, files, inputs.language), environment);
  giveOutput('editions', 3);
  giveOutput('edition', tag.folder);
  const before = inputs.token === null ? null : await alreadyPublished(forgeOf(desk), tag.tag, made.assets);
  giveOutput('released', before !== null);
}

async function registerOf({ register, id }: EditionTag): Promise<Register> {
  const text = await readFile(register, 'utf8').catch(() => null);
  return (text === null ? null : parseRegister(text)) ?? emptyRegister(id);
}

/** @throws UsageError */
function refuseOtherNumber({ tag, id, number }: EditionTag, { entries }: Register): void {
  const known = reservations(entries).some((entry) => entry.number === number);
  if (known || nextNumber(entries) === number) return;
  throw new UsageError(tagIsNotNext(tag, tagOf(id, nextNumber(entries))));
}

function lastTag({ id }: EditionTag, { entries }: Register): string {
  return tagOf(id, reservations(entries).at(-1)?.number ?? 1);
}

/** The commands say themselves what is wrong. */
async function makeAndVerify({ source, folder }: EditionTag, { inputs }: ActionDesk): Promise<boolean> {
  const { output, language, acceptSubstitutes } = inputs;
  const speak = ['--lang', language];
  const agreed = acceptSubstitutes ? ['--accept-substitutes'] : [];
  const made = await main([...speak, 'release', source, '--stage', 'published', '-o', output, ...agreed]);
  if (made !== 0) return false;
  for (const each of [folder, `${folder}-bag.zip`]) {
    const path = join(output, each);
    const there = (await disk.list(path)) ?? (await disk.read(path));
    if (there && (await main([...speak, 'verify', path])) !== 0) return false;
  }
  return true;
}

/** Leaves notes and register beside the edition, and keeps all of it for the jobs that publish. */
async function handOver(
  tag: EditionTag,
  desk: ActionDesk,
  write: (files: readonly { name: string; bytes: number; sha256: string }[]) => Promise<string>,
): Promise<void> {
  const { output } = desk.inputs;
  await mkdir(output, { recursive: true });
  await writeFile(join(output, registerCopy(tag)), await readFile(tag.register));
  // the notes name the files, and are not one of them
  await writeFile(join(output, notesFile(tag)), ' ');
  const { assets } = await readMade(output, tag);
  const files = assets.map(({ name, bytes, sha256 }) => ({ name, bytes: bytes.length, sha256 }));
  await writeFile(join(output, notesFile(tag)), await write(files));
  if (!hasArtifacts(desk.environment)) return desk.say(messages.noArtifactService);
  const beside = [notesFile(tag), registerCopy(tag), ...files.map(({ name }) => name)].map((name) =>
    join(output, name),
  );
  const present = new Set(await filesBelow([output]));
  const own = [...(await filesBelow([join(output, tag.folder)])), ...beside.filter((path) => present.has(path))];
  await keepArtifact({ name: 'edition', root: output, files: own });
}
