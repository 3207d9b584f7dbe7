/** The walls of the house hold: the real tree is clean, and every planted violation is seen. */
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ImportViolation, listSources, readImports } from '../tools/import-rules.ts';
import { projectRoot } from './project-root.ts';

/** [file, text, the rule that must name it] */
const PLANTS: readonly (readonly [string, string, string])[] = [
  ['model/planted-room.ts', "export * from '#grammar/fold.ts';", 'model-imports'],
  ['model/planted-package.ts', "export * from 'decimal.js';", 'model-imports'],
  ['grammar/planted.ts', "export * from '#messages/settings.ts';", 'grammar-imports'],
  ['messages/planted.ts', "export * from '#grammar/fold.ts';", 'messages-imports'],
  ['ports/planted.ts', "export * from '#adapters/disk.ts';", 'ports-imports'],
  ['settings/planted.ts', "export * from '#compose/compose.ts';", 'settings-imports'],
  ['1-read/planted.ts', "export * from '#check/check.ts';", 'stage-1-read-imports'],
  ['2-check/planted.ts', "export * from '../3-compose/compose.ts';", 'stage-2-check-imports'],
  ['3-compose/planted.ts', "export type { Renderer } from '#render/renderers.ts';", 'stage-3-compose-imports'],
  ['4-render/planted.ts', "export const later = () => import('#compose/compose.ts');", 'stage-4-render-imports'],
  ['5-verify/planted.ts', "import '#render/renderers.ts';", 'stage-5-verify-imports'],
  ['6-release/planted.ts', "export * from '#settings/parse.ts';", 'stage-6-release-imports'],
  ['announce/planted.ts', "export * from '#check/check.ts';", 'announce-imports'],
  ['fleet/planted.ts', "export * from '#check/check.ts';", 'fleet-imports'],
  ['return/planted.ts', "export * from '#check/check.ts';", 'return-imports'],
  ['redline/planted.ts', "export * from '#release/plan.ts';", 'redline-imports'],
  ['site/planted.ts', "export * from '#release/plan.ts';", 'site-imports'],
  ['preview/planted.ts', "export * from '#check/check.ts';", 'preview-imports'],
  ['4-render/html/planted.ts', "export * from '../pdf/planted-target.ts';", 'renderers-are-strangers'],
  ['4-render/pdf/planted-target.ts', "export * from '../renderers.ts';", 'renderers-are-strangers'],
  ['planted-adapters.ts', "export * from '#adapters/disk.ts';", 'adapters-only-from-the-outside'],
  ['3-compose/planted-unified.ts', "import 'unified';", 'library-markdown'],
  ['3-compose/planted-mdast.ts', "export type { Root } from 'mdast';", 'library-markdown'],
  ['4-render/html/planted-docx.ts', "export * from 'docx';", 'library-docx'],
  ['4-render/docx/planted-pdfmake.ts', "import 'pdfmake';", 'library-pdfmake'],
  ['2-check/planted-parse5.ts', "export * from 'parse5';", 'library-parse5'],
  ['3-compose/planted-saxes.ts', "export * from 'saxes';", 'library-saxes'],
  ['1-read/planted-actions.ts', "export * from '@actions/core';", 'library-actions'],
  ['4-render/planted-echarts.ts', "export * from 'echarts';", 'library-echarts'],
  ['fleet/planted-piscina.ts', "export * from 'piscina';", 'library-pool'],
  ['3-compose/planted-decimal.ts', "export * from 'decimal.js';", 'library-decimal'],
  ['planted-commander.ts', "export * from 'commander';", 'library-commander'],
  ['4-render/planted-yaml.ts', "export * from 'yaml';", 'library-yaml'],
  ['6-release/planted-dev.ts', "export * from 'esbuild';", 'product-uses-dev-package'],
  ['6-release/planted-undeclared.ts', "export * from 'acorn';", 'package-not-declared'],
  ['6-release/planted-nowhere.ts', "export * from './nowhere.ts';", 'not-found'],
  ['3-compose/planted-test.ts', "export * from '../tools/run-command.ts';", 'product-imports-test'],
  ['3-compose/planted-cycle-a.ts', "export * from './planted-cycle-b.ts';", 'cycle'],
];

/** A cycle is named once, by its first module: this is its second. */
const OTHER_HALF_OF_THE_CYCLE = ['3-compose/planted-cycle-b.ts', "export type * from './planted-cycle-a.ts';"] as const;

describe('planted violations', () => {
  let copy = '';
  let violations: readonly ImportViolation[] = [];
  let unread: readonly string[] = [];

  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'dingben-boundaries-'));
    const put = async (file: string, text: string) => {
      await mkdir(dirname(join(copy, file)), { recursive: true });
      await writeFile(join(copy, file), text);
    };
    const files = ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs', ...(await listSources(projectRoot))];
    for (const file of files) await put(file, await readFile(join(projectRoot, file), 'utf8'));
    await symlink(join(projectRoot, 'node_modules'), join(copy, 'node_modules'), 'junction');
    for (const [file, text] of [...PLANTS, OTHER_HALF_OF_THE_CYCLE]) await put(`pipeline/${file}`, `${text}\n`);
    const reading = await readImports(copy);
    violations = reading.violations;
    unread = (await listSources(copy)).filter((source) => !reading.modules.includes(source));
  });
  afterAll(() => rm(copy, { recursive: true, force: true }));

  test('every module is read', async () => {
    expect((await listSources(copy)).length).toBeGreaterThan(100);
    expect(unread).toEqual([]);
  });

  test.each(PLANTS)('%s (%s) breaks %s', (file, _text, rule) => {
    expect(violations).toContainEqual(expect.objectContaining({ rule, from: `pipeline/${file}` }));
  });
});

describe('the configuration', () => {
  test('every forbidding rule has a planted violation', async () => {
    const config = await readFile(join(projectRoot, '.dependency-cruiser.cjs'), 'utf8');
    const module = { exports: { forbidden: [] as { name: string }[] } };
    new Function('module', config)(module);
    const planted = new Set(PLANTS.map(([, , rule]) => rule));
    expect(module.exports.forbidden.map((rule) => rule.name).filter((name) => !planted.has(name))).toEqual([]);
  });
});
