/** Actions inputs → one mode: the same work as at a desk, told as GitHub wants it. */
import * as core from '@actions/core';
import type { Bilingual } from '#model/finding.ts';
import { type ActionDesk, openDesk } from './action/desk.ts';
import { readRun } from './action/event.ts';
import { type Mode, parseInputs } from './action/inputs.ts';
import { checkOrBuild } from './action/modes/check.ts';
import { comment } from './action/modes/comment.ts';
import { publish } from './action/modes/publish.ts';
import { register } from './action/modes/register.ts';
import { release } from './action/modes/release.ts';
import { site } from './action/modes/site.ts';

const RUN: Readonly<Record<Mode, (desk: ActionDesk) => Promise<unknown>>> = {
  check: checkOrBuild,
  build: checkOrBuild,
  release,
  publish,
  register,
  comment,
  site,
};

try {
  const inputs = parseInputs(core.getInput);
  await RUN[inputs.mode](openDesk(inputs, await readRun(process.env), process.env));
} catch (error) {
  const { bilingual } = error as { bilingual?: Bilingual };
  core.setFailed(bilingual ? bilingual[core.getInput('language') === 'en' ? 'en' : 'zh'] : (error as Error).message);
  if (process.env['DINGBEN_DEBUG']) core.info((error as Error).stack ?? '');
}
