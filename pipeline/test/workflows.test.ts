/** The workflows are pinned, time-limited, of least permission; planted faults are seen. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { DEFAULTS } from '../action/inputs.ts';
import { OUTPUTS } from '../action/outputs.ts';
import { readActionYaml } from '../tools/action-docs.ts';
import { injectionProblems, lintWorkflow, schemaProblems } from '../tools/workflow-lint.ts';
import { projectRoot } from './project-root.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly uses?: string;
  readonly needs?: unknown;
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  /** a job that calls another workflow has none */
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = join(projectRoot, '.github', 'workflows');
const names = (await readdir(folder)).filter((name) => name.endsWith('.yml')).sort();
const texts = new Map(
  await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
);
const workflows = names.map((name) => [name, parse(texts.get(name) ?? '') as Workflow] as const);

test('the project has its workflows', () => {
  expect(names).toEqual(expect.arrayContaining(['check.yml', 'comment.yml', 'publish.yml']));
});

describe.each(workflows)('%s', (name, workflow) => {
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps ?? []);

  test('pins every action by a full commit, with its version beside it', () => {
    for (const { uses } of steps) {
      if (!uses || uses.startsWith('./')) continue;
      expect(uses).toMatch(/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/u);
      expect(texts.get(name)).toMatch(new RegExp(`${uses} # v\\d+\\.\\d+\\.\\d+`, 'u'));
    }
  });

  test('starts from no permission but reading, per job what it needs', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  test('limits time and concurrency', () => {
    expect(workflow.concurrency).toBeDefined();
    for (const job of Object.values(workflow.jobs))
      if (job.steps) expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
  });

  test('runs no untrusted text: no expression inside a script, no pull_request_target', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    for (const { run } of steps) expect(run ?? '').not.toContain('${{');
  });
});

/** kept in two pieces: whole, it looks like a template of ours */
const EXPRESSION = '{{ github.event.pull_request.title }}';

describe('planted faults', () => {
  const good = texts.get('check.yml') ?? '';

  test.each([
    ['an injection', good.replace(/run: .*/u, `run: echo "$$${EXPRESSION}"`), 'potentially untrusted'],
    [
      'an injection of what actionlint trusts',
      good.replace(/run: .*/u, 'run: echo "${'.concat('{ github.ref_name }}"')),
      'inside a script',
    ],
    ['a key that the schema does not know', good.replace('timeout-minutes:', 'timeout-minute:'), '[schema]'],
    ['an unknown key', good.replace('timeout-minutes:', 'timeout-minute:'), 'unexpected key'],
    ['a step that does nothing', `${good.trimEnd()}\n      - name: nothing\n`, 'step must run'],
    ['an unknown event', good.replace('pull_request:', 'pull_requests:'), 'unknown Webhook event'],
  ])('%s', async (_what, text, message) => {
    expect(text).not.toBe(good);
    const file = '.github/workflows/planted.yml';
    const problems = [
      ...(await lintWorkflow(file, text)),
      ...(await schemaProblems(file, text)),
      ...injectionProblems(file, text),
    ];
    expect(problems.map((problem) => problem.message).join('\n')).toContain(message);
  });
});

test('the Action declares the inputs and outputs that it reads and gives, with the same defaults', async () => {
  const { inputs, outputs, runs } = await readActionYaml(projectRoot);
  const declared = Object.entries(inputs).map(([name, input]) => [name, input.default ?? '']);
  // the token has no default but the runner's
  expect({ ...Object.fromEntries(declared), token: '' }).toEqual(DEFAULTS);
  expect(Object.keys(outputs).sort()).toEqual([...OUTPUTS].sort());
  expect(runs).toEqual({ using: 'node24', main: 'dist/index.mjs' });
});

test('the workflow that may write never checks out what a pull request brings', () => {
  const text = texts.get('comment.yml') ?? '';
  expect(text).toContain('ref: ${'.concat('{ github.event.repository.default_branch }}'));
  expect(text).not.toMatch(/ref: .*head/u);
});

test('only one job of each kind may write, and only what it needs', () => {
  const rights = workflows.flatMap(([name, { jobs }]) =>
    Object.entries(jobs).flatMap(([job, { permissions = {} }]) =>
      Object.entries(permissions).flatMap(([right, level]) => (level === 'write' ? [`${name} ${job} ${right}`] : [])),
    ),
  );
  expect(rights).toEqual([
    'comment.yml comment pull-requests',
    'publish.yml attest id-token',
    'publish.yml attest attestations',
    'publish.yml release contents',
    'publish.yml register contents',
    'publish.yml register pull-requests',
    'publish.yml site pages',
    'publish.yml site id-token',
    'site.yml pages pages',
    'site.yml pages id-token',
  ]);
});

describe('the archive site', () => {
  const [, site] = workflows.find(([name]) => name === 'site.yml') ?? [];
  const [, publish] = workflows.find(([name]) => name === 'publish.yml') ?? [];

  test('is deployed again when a register changes on the default branch, one deployment after the other', () => {
    expect(site?.on['push']).toEqual({ branches: ['main'], paths: ['source/*/editions.json'] });
    expect(site?.concurrency).toEqual({ group: 'pages', 'cancel-in-progress': false });
  });

  test('is the same one that a release deploys', () => {
    expect(publish?.jobs['site']).toMatchObject({ needs: 'release', uses: './.github/workflows/site.yml' });
  });

  test('is made of the default branch and of releases: no build, no draft, nothing else goes to Pages', () => {
    const steps = site?.jobs['site']?.steps ?? [];
    const ours = steps.filter(({ uses }) => uses === './.github/actions/publish-report');
    expect(ours.map((step) => step.with?.['mode'])).toEqual(['site']);
    const [uploaded, ...more] = steps.filter(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));
    expect(more).toEqual([]);
    expect(uploaded?.with).toEqual({ path: 'dist/_site', 'retention-days': 1 });
    expect(steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))?.with?.['ref']).toBe(
      '${'.concat('{ github.event.repository.default_branch }}'),
    );
  });

  test('a publication is never cut off by the next one', () => {
    expect(publish?.concurrency).toMatchObject({ 'cancel-in-progress': false });
  });
});

test('drafts are kept only as the variable allows', () => {
  const [, check] = workflows.find(([name]) => name === 'check.yml') ?? [];
  const build = check?.jobs['reports']?.steps?.find((step) => step.with?.['mode'] === 'build');
  expect(build?.with?.['drafts']).toBe('${'.concat("{ vars.DINGBEN_DRAFTS || 'upload' }}"));
});
