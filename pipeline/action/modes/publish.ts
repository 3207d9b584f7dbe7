/** Mode publish: the edition that mode release made becomes a GitHub release, once. */
import * as core from '@actions/core';
import { z } from 'zod';
import * as messages from '#messages/action-publish.ts';
import { UsageError } from '../../commands/usage-error.ts';
import { type ActionDesk, forgeOf } from '../desk.ts';
import { tagOfRun } from '../edition-tag.ts';
import type { Forge } from '../github/forge.ts';
import { publishRelease } from '../github/publish-release.ts';
import { readMade } from '../made-edition.ts';
import { giveOutput } from '../outputs.ts';

const refShape = z.object({ object: z.object({ sha: z.string(), type: z.string() }) });

/** The commit of a tag; one that carries a message points to a tag object first. @throws UsageError where there is none */
async function commitOfTag(forge: Forge, tag: string): Promise<string> {
  const ref = await forge.find('GET /repos/{owner}/{repo}/git/ref/{+ref}', { ref: `tags/${tag}` }, refShape);
  if (!ref) throw new UsageError(messages.tagMissing(tag));
  if (ref.object.type !== 'tag') return ref.object.sha;
  const { object } = await forge.ask('GET /repos/{owner}/{repo}/git/tags/{sha}', { sha: ref.object.sha }, refShape);
  return object.sha;
}

export async function publish(desk: ActionDesk): Promise<void> {
  const { output, language } = desk.inputs;
  const tag = tagOfRun(desk);
  const forge = forgeOf(desk);
  const made = await readMade(output, tag);
  const commit = await commitOfTag(forge, tag.tag);
  if (commit !== made.commit) throw new UsageError(messages.tagElsewhere(tag.tag, commit, made.commit));
  const title = `${made.title}（${tag.edition}）`;
  const { url, changed } = await publishRelease(forge, { ...made, tag: tag.tag, title });
  core.notice((changed ? messages.published : messages.publishedBefore)(tag.tag, url)[language]);
  giveOutput('edition', tag.folder);
  giveOutput('url', url);
  giveOutput('changed', changed);
}
