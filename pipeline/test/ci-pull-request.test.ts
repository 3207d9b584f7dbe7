/** A pull request end to end: the bundled Action against a stand-in for GitHub, and the comment as the documentation shows it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type HouseRepository, makeRepository } from './ci-repository.ts';
import { STACK_TRACE } from './edition-folder.ts';
import { projectRoot } from './project-root.ts';
import { type ActionRun, runAction } from './run-action.ts';
import { runCli } from './run-cli.ts';
import { type StandIn, startStandIn } from './stand-in/server.ts';

const FILE = 'source/brief/report.md';
const REPORT = `---
id: brief
date: 2024-03-01
organization: 某市某区统计局
---

# 年度工作简报

2024年全区新增就业1.2万人，比上年增长5.0%。

## 下一步

继续做好就业、教育和养老服务。
`;

let house: HouseRepository;
let standIn: StandIn;
let base = '';
let head = '';

const pullEvent = (from: string) => ({
  repository: { private: true, default_branch: 'main' },
  pull_request: { number: 7, head: { sha: head, repo: { full_name: from } }, base: { sha: base } },
});

const checkRun = (from: string, token: string, more: Readonly<Record<string, string>> = {}) =>
  runAction({
    inputs: { mode: 'build', comment: 'true', token, ...more },
    event: pullEvent(from),
    folder: house.folder,
    temp: house.temp,
    standIn,
  });

/** of the run from a branch of the repository */
let ownSummary = '';

const WRITE = 'write:pull-requests';
const READ = 'read';

beforeAll(async () => {
  house = await makeRepository('pull');
  await house.write(FILE, REPORT);
  const accepted = await runCli(['figures', FILE, '--accept'], house.folder);
  expect(accepted.code, accepted.stderr).toBe(0);
  base = house.commit('the report');
  house.git('checkout', '-qb', 'edit');
  await house.write(FILE, REPORT.replace('1.2万人', '1.3万人'));
  head = house.commit('a figure');
  // what actions/checkout gives: the merge of the pull request into its base
  house.git('checkout', '-q', 'main');
  await house.write('README.md', 'meanwhile\n');
  base = house.commit('meanwhile, on main');
  house.git('merge', '-q', '--no-ff', '-m', 'merge', 'edit');
  standIn = await startStandIn('example/reports');
  standIn.state.pulls.push({
    number: 7,
    title: 'a figure',
    body: '',
    state: 'open',
    head: 'edit',
    headSha: head,
    headRepository: 'example/reports',
    base: 'main',
  });
});
afterAll(async () => {
  await standIn.close();
  await house.remove();
});

/** The example in the Action's README, where <…> stands for what differs from run to run. */
async function documentedComment(): Promise<string> {
  const readme = await readFile(join(projectRoot, '.github/actions/publish-report/README.md'), 'utf8');
  const [, block = ''] = /<!-- example: comment -->\n+````markdown\n([\s\S]*?)````/u.exec(readme) ?? [];
  return block.replace('<commit>', head.slice(0, 7));
}

describe('from a branch of the repository', () => {
  let run: ActionRun;
  beforeAll(async () => {
    run = await checkRun('example/reports', WRITE);
    ownSummary = run.summary;
  });

  test('passes, for a changed figure of a draft is a warning', () => {
    expect(run.exitCode, run.stdout + run.stderr).toBe(0);
    expect(run.stdout + run.stderr).not.toMatch(STACK_TRACE);
    expect(run.outputs).toMatchObject({ errors: '0', 'figures-changed': '1', editions: '3' });
  });

  test('marks the figure on its line', () => {
    expect(run.annotations).toEqual([
      expect.stringMatching(
        new RegExp(
          `^::warning title=figures/changed-since-lock,file=${FILE},line=9,endLine=9,col=12,.*1\\.2万人 → 1\\.3万人`,
          'u',
        ),
      ),
    ]);
  });

  test('shows the review of figures in Chinese in the summary, with findings and editions', () => {
    expect(run.summary).toContain(
      `**${FILE}**\n\n数据变动 1 处，其余 2 处未变\n\n| 位置 | 指标 | 原 → 新 | 差 | 提示 |\n| --- | --- | --- | --- | --- |\n`,
    );
    expect(run.summary).toMatch(/\| 1\.2万人 → \*\*1\.3万人\*\* \| \+0\.1万人（\+8\.3%） \| “比上年/u);
    expect(run.summary).toContain(`| 疑似 | ${FILE}:9:12 |`);
    expect(run.summary).toMatch(/\| brief\.pdf \| [\d,]+ B \| `[0-9a-f]{64}` \|/u);
  });

  test('keeps editions and redline as an artifact, byte for byte', async () => {
    const files = unzipSync(standIn.state.artifacts.get('editions')?.bytes ?? Buffer.of());
    expect(Object.keys(files).sort()).toEqual([
      '_redline/brief-redline.changes.json',
      '_redline/brief-redline.docx',
      '_redline/brief-redline.html',
      ...['docx', 'html', 'pdf'].map((format) => `brief/brief.${format}`),
      ...['figures.csv', 'figures.json', 'findings.json', 'manifest.json', 'proof.json'].map((name) => `brief/${name}`),
    ]);
    for (const [name, bytes] of Object.entries(files)) {
      expect(Buffer.compare(bytes, await readFile(join(house.folder, 'dist', name))), name).toBe(0);
    }
  });

  test('writes the comment exactly as documented, and leaves it alone when nothing changes', async () => {
    expect(standIn.state.comments.map(({ issue, body }) => ({ issue, body }))).toEqual([
      { issue: 7, body: await documentedComment() },
    ]);
    expect(run.outputs).toMatchObject({ changed: 'true' });
    standIn.state.artifacts.clear();
    const again = await checkRun('example/reports', WRITE);
    expect(again.outputs).toMatchObject({ changed: 'false' });
    expect(standIn.state.comments).toHaveLength(1);
  });
});

