/** What a check leaves behind: editions and review as artifacts, the comment where the token may write it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commentMarkdown } from '#announce/comment.ts';
import { reviewJson } from '#announce/review-data.ts';
import * as messages from '#messages/action.ts';
import type { Checked } from '../../publish.ts';
import { filesBelow, hasArtifacts, keepArtifact, redlinesIn } from '../artifacts.ts';
import { type ActionDesk, forgeOf } from '../desk.ts';
import { keepComment } from '../github/keep-comment.ts';
import { ForgeError } from '../github/persist.ts';
import { giveOutput } from '../outputs.ts';
import { type Reviewed, reviewData } from '../review.ts';

const isPublic = ({ report }: Checked): boolean => report?.front.stage === 'published';

/** The editions of this build. Of drafts only where that is wished; a redline shows what a draft was, so it counts as one. */
export async function keepDrafts(checked: readonly Checked[], desk: ActionDesk): Promise<void> {
  const { inputs, run, environment } = desk;
  if (inputs.mode !== 'build') return;
  const all = inputs.drafts === 'upload';
  const kept = checked.filter((one) => all || isPublic(one));
  const folders = kept.flatMap(({ report }) => (report ? [join(inputs.output, report.front.id)] : []));
  const files = await filesBelow([...folders, ...(all ? [redlinesIn(inputs.output)] : [])]);
  if (kept.length < checked.length) desk.notice(messages.NO_UPLOAD);
  else if (checked.some((one) => !isPublic(one)) && run.event.repository?.private === false) {
    desk.notice(messages.PUBLIC_DRAFTS);
  }
  if (files.length === 0) return;
  if (!hasArtifacts(environment)) return desk.say(messages.noArtifactService);
  await keepArtifact({ name: 'editions', root: inputs.output, files });
}

/** For comment.yml, which has the right to comment and none of this run's code. */
export async function keepReview(reviewed: readonly Reviewed[], desk: ActionDesk): Promise<void> {
  const { inputs, run, environment } = desk;
  const pull = run.event.pull_request;
  const hidden = inputs.drafts === 'none' && reviewed.some(({ checked }) => !isPublic(checked));
  if (!pull || hidden || !hasArtifacts(environment)) return;
  const folder = join(environment['RUNNER_TEMP'] || inputs.output, 'dingben-review');
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'review.json');
  await writeFile(path, reviewJson(reviewData(reviewed, { pull: pull.number, head: pull.head.sha }, inputs.language)));
  await keepArtifact({ name: 'review', root: folder, files: [path] });
}

/** A token that may not comment is no failure: comment.yml will. */
export async function tellPull(reviewed: readonly Reviewed[], desk: ActionDesk): Promise<void> {
  const { inputs, run } = desk;
  const pull = run.event.pull_request;
  if (!inputs.comment || !pull || inputs.token === null) return;
  const data = reviewData(reviewed, { pull: pull.number, head: pull.head.sha }, inputs.language);
  try {
    const text = commentMarkdown(data, run.url ?? '', inputs.language);
    const { url, changed } = await keepComment(forgeOf(desk), pull.number, text);
    desk.say(messages.commentKept(url, changed));
    giveOutput('url', url);
    giveOutput('changed', changed);
  } catch (error) {
    if (!(error instanceof ForgeError) || error.status !== 403) throw error;
    desk.notice(messages.commentRefused);
  }
}
