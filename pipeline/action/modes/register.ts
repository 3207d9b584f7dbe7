/** Mode register: the entry of a released edition is proposed for the default branch by pull request. */
import * as core from '@actions/core';
import * as messages from '#messages/action-publish.ts';
import { completionOf, parseRegister, registerText } from '#release/register/register.ts';
import { hashText } from '../../commands/release-state.ts';
import { UsageError } from '../../commands/usage-error.ts';
import { type ActionDesk, forgeOf } from '../desk.ts';
import { tagOfRun } from '../edition-tag.ts';
import { defaultBranch, proposeFile, readFileAt } from '../github/propose-file.ts';
import { findPublished } from '../github/publish-release.ts';
import { readMade } from '../made-edition.ts';
import { mergeRegister } from '../merge-register.ts';
import { giveOutput } from '../outputs.ts';

/** @throws UsageError where the release is not there, or the registers do not go together */
export async function register(desk: ActionDesk): Promise<void> {
  const { output, language } = desk.inputs;
  const tag = tagOfRun(desk);
  const forge = forgeOf(desk);
  const made = await readMade(output, tag);
  const released = await findPublished(forge, tag.tag);
  if (!released) throw new UsageError(messages.releaseMissing(tag.tag));
  const base = await defaultBranch(forge);
  const there = await readFileAt(forge, tag.register, base);
  const known = there && parseRegister(there.text);
  if (there && !known) throw new UsageError(messages.registerDiverged(tag.register));
  const merged = mergeRegister(known, made.register, tag.number, hashText);
  if (merged.kind === 'other') throw new UsageError(messages.registeredOtherwise(tag.register, tag.edition));
  if (merged.kind === 'diverged') throw new UsageError(messages.registerDiverged(tag.register));
  giveOutput('changed', false);
  if (merged.kind === 'known') return core.notice(messages.registeredBefore(tag.register)[language]);
  const digest = completionOf(made.register.entries, tag.number)?.manifest;
  const { url, changed } = await proposeFile(forge, {
    branch: `register/${tag.folder}`,
    base,
    path: tag.register,
    text: registerText(merged.register),
    // proposed on another day: the same but for the day of the entry
    willDo: (found) => completionOf(parseRegister(found)?.entries ?? [], tag.number)?.manifest === digest,
    title: messages.registerTitle(tag.tag)[language],
    body: messages.registerBody(tag.tag, released.html_url)[language],
  });
  core.notice(messages.registerProposed(url, changed)[language]);
  giveOutput('url', url);
  giveOutput('changed', changed);
}
