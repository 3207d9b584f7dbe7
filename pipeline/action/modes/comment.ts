/** Mode comment, for workflow_run: the review of a finished check becomes the comment. No code of that run is run here. */
import { z } from 'zod';
import { commentMarkdown } from '#announce/comment.ts';
import * as messages from '#messages/action.ts';
import { type ActionDesk, forgeOf } from '../desk.ts';
import { fetchReview } from '../github/fetch-review.ts';
import { keepComment } from '../github/keep-comment.ts';
import { giveOutput } from '../outputs.ts';

const pullShape = z.object({
  state: z.string(),
  head: z.object({ sha: z.string(), repo: z.object({ full_name: z.string() }).nullable() }),
});

export async function comment(desk: ActionDesk): Promise<void> {
  const { inputs, run } = desk;
  const checked = run.event.workflow_run;
  giveOutput('changed', false);
  if (checked?.event !== 'pull_request') return desk.notice(messages.NOTHING_TO_COMMENT);
  const forge = forgeOf(desk);
  const found = await fetchReview(forge, checked.id);
  if (!found) return desk.notice(messages.NOTHING_TO_COMMENT);
  if ('fault' in found) return desk.notice(messages.reviewRefused(messages.REVIEW_FAULTS[found.fault]));
  const { review } = found;
  // which pull request it is, the run's own commit says: the number in the file is only where to look
  const pull = await forge.find(
    'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    { pull_number: review.pull },
    pullShape,
  );
  const own =
    pull && review.head === checked.head_sha && pull.head.repo?.full_name === checked.head_repository?.full_name;
  if (!own) return desk.notice(messages.reviewRefused(messages.REVIEW_FAULTS.pull));
  if (pull.state !== 'open' || pull.head.sha !== checked.head_sha) return desk.notice(messages.OUTDATED);
  const server = desk.environment['GITHUB_SERVER_URL'] || 'https://github.com';
  const runUrl = `${server}/${forge.owner}/${forge.repo}/actions/runs/${checked.id}`;
  const { url, changed } = await keepComment(forge, review.pull, commentMarkdown(review, runUrl, inputs.language));
  desk.say(messages.commentKept(url, changed));
  giveOutput('url', url);
  giveOutput('changed', changed);
}