describe('from a fork, whose token may only read', () => {
  let run: ActionRun;
  beforeAll(async () => {
    standIn.state.comments.length = 0;
    standIn.state.artifacts.clear();
    run = await checkRun('someone/reports', READ);
  });

  test('the same, less the comment', () => {
    expect(run.exitCode, run.stdout + run.stderr).toBe(0);
    expect(run.annotations[0]).toMatch(/^::warning title=figures\/changed-since-lock/u);
    // the summary, the findings and the editions are those of a branch of the repository
    expect(run.summary).toBe(ownSummary);
    expect(run.annotations[1]).toMatch(/^::notice::.*派生仓库/u);
    expect(run.summary).toContain('数据变动 1 处');
    expect([...standIn.state.artifacts.keys()].sort()).toEqual(['editions', 'review']);
    expect(standIn.state.comments).toEqual([]);
  });

  test('then workflow_run writes it, from data alone', async () => {
    const pull = standIn.state.pulls[0];
    if (pull) pull.headRepository = 'someone/reports';
    const told = await commentRun(head, 'someone/reports');
    expect(told.exitCode, told.stdout).toBe(0);
    expect(standIn.state.comments.map(({ body }) => body)).toEqual([await documentedComment()]);
    expect((await commentRun(head, 'someone/reports')).outputs).toMatchObject({ changed: 'false' });
    expect(standIn.state.comments).toHaveLength(1);
  });
});

const commentRun = (sha: string, from: string) =>
  runAction({
    inputs: { mode: 'comment', token: WRITE },
    event: { workflow_run: { id: 42, event: 'pull_request', head_sha: sha, head_repository: { full_name: from } } },
    folder: house.temp,
    temp: house.temp,
    standIn,
  });

describe('a review that is not what it says', () => {
  const OTHER = 'f'.repeat(40);
  const honest = () => JSON.parse(strFromU8(unzipSync(kept)['review.json'] ?? new Uint8Array()));
  let kept: Buffer;
  beforeAll(() => {
    kept = Buffer.from(standIn.state.artifacts.get('review')?.bytes ?? []);
  });

  const plant = async (files: Readonly<Record<string, string>>): Promise<ActionRun> => {
    const { strToU8, zipSync } = await import('fflate');
    const packed = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
    standIn.state.comments.length = 0;
    standIn.state.artifacts.set('review', { id: 9, bytes: Buffer.from(packed), finished: true });
    return commentRun(head, 'someone/reports');
  };

  test.each([
    ['another pull request', () => ({ 'review.json': JSON.stringify({ ...honest(), pull: 8 }) })],
    ['another commit', () => ({ 'review.json': JSON.stringify({ ...honest(), head: OTHER }) })],
    ['a shape of its own', () => ({ 'review.json': JSON.stringify({ ...honest(), body: '@everyone' }) })],
    ['two files', () => ({ 'review.json': JSON.stringify(honest()), 'run.sh': 'exit' })],
    ['a path that climbs', () => ({ '../review.json': JSON.stringify(honest()) })],
    ['a bomb', () => ({ 'review.json': ' '.repeat(5_000_000) })],
  ])('%s: no comment, no failure, a reason', async (_what, files) => {
    const run = await plant(files());
    expect(run.exitCode, run.stdout).toBe(0);
    expect(standIn.state.comments).toEqual([]);
    expect(run.annotations).toEqual([expect.stringMatching(/^::notice::核对结果不可用/u)]);
  });

  test('words of the fork stay words: no markup, no mention, no link', async () => {
    const [report] = honest().reports;
    const hostile = '</table>|<img src=x onerror=alert(1)> @octocat [x](https://evil.example) `code`\n## x';
    const rows = [{ where: hostile, indicator: hostile, old: hostile, fresh: hostile, difference: '', hint: hostile }];
    const run = await plant({
      'review.json': JSON.stringify({ ...honest(), reports: [{ ...report, file: hostile, rows }] }),
    });
    expect(run.exitCode).toBe(0);
    const body = standIn.state.comments[0]?.body ?? '';
    expect(body).not.toMatch(/<img|@octocat|\]\(https:\/\/evil|`code`|^## x/mu);
    // the head line, and one row of the table
    expect(body.split('\n').filter((line) => line.includes('evil'))).toHaveLength(2);
  });

  test('someone else who wrote the mark keeps their comment', async () => {
    standIn.state.comments.length = 0;
    const theirs = {
      id: 900,
      issue: 7,
      body: '<!-- dingben:review -->\nmine',
      user: { login: 'someone', type: 'User' },
    } as const;
    standIn.state.comments.push({ ...theirs });
    standIn.state.artifacts.set('review', { id: 9, bytes: kept, finished: true });
    await commentRun(head, 'someone/reports');
    expect(standIn.state.comments).toHaveLength(2);
    expect(standIn.state.comments[0]).toEqual(theirs);
  });

  test('a pull request that has moved on is left to its next run', async () => {
    const pull = standIn.state.pulls[0];
    if (pull) pull.headSha = OTHER;
    standIn.state.comments.length = 0;
    const run = await commentRun(head, 'someone/reports');
    expect(run.exitCode).toBe(0);
    expect(standIn.state.comments).toEqual([]);
  });
});
