/** A house with font files of its own, from its settings to the finished file: TTF, TTC, OTF; the same bytes wherever and whenever. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFolder, plainEnvironment } from '../../test/edition-folder.ts';
import { projectRoot } from '../../test/project-root.ts';
import { runCli } from '../../test/run-cli.ts';
import { collectionOf, fontOfCollection } from './testing/font-files.ts';
import { openWithPdfjs } from './testing/read-with-pdfjs.ts';

const SERIF = 'node_modules/@expo-google-fonts/noto-serif-sc/500Medium/NotoSerifSC_500Medium.ttf';
/** CFF outlines: no package of npm has any */
const COLLECTION = '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc';
const SIMPLIFIED = 2;

/** A clock that is 400 days and some hours ahead, loaded before the program. */
const OTHER_DAY = `const Real = Date; const ahead = 400.3 * 86400000;
globalThis.Date = class extends Real {
  constructor(...args) { args.length === 0 ? super(Real.now() + ahead) : super(...args); }
  static now() { return Real.now() + ahead; }
};
`;
const REPORT = `---
id: brief
title: 某区政府工作报告
date: 2024-01-09
organization: 某区人民政府
profile: gov-work-report
fragment: true
---

各位代表：

全年新增就业1.26万人——比上年多“两成”，税率为3.5‱。
`;
const SETTINGS = `looks: { gov-work-report: gongwen, generic: booklet }
fonts:
  fang: { regular: fonts/own.KIND }
  title: { regular: fonts/own.KIND }
`;

let home = '';
let remove = async () => {};
beforeAll(async () => {
  ({ folder: home, remove } = await makeFolder('own-fonts'));
  await writeFile(join(home, 'other-day.mjs'), OTHER_DAY);
});
afterAll(() => remove());

async function house(name: string, kind: string, font: Uint8Array): Promise<string> {
  const folder = join(home, `${name} ${kind}`);
  for (const room of ['fonts', 'templates', 'source/brief']) await mkdir(join(folder, room), { recursive: true });
  await writeFile(join(folder, 'source/brief/report.md'), REPORT);
  await writeFile(join(folder, 'templates/settings.yml'), SETTINGS.replaceAll('KIND', kind));
  await writeFile(join(folder, 'fonts', `own.${kind}`), font);
  return folder;
}

async function build(folder: string, environment: NodeJS.ProcessEnv): Promise<Uint8Array> {
  const args = ['--lang', 'en', 'build', 'source/brief/report.md', '--only', 'pdf', '--no-cache', '--output', 'out'];
  const { code, stderr } = await runCli(args, folder, plainEnvironment(environment));
  expect(code, stderr).toBe(0);
  return Uint8Array.from(await readFile(join(folder, 'out/brief/brief.pdf')));
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function buildsSoundly(kind: string, font: Uint8Array, postScriptName: RegExp): Promise<void> {
  const one = await house('one', kind, font);
  const bytes = await build(one, { TZ: 'Asia/Shanghai' });
  const preload = `--import ${pathToFileURL(join(home, 'other-day.mjs')).href}`;
  const again = await build(await house('two', kind, font), { TZ: 'America/St_Johns', NODE_OPTIONS: preload });
  expect(digest(again)).toBe(digest(bytes));

  const document = await openWithPdfjs(bytes);
  const { items } = await (await document.getPage(1)).getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join('');
  expect(text).toContain('全年新增就业1.26万人——比上年多“两成”，税率为3.5‱。');
  expect(Buffer.from(bytes).toString('latin1')).toMatch(postScriptName);

  const manifest = JSON.parse(await readFile(join(one, 'out/brief/manifest.json'), 'utf8'));
  const own = { name: `fonts/own.${kind}`, licence: 'of the user', substitute: false };
  expect(manifest.fonts).toEqual(
    expect.arrayContaining([
      { face: 'fang', ...own },
      { face: 'title', ...own },
    ]),
  );
  expect(manifest.glyphSubstitutions).toMatchObject([{ character: '‱', line: 12 }]);
}

describe('a face of the user’s own', () => {
  const serif = () => readFile(join(projectRoot, SERIF));

  test('TTF', { timeout: 120_000 }, async () => {
    await buildsSoundly('ttf', await serif(), /\/BaseFont \/[A-Z]{6}\+NotoSerifSC-Medium/u);
  });

  test('TTC', { timeout: 120_000 }, async () => {
    await buildsSoundly('ttc', collectionOf(await serif()), /\/BaseFont \/[A-Z]{6}\+NotoSerifSC-Medium/u);
  });

  const there = existsSync(COLLECTION);
  test.skipIf(!there)(`OTF${there ? '' : ', skipped: no Noto CJK on this machine'}`, { timeout: 120_000 }, async () => {
    const font = fontOfCollection(await readFile(COLLECTION), SIMPLIFIED);
    await buildsSoundly('otf', font, /\/BaseFont \/[A-Z]{6}\+NotoSerifCJKsc-Regular/u);
  });
});
