/** A draft is planted beside a published report: nothing of it is in anything that would be public. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '../action/artifacts.ts';
import { type House, makeHouse, publishedReport } from './ci-house.ts';
import { runAction } from './run-action.ts';

/** in no other text, and no part of markup or of a hash */
const SECRET = '绝密草稿乙方案';
const FIGURE = '98765.4321';
/** last year's report of the same body, of the same indicator: what rules would compare with */
const DRAFT = publishedReport(`${FIGURE}万人`)
  .replace('id: brief', 'id: secret-draft')
  .replace('stage: published', 'stage: consultation')
  .replace('date: 2024-03-01', 'date: 2023-03-01')
  .replaceAll('2024年', '2023年')
  .replace('继续做好', `${SECRET}，继续做好`);

let house: House;

beforeAll(async () => {
  house = await makeHouse('confidential');
  await house.repository.write('source/secret-draft/report.md', DRAFT);
  await house.edition('brief/e01', publishedReport('1.2万人'));
});
afterAll(() => house.remove());

/** What a PDF has deflated: its embedded files among it. Its page text is glyphs, which the proof holds equal to report.md. */
function streamsOf(pdf: Uint8Array): [string, Uint8Array][] {
  const bytes = Buffer.from(pdf);
  const streams: [string, Uint8Array][] = [];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 1)) {
    try {
      streams.push([`stream ${at}`, inflateSync(bytes.subarray(at + 7))]);
    } catch {
      // the end of a stream, or one that is not deflated
    }
  }
  return streams;
}

/** Text, and what lies in archives and in the streams of a PDF. */
function leaksIn(name: string, bytes: Uint8Array): string[] {
  const packed = /\.(?:zip|docx)$/u.test(name) ? Object.entries(unzipSync(bytes)) : [];
  const inside = name.endsWith('.pdf') ? streamsOf(bytes) : packed;
  const text = Buffer.from(bytes).toString('utf8');
  const own = [SECRET, FIGURE, 'secret-draft'].filter((word) => text.includes(word)).map((word) => `${name}: ${word}`);
  return [...own, ...inside.flatMap(([path, part]) => leaksIn(`${name}/${path}`, part))];
}

test('release, notes, register, pull request and site hold nothing of it', { timeout: 240_000 }, async () => {
  for (const [mode, rights] of [
    ['release', 'read'],
    ['publish', 'write:contents'],
    ['register', 'write:contents+pull-requests'],
    ['site', 'read'],
  ] as const) {
    const run = await house.act(mode, 'brief/e01', rights);
    expect(run.exitCode, `${mode}: ${run.stdout}${run.stderr}`).toBe(0);
  }
  const { releases, pulls, branches } = house.standIn.state;
  const site = await filesBelow([join(house.repository.folder, 'dist', '_site')]);
  expect(releases[0]?.assets.length).toBeGreaterThan(10);
  expect(site.some((path) => path.endsWith('feed.xml'))).toBe(true);
  const found = [
    ...releases.flatMap(({ assets, ...words }) => [
      ...leaksIn('release', Buffer.from(JSON.stringify(words))),
      ...assets.flatMap(({ name, label, bytes }) => [...leaksIn(name, bytes), ...leaksIn('label', Buffer.from(label))]),
    ]),
    ...leaksIn('pulls', Buffer.from(JSON.stringify(pulls))),
    ...[...branches.values()].flatMap((files) =>
      [...files].flatMap(([path, text]) => leaksIn(path, Buffer.from(text))),
    ),
  ];
  for (const path of site) found.push(...leaksIn(path, await readFile(path)));
  expect(found).toEqual([]);
});

test('the search for it would find it', async () => {
  // the published report carries its own source: so the search does see into the PDF
  const pdf = await readFile(join(house.repository.folder, 'dist', 'brief-e01', 'brief.pdf'));
  expect(streamsOf(pdf).some(([, text]) => Buffer.from(text).includes('1.2万人'))).toBe(true);
  const path = join(house.repository.temp, 'planted.txt');
  await writeFile(path, DRAFT);
  expect(leaksIn('planted', await readFile(path))).toHaveLength(3);
});

test('a draft is not released, whatever its tag', async () => {
  await house.repository.git('tag', 'secret-draft/e01');
  const before = house.standIn.state.releases.length;
  const run = await house.act('release', 'secret-draft/e01', 'read');
  expect(run.exitCode).toBe(1);
  expect(run.stdout).toMatch(/::error::.*只有公布稿/u);
  expect(house.standIn.state.releases).toHaveLength(before);
});

test('drafts: none leaves no artifact of a draft', async () => {
  house.standIn.state.artifacts.clear();
  const head = house.repository.git('rev-parse', 'HEAD');
  const run = await runAction({
    inputs: { mode: 'build', token: 'read', drafts: 'none' },
    event: { pull_request: { number: 7, head: { sha: head, repo: null }, base: { sha: head } } },
    folder: house.repository.folder,
    temp: house.repository.temp,
    standIn: house.standIn,
  });
  expect(run.exitCode, run.stdout).toBe(0);
  const { editions } = Object.fromEntries(house.standIn.state.artifacts);
  expect([...house.standIn.state.artifacts.keys()]).toEqual(['editions']);
  expect(leaksIn('editions.zip', editions?.bytes ?? Buffer.of())).toEqual([]);
});
