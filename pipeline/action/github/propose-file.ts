/** Puts one file on a branch of its own and proposes it by pull request: each step looks first, so all may be repeated. */
import { Buffer } from 'node:buffer';
import { z } from 'zod';
import * as messages from '#messages/action-publish.ts';
import type { Forge } from './forge.ts';
import { ForgeError, persist } from './persist.ts';

const contentShape = z.object({ sha: z.string(), content: z.string(), encoding: z.literal('base64') });
const refShape = z.object({ object: z.object({ sha: z.string() }) });
const pullShape = z.object({ number: z.int(), html_url: z.string() });

export interface FoundFile {
  readonly sha: string;
  readonly text: string;
}

export async function defaultBranch(forge: Forge): Promise<string> {
  const shape = z.object({ default_branch: z.string() });
  return (await forge.ask('GET /repos/{owner}/{repo}', {}, shape)).default_branch;
}

/** null where the branch has no such file */
export async function readFileAt(forge: Forge, path: string, branch: string): Promise<FoundFile | null> {
  const found = await forge.find('GET /repos/{owner}/{repo}/contents/{+path}', { path, ref: branch }, contentShape);
  return found && { sha: found.sha, text: Buffer.from(found.content, 'base64').toString('utf8') };
}

export interface Proposal {
  readonly branch: string;
  readonly base: string;
  readonly path: string;
  readonly text: string;
  /** what the branch holds already will do, even if it is not `text` */
  willDo(found: string): boolean;
  readonly title: string;
  readonly body: string;
}

/** @throws ForgeError */
export async function proposeFile(forge: Forge, proposal: Proposal): Promise<{ url: string; changed: boolean }> {
  await provideBranch(forge, proposal);
  const written = await writeOnBranch(forge, proposal);
  const { url, fresh } = await providePull(forge, proposal);
  return { url, changed: written || fresh };
}

async function provideBranch(forge: Forge, { branch, base }: Proposal): Promise<void> {
  const route = 'POST /repos/{owner}/{repo}/git/refs';
  const find = (name: string) =>
    forge.find('GET /repos/{owner}/{repo}/git/ref/{+ref}', { ref: `heads/${name}` }, refShape);
  await persist(
    route,
    async () => {
      if (await find(branch)) return;
      const head = await find(base);
      await forge.once(route, { ref: `refs/heads/${branch}`, sha: head?.object.sha }, z.unknown());
    },
    forge.patience,
  );
}

async function writeOnBranch(forge: Forge, proposal: Proposal): Promise<boolean> {
  const { branch, path, text, title } = proposal;
  const route = 'PUT /repos/{owner}/{repo}/contents/{+path}';
  let written = false;
  await persist(
    route,
    async () => {
      const there = await readFileAt(forge, path, branch);
      if (there && (there.text === text || proposal.willDo(there.text))) return;
      written = true;
      const content = Buffer.from(text, 'utf8').toString('base64');
      const before = there ? { sha: there.sha } : {};
      await forge.once(route, { path, branch, message: title, content, ...before }, z.unknown());
    },
    forge.patience,
  );
  return written;
}

async function providePull(forge: Forge, proposal: Proposal): Promise<{ url: string; fresh: boolean }> {
  const { branch, base, title, body } = proposal;
  const route = 'POST /repos/{owner}/{repo}/pulls';
  try {
    return await persist(
      route,
      async () => {
        const open = { state: 'open', head: `${forge.owner}:${branch}`, base };
        const [found] = await forge.list('GET /repos/{owner}/{repo}/pulls', open, pullShape);
        if (found) return { url: found.html_url, fresh: false };
        const made = await forge.once(route, { title, head: branch, base, body }, pullShape);
        return { url: made.html_url, fresh: true };
      },
      forge.patience,
    );
  } catch (error) {
    // the setting of the repository, not of the job, that most often stands in the way
    if (error instanceof ForgeError && error.status === 403) throw new ForgeError(messages.pullRefused, 403);
    throw error;
  }
}
