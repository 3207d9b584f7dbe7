/** What the run says of itself: repository, ref, and the event, parsed once from the runner's environment. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const sha = z.string().regex(/^[0-9a-f]{40}$/u);
const ofRepository = z.object({ full_name: z.string() });

const eventFile = z.object({
  repository: z.object({ private: z.boolean().optional(), default_branch: z.string().optional() }).optional(),
  before: z.string().optional(),
  pull_request: z
    .object({
      number: z.int().min(1),
      head: z.object({ sha, repo: ofRepository.nullable() }),
      base: z.object({ sha }),
    })
    .optional(),
  workflow_run: z
    .object({ id: z.int(), event: z.string(), head_sha: sha, head_repository: ofRepository.nullable() })
    .optional(),
});
export type EventFile = z.infer<typeof eventFile>;

export interface RunFacts {
  /** owner/name; null at a desk */
  readonly repository: string | null;
  /** null: not a tag */
  readonly tag: string | null;
  /** of this run on the web; null at a desk */
  readonly url: string | null;
  readonly runId: string | null;
  readonly event: EventFile;
}

/** An event that cannot be read is as none: at a desk there is none. */
export async function readRun(environment: NodeJS.ProcessEnv): Promise<RunFacts> {
  const path = environment['GITHUB_EVENT_PATH'];
  const text = path ? await readFile(path, 'utf8').catch(() => '{}') : '{}';
  const event = eventFile.safeParse(parseJson(text));
  const repository = environment['GITHUB_REPOSITORY'] || null;
  const runId = environment['GITHUB_RUN_ID'] || null;
  const server = environment['GITHUB_SERVER_URL'] || 'https://github.com';
  return {
    repository,
    tag: environment['GITHUB_REF_TYPE'] === 'tag' ? environment['GITHUB_REF_NAME'] || null : null,
    url: repository && runId ? `${server}/${repository}/actions/runs/${runId}` : null,
    runId,
    event: event.success ? event.data : {},
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
