/** For tests and the local twin: the bundled Action as a child process, in the surroundings that a runner makes. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ACTION_DIST } from '../tools/bundle-action.ts';
import { type CommandResult, runCommand } from '../tools/run-command.ts';
import { plainEnvironment } from './edition-folder.ts';
import { projectRoot } from './project-root.ts';
import type { StandIn } from './stand-in/server.ts';

export const ACTION_FILE = join(projectRoot, ACTION_DIST, 'index.mjs');

export interface ActionRun extends CommandResult {
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** workflow commands but for outputs: `::error …`, `::notice …` */
  readonly annotations: readonly string[];
}

export interface ActionCall {
  readonly inputs: Readonly<Record<string, string>>;
  readonly event: unknown;
  /** the checkout */
  readonly folder: string;
  /** outside of the checkout, for the runner's own files */
  readonly temp: string;
  readonly standIn: StandIn;
  readonly tag?: string;
  /** kills it */
  readonly signal?: AbortSignal;
  /** another copy of the Action */
  readonly file?: string;
  readonly environment?: NodeJS.ProcessEnv;
  /** what it prints is passed on at once as well */
  readonly echo?: boolean;
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** No secret: what the artifact client reads out of a runner's token. */
const RUNTIME_TOKEN = `${part({ alg: 'none' })}.${part({ scp: 'Actions.Results:run:job' })}.x`;

export async function runAction(call: ActionCall): Promise<ActionRun> {
  const { folder, temp, standIn, inputs, event, tag, signal } = call;
  await mkdir(temp, { recursive: true });
  const file = (name: string): string => join(temp, name);
  for (const name of ['outputs.txt', 'summary.md']) await writeFile(file(name), '');
  await writeFile(file('event.json'), JSON.stringify(event));
  const named = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
  const env = plainEnvironment({
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: standIn.base,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: standIn.state.repository,
    GITHUB_EVENT_PATH: file('event.json'),
    GITHUB_OUTPUT: file('outputs.txt'),
    GITHUB_STEP_SUMMARY: file('summary.md'),
    GITHUB_RUN_ID: '42',
    GITHUB_WORKSPACE: folder,
    GITHUB_REF_TYPE: tag === undefined ? 'branch' : 'tag',
    GITHUB_REF_NAME: tag ?? 'main',
    RUNNER_TEMP: temp,
    ACTIONS_RESULTS_URL: standIn.base,
    ACTIONS_RUNTIME_TOKEN: RUNTIME_TOKEN,
    DINGBEN_RETRY_MS: '1',
    ...Object.fromEntries(named),
    ...call.environment,
  });
  const run = await runCommand(process.execPath, [call.file ?? ACTION_FILE], {
    ...{ cwd: folder, env, echo: call.echo ?? false },
    ...(signal ? { signal } : {}),
  });
  const outputs = await readFile(file('outputs.txt'), 'utf8');
  return {
    ...run,
    summary: await readFile(file('summary.md'), 'utf8'),
    outputs: Object.fromEntries(
      [...outputs.matchAll(/^(\S+?)<<(\S+)\n([\s\S]*?)\n\2$/gmu)].map(([, k, , v]) => [k, v]),
    ),
    annotations: run.stdout.split('\n').filter((line) => /^::(?:error|warning|notice)/u.test(line)),
  };
}
