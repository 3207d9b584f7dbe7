/** `npm run twin -- MODE [TAG]`: a mode of the bundled Action at a desk, against a stand-in for GitHub; what it would get is kept. */
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { type ActionCall, type ActionRun, runAction } from '../test/run-action.ts';
import { type StandIn, startStandIn } from '../test/stand-in/server.ts';

const REPOSITORY = 'desk/reports';
const RIGHTS = 'write:contents+pull-requests';
/** where the result of a run is left, below the repository */
const KEPT = '.cache/twin';

/** A mode stands on those before it. */
const CHAINS: Readonly<Record<string, readonly string[]>> = {
  check: ['check'],
  build: ['build'],
  comment: ['build', 'comment'],
  release: ['release'],
  publish: ['release', 'publish'],
  register: ['release', 'publish', 'register'],
  site: ['release', 'publish', 'register', 'site'],
};
export const TWIN_MODES = Object.keys(CHAINS);

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' }).trim();

interface Scene extends Pick<ActionCall, 'folder' | 'temp' | 'standIn'> {
  readonly tag: string | null;
}

/** A pull request of this very branch: its last commit against where it left main, or against the commit before. */
function pullRequest(folder: string, standIn: StandIn) {
  const head = git(folder, 'rev-parse', 'HEAD');
  const parent = git(folder, 'rev-list', '--max-count=1', '--skip=1', 'HEAD') || head;
  const branches = git(folder, 'branch', '--list', 'main', '--format=%(refname:short)');
  const left = branches === 'main' ? git(folder, 'merge-base', 'HEAD', 'main') : head;
  const base = left === head ? parent : left;
  const pull = { number: 1, title: '', body: '', state: 'open', head: 'desk', headSha: head, base: 'main' } as const;
  standIn.state.pulls.push({ ...pull, headRepository: REPOSITORY });
  return { number: 1, head: { sha: head, repo: { full_name: REPOSITORY } }, base: { sha: base } };
}

function eventOf(mode: string, folder: string, standIn: StandIn): unknown {
  const repository = { private: true, default_branch: 'main' };
  if (mode === 'check' || mode === 'build') return { repository, pull_request: pullRequest(folder, standIn) };
  if (mode !== 'comment') return { repository };
  const head_repository = { full_name: REPOSITORY };
  return {
    workflow_run: { id: 42, event: 'pull_request', head_sha: git(folder, 'rev-parse', 'HEAD'), head_repository },
  };
}

function runMode(mode: string, { folder, temp, standIn, tag }: Scene): Promise<ActionRun> {
  const inputs = { mode, token: RIGHTS, 'accept-substitutes': 'true' };
  const event = eventOf(mode, folder, standIn);
  const environment = { DINGBEN_RETRY_MS: '1000' };
  const call = { inputs, event, folder, temp, standIn, environment, echo: true };
  return runAction(tag === null ? call : { ...call, tag });
}

/** Where a tag is worked on: its own commit, checked out beside; anything else is done in place, as it is. */
async function sceneOf(tag: string | null, temp: string, standIn: StandIn): Promise<Scene> {
  if (tag === null) return { folder: process.cwd(), temp, standIn, tag };
  const folder = join(temp, 'checkout');
  git('.', 'clone', '--quiet', '--no-hardlinks', '.', folder);
  git(folder, 'checkout', '--quiet', tag);
  standIn.state.tags.set(tag, git(folder, 'rev-parse', 'HEAD'));
  return { folder, temp: join(temp, 'runner'), standIn, tag };
}

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

/** Everything that GitHub would have now. */
async function keep({ state }: StandIn, kept: string): Promise<void> {
  for (const [name, { bytes }] of state.artifacts)
    for (const [path, file] of Object.entries(unzipSync(bytes))) await put(join(kept, 'artifacts', name, path), file);
  for (const { body } of state.comments) await put(join(kept, 'comment.md'), body);
  for (const { body, draft, assets } of state.releases) {
    const folder = join(kept, draft ? 'draft-release' : 'release');
    await put(join(folder, 'notes.md'), body);
    for (const { name, bytes } of assets) await put(join(folder, name), bytes);
  }
  for (const [branch, files] of state.branches)
    for (const [path, text] of files) await put(join(kept, 'branches', branch, path), text);
}

async function main([mode = '', tag = null]: readonly (string | null)[]): Promise<number> {
  const chain = CHAINS[mode ?? ''];
  if (!chain || (chain[0] === 'release') !== (tag !== null)) {
    process.stderr.write(`npm run twin -- ${TWIN_MODES.join('|')} [<id>/e<NN> for release and what follows]\n`);
    return 2;
  }
  const temp = await mkdtemp(join(tmpdir(), 'dingben-twin-'));
  const standIn = await startStandIn(REPOSITORY);
  const kept = resolve(KEPT);
  await rm(kept, { recursive: true, force: true });
  try {
    const scene = await sceneOf(tag, temp, standIn);
    for (const each of chain) {
      const run = await runMode(each, scene);
      await put(join(kept, `${each}-summary.md`), run.summary);
      if (run.exitCode !== 0) return 1;
    }
    if (mode === 'site') await cp(join(scene.folder, 'dist', '_site'), join(kept, 'site'), { recursive: true });
    return 0;
  } finally {
    await keep(standIn, kept);
    await standIn.close();
    await rm(temp, { recursive: true, force: true });
    process.stderr.write(`${KEPT}\n`);
  }
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
