/** The fonts of an Action that stands alone: fetched once, by checksum, from the registry that was named. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FONT_PACKAGES, type FontPackage } from '../action/fonts/font-packages.ts';
import { provideFonts } from '../action/fonts/provide-fonts.ts';
import { makeFolder } from './edition-folder.ts';
import { projectRoot } from './project-root.ts';
import { type StandIn, startStandIn } from './stand-in/server.ts';

let standIn: StandIn;
let folder = '';
let remove = async () => {};

beforeAll(async () => {
  standIn = await startStandIn('o/r');
  ({ folder, remove } = await makeFolder('fonts'));
});
afterAll(async () => {
  await standIn.close();
  await remove();
});

test('the pins are those of package-lock.json', async () => {
  const lock = JSON.parse(await readFile(join(projectRoot, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version: string; integrity: string }>;
  };
  for (const { name, version, integrity } of FONT_PACKAGES) {
    expect(lock.packages[`node_modules/${name}`]).toMatchObject({ version, integrity });
  }
});

/** One file in one ustar block, as npm packs it. */
function tarball(path: string, content: string): Buffer {
  const head = Buffer.alloc(512);
  head.write(`package/${path}`, 0);
  head.write(content.length.toString(8).padStart(11, '0'), 124);
  head.write('0', 156);
  head.write('ustar', 257);
  const body = Buffer.alloc(512);
  body.write(content);
  return gzipSync(Buffer.concat([head, body, Buffer.alloc(1024)]));
}

const places = () => ({
  home: folder,
  registry: standIn.base,
  environment: { RUNNER_TOOL_CACHE: join(folder, 'cache') },
  patience: { attempts: 3, firstWaitMs: 1, longestWaitMs: 10, sleep: async () => {}, say: () => {} },
  say: () => {},
});

const packed = tarball('a/Face.ttf', 'a face');
const integrity = `sha512-${createHash('sha512').update(packed).digest('base64')}`;
const one: FontPackage = { name: '@house/face', version: '1.0.0', integrity, files: { 'a/Face.ttf': null } };
const ADDRESS = '/@house/face/-/face-1.0.0.tgz';

test('another tarball than the pinned one is refused, and nothing is kept', async () => {
  standIn.state.files.set(ADDRESS, tarball('a/Face.ttf', 'evil'));
  await expect(provideFonts(places(), [one])).rejects.toMatchObject({
    bilingual: { zh: expect.stringContaining('校验和不符') },
  });
  standIn.state.files.set(ADDRESS, packed);
});

test('fetched where it is missing, though the connection breaks once; not fetched again', async () => {
  standIn.faults.push({ on: /face-1\.0\.0/u, times: 1, kind: 'before' });
  const home = await provideFonts(places(), [one]);
  expect(await readFile(join(home ?? '', 'node_modules/@house/face/a/Face.ttf'), 'utf8')).toBe('a face');
  standIn.log.length = 0;
  expect(await provideFonts(places(), [one])).toBe(home);
  expect(standIn.log).toEqual([]);
});
