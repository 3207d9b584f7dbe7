/** Mode release: the official edition of a tag, made and verified as at a desk, with its notes; nothing is public by it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as core from '@actions/core';
import { disk } from '#adapters/disk.ts';
import { summaryMarkdown } from '#announce/summary.ts';
import * as messages from '#messages/action.ts';
import { notPublished, publishedBefore, tagIsNotNext } from '#messages/action-publish.ts';
import { FORMATS } from '#model/edition.ts';
import { tagOf } from '#release/edition-name.ts';
import type { Register } from '#release/register/entry.ts';
import { completionOf, emptyRegister, nextNumber, parseRegister, reservations } from '#release/register/register.ts';
import { main } from '../../cli.ts';
import { UsageError } from '../../commands/usage-error.ts';
import { filesBelow, hasArtifacts, keepArtifact } from '../artifacts.ts';
import { type ActionDesk, forgeOf, writeSummary } from '../desk.ts';
import { type EditionTag, tagOfRun } from '../edition-tag.ts';
import { ownFonts } from '../fonts/own-fonts.ts';
import { findPublished } from '../github/publish-release.ts';
import { notesFile, readMade, registerCopy } from '../made-edition.ts';
import { giveOutput } from '../outputs.ts';
import { recallEdition } from '../recall-edition.ts';
import { writeNotes } from '../write-notes.ts';
import { annotate, checkAll } from './check.ts';

export async function release(desk: ActionDesk): Promise<void> {
  const { inputs } = desk;
  const tag = tagOfRun(desk);
  const forge = inputs.token === null || desk.run.repository === null ? null : forgeOf(desk);
  const before = forge && (await findPublished(forge, tag.tag));
  if (forge && before) {
    desk.notice(publishedBefore(tag.tag, before.html_url));
    await recallEdition(before, forge, tag, desk);
    if (!(await verified(tag, desk))) return core.setFailed(messages.reportsFailed(0)[inputs.language]);
  } else if (!(await makeOfficial(tag, desk))) {
    return core.setFailed(messages.reportsFailed(0)[inputs.language]);
  }
  giveOutput('editions', FORMATS.length);
  giveOutput('edition', tag.folder);
  giveOutput('released', before !== null);
  await keepForJobs(tag, desk);
}

/** @returns whether it was made: the commands have said why not. @throws UsageError for another number or stage */
async function makeOfficial(tag: EditionTag, desk: ActionDesk): Promise<boolean> {
  const { inputs, environment } = desk;
  const [checked] = await checkAll({ ...inputs, files: [tag.source], stage: null });
  if (!checked) throw new UsageError(messages.reportsFailed(1));
  annotate([checked], inputs.language);
  const stage = checked.report?.front.stage;
  if (stage && stage !== 'published') throw new UsageError(notPublished(tag.tag, stage));
  refuseOtherNumber(tag, await registerOf(tag));
  await ownFonts(desk);
  if (!(await made(tag, desk)) || !(await verified(tag, desk))) return false;
  const register = await registerOf(tag);
  // the inputs were released under another number, which stands in the register already
  if (!completionOf(register.entries, tag.number)) throw new UsageError(tagIsNotNext(tag.tag, lastTag(tag, register)));
  const assets = await writeBeside(tag, desk, (files) => writeNotes({ tag, checked, register, files }, desk));
  const files = assets.map(({ name, bytes, sha256 }) => ({ file: name, bytes: bytes.length, sha256 }));
  const reports = [{ file: checked.file, figures: checked.figures.length, findings: checked.findings }];
  await writeSummary(summaryMarkdown(reports, files, inputs.language), environment);
  return true;
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

async function made({ source }: EditionTag, { inputs }: ActionDesk): Promise<boolean> {
  const { output, language, acceptSubstitutes, without } = inputs;
  const agreed = [
    ...(acceptSubstitutes ? ['--accept-substitutes'] : []),
    ...(without.length > 0 ? ['--without', ...without] : []),
  ];
  const asked = ['release', source, '--stage', 'published', '-o', output, ...agreed];
  return (await main(['--lang', language, ...asked])) === 0;
}

async function verified({ folder }: EditionTag, { inputs }: ActionDesk): Promise<boolean> {
  for (const each of [folder, `${folder}-bag.zip`]) {
    const path = join(inputs.output, each);
    const there = (await disk.list(path)) ?? (await disk.read(path));
    if (there && (await main(['--lang', inputs.language, 'verify', path])) !== 0) return false;
  }
  return true;
}

type Listed = readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];

/** Notes and register, beside the edition. The notes name the files, and are not one of them. */
async function writeBeside(tag: EditionTag, { inputs }: ActionDesk, write: (files: Listed) => Promise<string>) {
  const { output } = inputs;
  await writeFile(join(output, registerCopy(tag)), await readFile(tag.register));
  await writeFile(join(output, notesFile(tag)), ' ');
  const { assets } = await readMade(output, tag);
  const files = assets.map(({ name, bytes, sha256 }) => ({ name, bytes: bytes.length, sha256 }));
  await writeFile(join(output, notesFile(tag)), await write(files));
  return assets;
}

/** For the jobs that attest, publish, register and show it. */
async function keepForJobs(tag: EditionTag, desk: ActionDesk): Promise<void> {
  const { output } = desk.inputs;
  if (!hasArtifacts(desk.environment)) return desk.say(messages.noArtifactService);
  const { assets } = await readMade(output, tag);
  const besides = [notesFile(tag), registerCopy(tag), ...assets.map(({ name }) => name)];
  const beside = besides.filter((name) => name.startsWith(`${tag.folder}-`)).map((name) => join(output, name));
  await keepArtifact({
    name: 'edition',
    root: output,
    files: [...(await filesBelow([join(output, tag.folder)])), ...beside],
  });
}
