/** GitHub's API for one repository: every answer parsed, every repeatable call repeated. */
import { getOctokit } from '@actions/github';
import { z } from 'zod';
import { ForgeError, type Patience, persist } from './persist.ts';

/** Of one request: an answer takes seconds, an upload of 50 MB minutes. */
const ANSWER_MS = 60_000;
const UPLOAD_MS = 600_000;

export interface Upload {
  /** as the release names it: an address with {?name,label} */
  readonly to: string;
  readonly name: string;
  readonly label: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface Forge {
  readonly owner: string;
  readonly repo: string;
  readonly patience: Patience;
  /** Repeats; for what may be asked twice. `route`: `GET /repos/{owner}/{repo}/…`. @throws ForgeError */
  ask<T>(route: string, parameters: Readonly<Record<string, unknown>>, answer: z.ZodType<T>): Promise<T>;
  /** Asks once, inside a `persist` of the caller. @throws octokit's error */
  once<T>(route: string, parameters: Readonly<Record<string, unknown>>, answer: z.ZodType<T>): Promise<T>;
  /** null where GitHub says 404 */
  find<T>(route: string, parameters: Readonly<Record<string, unknown>>, answer: z.ZodType<T>): Promise<T | null>;
  /** all pages of a list, 100 each */
  list<T>(route: string, parameters: Readonly<Record<string, unknown>>, item: z.ZodType<T>): Promise<readonly T[]>;
  /** sends a file once, inside a `persist` of the caller */
  upload<T>(upload: Upload, answer: z.ZodType<T>): Promise<T>;
  /** the bytes that GitHub redirects to */
  download(route: string, parameters: Readonly<Record<string, unknown>>): Promise<Uint8Array>;
}

const PAGE = 100;

/** @throws Error, as for no answer: octokit gives '' for one that broke off */
function understood<T>(what: string, data: unknown, answer: z.ZodType<T>): T {
  const parsed = answer.safeParse(data);
  if (!parsed.success) throw new Error(`the answer to ${what} is not as agreed`);
  return parsed.data;
}

/** Lists and bytes, made of the plain calls. */
function listing(ask: Forge['ask']): Forge['list'] {
  return async (route, parameters, item) => {
    const pages = [];
    for (let page = 1; ; page += 1) {
      const some = await ask(route, { ...parameters, per_page: PAGE, page }, z.array(item));
      pages.push(some);
      if (some.length < PAGE) return pages.flat();
    }
  };
}

type Octokit = ReturnType<typeof getOctokit>;

function uploading(octokit: Octokit): Forge['upload'] {
  return async ({ to, name, label, mediaType, bytes }, answer) => {
    const { data } = await octokit.request(`POST ${to}`, {
      name,
      label,
      data: bytes,
      headers: { 'content-type': mediaType },
      request: { signal: AbortSignal.timeout(UPLOAD_MS) },
    });
    return understood(`POST ${name}`, data, answer);
  };
}

async function bytesAt(octokit: Octokit, route: string, parameters: Readonly<Record<string, unknown>>) {
  // unparsed: octokit would decode text and JSON, and take a broken body for an empty one
  const request = { signal: AbortSignal.timeout(UPLOAD_MS), parseSuccessResponseBody: false };
  // an asset is described as JSON unless its bytes are asked for
  const headers = route.includes('/releases/assets/') ? { accept: 'application/octet-stream' } : {};
  const { data } = await octokit.request(route, { ...parameters, headers, request });
  return new Uint8Array(await new Response(data as ReadableStream).arrayBuffer());
}

/** @param repository owner/name */
export function openForge(token: string, repository: string, patience: Patience): Forge {
  const octokit = getOctokit(token, { log: { debug() {}, info() {}, warn() {}, error() {} } });
  const [owner = '', repo = ''] = repository.split('/');
  const once: Forge['once'] = async (route, parameters, answer) => {
    const request = { signal: AbortSignal.timeout(ANSWER_MS) };
    const { data } = await octokit.request(route, { owner, repo, ...parameters, request });
    return understood(route, data, answer);
  };
  const ask: Forge['ask'] = (route, parameters, answer) =>
    persist(route, () => once(route, parameters, answer), patience);
  return {
    owner,
    repo,
    patience,
    once,
    ask,
    find: (route, parameters, answer) => ask(route, parameters, answer).catch(nothing),
    list: listing(ask),
    upload: uploading(octokit),
    download: (route, parameters) =>
      persist(route, () => bytesAt(octokit, route, { owner, repo, ...parameters }), patience),
  };
}

function nothing(error: unknown): null {
  if (error instanceof ForgeError && error.status === 404) return null;
  throw error;
}
