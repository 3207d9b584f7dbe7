/** Keeps one comment on a pull request: written once, changed when its text changes, never doubled. */
import { z } from 'zod';
import { COMMENT_MARK } from '#announce/comment.ts';
import type { Forge } from './forge.ts';
import { persist } from './persist.ts';

const commentShape = z.object({
  id: z.int(),
  html_url: z.string(),
  body: z.string().nullish(),
  user: z.object({ login: z.string(), type: z.string() }).nullish(),
});
type GivenComment = z.infer<typeof commentShape>;

/** Whoever writes the mark into a comment of their own does not get it changed: only what a workflow's token wrote is ours. */
const AUTHOR = 'github-actions[bot]';

async function findOwn(forge: Forge, pull: number): Promise<GivenComment | null> {
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
  const all = await forge.list(route, { issue_number: pull }, commentShape);
  return all.find(({ body, user }) => user?.login === AUTHOR && body?.startsWith(COMMENT_MARK)) ?? null;
}

/** @throws ForgeError, with status 403 where the token may not */
export async function keepComment(
  forge: Forge,
  pull: number,
  body: string,
): Promise<{ readonly url: string; readonly changed: boolean }> {
  const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
  const found = await persist(
    route,
    async () => {
      const own = await findOwn(forge, pull);
      return own ?? { fresh: await forge.once(route, { issue_number: pull, body }, commentShape) };
    },
    forge.patience,
  );
  if ('fresh' in found) return { url: found.fresh.html_url, changed: true };
  if (found.body?.trimEnd() === body.trimEnd()) return { url: found.html_url, changed: false };
  const { html_url: url } = await forge.ask(
    'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
    { comment_id: found.id, body },
    commentShape,
  );
  return { url, changed: true };
}
