/** Every reason to refuse an official edition, as the command line says it, each for a report that is good but for that. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vault } from '#adapters/vault.ts';
import { FILE, programHere, REPORT, ReleaseDesk } from './testing/release-desk.ts';

const APPROVED = `approval:
  body: 某市某区人民代表大会
  resolution: 关于年度工作简报的决议
  date: 2024-03-05
`;
/** The last line of the front matter, where more may follow. */
const STAGE = 'stage: consultation\n';
const published = (approval: string): string => REPORT.replace(STAGE, `stage: published\n${approval}`);

let desk: ReleaseDesk;
let clones = 0;
beforeAll(async () => {
  desk = await ReleaseDesk.open();
  await desk.plant(REPORT, []);
});
afterAll(() => desk.close());

interface Asked {
  readonly report: string;
  readonly args?: readonly string[];
  /** the figures are acknowledged as this text has them; null: no lock */
  readonly accepted?: string | null;
  readonly environment?: NodeJS.ProcessEnv;
}

/** Committed, then asked for: the reasons in order, and what was written (nothing). */
async function reasonsFor({
  report,
  args = [],
  accepted = report,
  environment = {},
}: Asked): Promise<readonly string[]> {
  const folder = desk.clone(`clone-${++clones}`);
  desk.git(desk.home, 'clone', '-q', desk.clone('origin'), folder);
  if (accepted !== null) {
    await writeFile(join(folder, FILE), accepted);
    await desk.run(folder, ['figures', FILE, '--accept']);
  }
  await writeFile(join(folder, FILE), report);
  desk.git(folder, 'add', '.');
  desk.git(folder, 'commit', '-q', '--allow-empty', '-m', 'changed');
  // pdftotext may be missing on this machine: that is one case's own subject
  const agreed = args.includes('--bare') ? args.filter((arg) => arg !== '--bare') : ['--accept-substitutes', ...args];
  const without = programHere('pdftotext') === null ? ['--without', 'pdftotext'] : [];
  const ran = await desk.run(folder, ['release', FILE, '--dry-run', ...agreed, ...without], environment);
  expect(await vault.readFolder(join(folder, 'dist'))).toBeNull();
  expect(await vault.read(join(folder, 'source/brief/editions.json'))).toBeNull();
  const { refusals } = JSON.parse(ran.stdout) as { refusals: { reason: string; message: string }[] };
  expect(ran.code).toBe(refusals.length > 0 ? 1 : 0);
  for (const { message } of refusals) expect(ran.stderr).toContain(message);
  return refusals.map(({ reason }) => reason);
}

test('none for a published report with its approval and its figures acknowledged', async () => {
  expect(await reasonsFor({ report: published(APPROVED) })).toEqual([]);
});

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: cases
describe('refused:', () => {
  const waiver = (reason: string): string =>
    REPORT.replace('继续做好', `<!-- dingben-allow numbers/digits-split-by-space: ${reason} -->\n\n继续做好`);

  test.each<[string, readonly string[], Asked]>([
    ['a sample', ['sample'], { report: REPORT.replace(STAGE, `${STAGE}sample: true\n`) }],
    ['published without approval', ['not-approved'], { report: published('') }],
    ['another stage than the one asked for', ['stage-differs'], { report: REPORT, args: ['--stage', 'revision'] }],
    ['a finding of severity error', ['findings-left'], { report: `${REPORT}\n浓度为35..49微克。\n` }],
    [
      'figures that nobody acknowledged, from submission on',
      ['lock-not-accepted'],
      { report: REPORT.replace('consultation', 'submission'), accepted: null },
    ],
    [
      'a figure changed since it was acknowledged',
      ['findings-left', 'lock-not-accepted'],
      { report: published(APPROVED).replace('1.2万人', '1.3万人'), accepted: published(APPROVED) },
    ],
    ['a waiver without a reason', ['findings-left', 'waivers-without-reason'], { report: waiver('') }],
    ['no date', ['front-matter-missing'], { report: REPORT.replace(/^date: .*\n/mu, '') }],
    ['no organization', ['front-matter-missing'], { report: REPORT.replace(/^organization: .*\n/mu, '') }],
    ['stand-in fonts', ['fonts-substituted'], { report: REPORT, args: ['--bare'] }],
  ])('%s', async (_, reasons, asked) => {
    expect(await reasonsFor(asked)).toEqual(reasons);
  });

  test.each(['body', 'resolution', 'date'])('published with an approval that names no %s', async (key) => {
    const report = published(APPROVED.replace(new RegExp(`^  ${key}: .*\n`, 'mu'), ''));
    const folder = desk.clone(`approval-${key}`);
    desk.git(desk.home, 'clone', '-q', desk.clone('origin'), folder);
    await writeFile(join(folder, FILE), report);
    desk.commit(folder);
    const ran = await desk.run(folder, ['release', FILE, '--accept-substitutes']);
    // the front matter cannot be used at all
    expect(ran.code, ran.stderr).toBe(2);
    expect(ran.stderr).toContain(`approval.${key}`);
    expect(ran.stderr).toContain('未写出正式版本');
    expect(await vault.readFolder(join(folder, 'dist'))).toBeNull();
  });

  test('a dirty tree, by the names of the files', async () => {
    const folder = desk.clone('dirty');
    desk.git(desk.home, 'clone', '-q', desk.clone('origin'), folder);
    await writeFile(join(folder, 'notes.txt'), 'x');
    const ran = await desk.run(folder, ['--lang', 'en', 'release', FILE, '--accept-substitutes']);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('uncommitted changes: notes.txt');
  });

  test('outside of git', async () => {
    const folder = desk.clone('loose');
    await mkdir(folder);
    await writeFile(join(folder, 'report.md'), REPORT);
    const ran = await desk.run(folder, ['--lang', 'en', 'release', 'report.md'], {
      GIT_CEILING_DIRECTORIES: desk.home,
    });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('an official edition comes from a commit');
  });
});
