/** The site of shards that were merged is that of one machine, byte for byte, and shows nothing of a draft in a shard. */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishedReport } from './ci-house.ts';
import { type HouseRepository, makeRepository } from './ci-repository.ts';
import { treeOf } from './edition-folder.ts';
import { fewPrograms, hasPdftotext } from './few-programs.ts';
import { type Ran, runCli } from './run-cli.ts';

const SECRET = '绝密草稿丙方案';
const BASE = ['--base', 'https://reports.example.org/'];
const IDS = ['brief-a', 'brief-b'];
const PATIENCE = 240_000;

let house: HouseRepository;
let environment: NodeJS.ProcessEnv;

async function cli(...args: readonly string[]): Promise<Ran> {
  const run = await runCli(args, house.folder, environment);
  expect(run.code, `${args.join(' ')}: ${run.stderr}`).toBe(0);
  return run;
}

/** Reports of two bodies, so that neither is the other's of last year. */
const reportOf = (id: string): string =>
  publishedReport('1.2万人').replace('id: brief', `id: ${id}`).replaceAll('某市某区统计局', `某市${id}局`);

beforeAll(async () => {
  house = await makeRepository('merge-site');
  environment = { ...(await fewPrograms(join(house.temp, 'programs'))), SOURCE_DATE_EPOCH: '1709280000' };
  await house.write('.gitignore', 'dist\npart*\nmerged*\nwhole*\n');
  for (const id of IDS) {
    const file = `source/${id}/report.md`;
    await house.write(file, reportOf(id));
    await cli('figures', file, '--accept');
    house.commit(id);
    await cli('release', file, '--accept-substitutes', ...(hasPdftotext() ? [] : ['--without', 'pdftotext']));
    house.commit(`${id}/e01`);
  }
  const draft = reportOf('draft').replace('stage: published', 'stage: consultation');
  await house.write('source/draft/report.md', draft.replace('继续做好', `${SECRET}，继续做好`));
  house.commit('a draft');
}, PATIENCE);
afterAll(() => house.remove());

test('site and merge --site of two shards agree, and hold no draft', { timeout: PATIENCE }, async () => {
  const at = (...path: string[]): string => join(house.folder, ...path);
  for (const [index, id] of IDS.entries())
    await cp(at('dist', `${id}-e01`), at(`part${index}`, `${id}-e01`), { recursive: true });
  await cli('build', 'source/draft/report.md', '-o', 'part1');
  await cli('merge', 'part0', 'part1', '-o', 'merged', '--site', 'merged-site', ...BASE);
  await cli('site', '-o', 'whole-site', ...BASE);
  const [whole, merged] = await Promise.all([treeOf(at('whole-site')), treeOf(at('merged-site'))]);
  expect(Object.keys(whole)).toEqual(expect.arrayContaining(['index.html', 'feed.xml']));
  expect(merged).toEqual(whole);
  const text = Object.values(merged).map((bytes) => Buffer.from(bytes, 'base64').toString('utf8'));
  for (const id of IDS)
    expect(
      text.some((each) => each.includes(id)),
      id,
    ).toBe(true);
  expect(text.some((each) => each.includes(SECRET))).toBe(false);
  // and the draft was there to be found
  const drafts = Object.entries(await treeOf(at('merged'))).filter(([path]) => path === 'draft/draft.html');
  expect(Buffer.from(drafts[0]?.[1] ?? '', 'base64').toString('utf8')).toContain(SECRET);
});
