/** Other readers and validators: absent, one is agreed to or refused; contradicting, it stops a release; present, it confirms what the manifest claims. */
import { chmod, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verapdf } from '#adapters/judges/verapdf.ts';
import { vault } from '#adapters/vault.ts';
import { projectRoot } from '../test/project-root.ts';
import { FILE, hasPdftotext, programHere, REPORT, ReleaseDesk, releaseArgs } from './testing/release-desk.ts';

let desk: ReleaseDesk;
let bare = '';
const BARE = ['--lang', 'en', 'release', FILE, '--accept-substitutes'];

beforeAll(async () => {
  desk = await ReleaseDesk.open();
  await desk.plant(REPORT, ['absent', 'contradicts', 'breaks', 'confirmed']);
  bare = await desk.openPrograms('bare', ['git']);
});
afterAll(() => desk.close());

const proofIn = async (folder: string) =>
  JSON.parse(await readFile(join(folder, 'dist/brief-e01/proof.json'), 'utf8')) as {
    readonly equal: boolean;
    readonly witnesses: readonly unknown[];
  };

test('without pdftotext: refused; agreed to, it stands as not run in register, proof and verification', async () => {
  const folder = desk.clone('absent');
  const refused = await desk.run(folder, BARE, { PATH: bare });
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('pdftotext is not here');
  const agreed = await desk.run(folder, [...BARE, '--without', 'pdftotext'], { PATH: bare });
  expect(agreed.code, agreed.stderr).toBe(0);
  expect(agreed.stderr).toContain('the PDF was not read by pdftotext');
  expect((await proofIn(folder)).witnesses).toMatchObject([
    { reader: { name: 'pdfjs' }, state: 'agrees' },
    { reader: { name: 'pdftotext', version: null }, state: 'not-run' },
  ]);
  const register = await readFile(join(folder, 'source/brief/editions.json'), 'utf8');
  expect(register).toMatch(/"name": "pdftotext",\s+"version": null/u);
  const verified = await desk.run(folder, ['--lang', 'en', 'verify', 'dist/brief-e01']);
  expect(verified.stdout).toMatch(/not proven\s+pdftotext was not there when it was made/u);
  expect(verified.stdout).toMatch(/not proven\s+no validator \(such as veraPDF\) confirmed PDF\/A/u);
});

/** A program of this name that answers as the script says. */
async function standIn(folder: string, script: string): Promise<string> {
  const path = await desk.openPrograms(folder, ['git', 'sed']);
  await writeFile(join(path, 'pdftotext'), `#!/bin/sh\n${script}\n`);
  await chmod(join(path, 'pdftotext'), 0o755);
  return path;
}
const VERSION = '[ "$1" = -v ] && { echo "pdftotext version 99.1" >&2; exit 0; }';

test.skipIf(!hasPdftotext)(
  'a reader that finds another digit stops the release (skipped without pdftotext)',
  async () => {
    const folder = desk.clone('contradicts');
    const real = programHere('pdftotext') ?? '';
    const path = await standIn('lying', `${VERSION}\n${real} "$@" | sed 's/1\\.2/1.3/'`);
    const ran = await desk.run(folder, BARE, { PATH: path });
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('pdftotext 99.1 does not find the source in the PDF');
    expect(ran.stderr).toMatch(/pdftotext \(page \d+\): behind “.*” expected “2”, found “3”/u);
    expect(await vault.readFolder(join(folder, 'dist'))).toBeNull();
    // an honest reader is another judge: the number that the lying one was named in stays unused
    const next = await desk.release(folder);
    expect(next.code, next.stderr).toBe(0);
    expect((await vault.readFolder(join(folder, 'dist', 'brief-e02')))?.size).toBeGreaterThan(0);
  },
);

test('a reader that breaks down is told by its name, without a stack of calls', async () => {
  const path = await standIn('broken', `${VERSION}\necho "no such thing" >&2; exit 3`);
  const ran = await desk.run(desk.clone('breaks'), BARE, { PATH: path });
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain('pdftotext gave no verdict (no such thing)');
  expect(ran.stderr).not.toMatch(/^\s+at /mu);
});

const vera = (await verapdf.version()) !== null;

test.skipIf(!vera)(`what validators confirm is claimed${vera ? '' : ' (skipped: no veraPDF with a JDK)'}`, async () => {
  await rm(join(desk.home, 'program', 'node_modules'), { recursive: true });
  await symlink(join(projectRoot, 'node_modules'), join(desk.home, 'program', 'node_modules'));
  await symlink(join(projectRoot, 'pipeline', 'adapters'), join(desk.home, 'program', 'pipeline', 'adapters'));
  const folder = desk.clone('confirmed');
  const ran = await desk.run(folder, releaseArgs(), { PATH: process.env['PATH'] ?? '' });
  expect(ran.code, ran.stderr).toBe(0);
  const manifest = JSON.parse(await readFile(join(folder, 'dist/brief-e01/manifest.json'), 'utf8')) as {
    files: { path: string; conformance: { standard: string; validator: { tool: string; version: string } }[] }[];
  };
  const claimed = manifest.files.find(({ path }) => path === 'brief.pdf')?.conformance ?? [];
  expect(claimed.map(({ standard, validator }) => `${standard} ${validator.tool}`)).toEqual([
    'PDF/A-3a veraPDF',
    'PDF/UA-1 veraPDF',
  ]);
  expect(claimed[0]?.validator).toMatchObject({ version: await verapdf.version(), result: 'passed' });
  const page = manifest.files.find(({ path }) => path === 'brief.html')?.conformance ?? [];
  expect(page.map(({ standard }) => standard)).toEqual(['WHATWG HTML']);
  // data that nobody validates claims nothing
  expect(manifest.files.find(({ path }) => path === 'figures.csv')?.conformance).toEqual([]);
});
