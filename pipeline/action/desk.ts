/** What every mode of the Action works with: inputs, the run, and how it speaks. */
import * as core from '@actions/core';
import { NO_TOKEN } from '#messages/action-publish.ts';
import type { Bilingual } from '#model/finding.ts';
import { UsageError } from '../commands/usage-error.ts';
import type { RunFacts } from './event.ts';
import { type Forge, openForge } from './github/forge.ts';
import type { Patience } from './github/persist.ts';
import type { Inputs } from './inputs.ts';

export interface ActionDesk {
  readonly inputs: Inputs;
  readonly run: RunFacts;
  readonly environment: NodeJS.ProcessEnv;
  say(message: Bilingual): void;
  /** shown on the run's page as well */
  notice(message: Bilingual): void;
}

/** DINGBEN_RETRY_MS: for tests, which have no seconds to wait. */
export function patienceOf({ environment, say }: ActionDesk): Patience {
  const written = environment['DINGBEN_RETRY_MS'] ?? '';
  return {
    attempts: 5,
    firstWaitMs: /^\d+$/u.test(written) ? Number(written) : 2000,
    longestWaitMs: 120_000,
    sleep: (ms) => new Promise((done) => setTimeout(done, ms)),
    say,
  };
}

/** @throws UsageError without a token or a repository */
export function forgeOf(desk: ActionDesk): Forge {
  const { inputs, run } = desk;
  if (inputs.token === null || run.repository === null) throw new UsageError(NO_TOKEN);
  return openForge(inputs.token, run.repository, patienceOf(desk));
}

export function openDesk(inputs: Inputs, run: RunFacts, environment: NodeJS.ProcessEnv): ActionDesk {
  const { language } = inputs;
  return {
    inputs,
    run,
    environment,
    say: (message) => core.info(message[language]),
    notice: (message) => core.notice(message[language]),
  };
}

/** At a desk there is no summary to write to. */
export async function writeSummary(markdown: string, environment: NodeJS.ProcessEnv): Promise<void> {
  if (environment['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(markdown).write();
}
