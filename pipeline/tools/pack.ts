/** `npm run pack [DIR]`: the package that newcomers install: bundle, templates, licences, and only what is loaded from outside. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { projectRoot } from '../test/project-root.ts';
import { licencesOf } from './bundle-action.ts';
import { cliBundle } from './cli-bundle.ts';
import { runCommand } from './run-command.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly bin: unknown;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Read as files, by their place in node_modules (LXGW WenKai is unpacked in pipeline/bin). */
const FONTS = ['@expo-google-fonts/noto-sans-sc', '@expo-google-fonts/noto-serif-sc'];

/** Its two faces lie in pipeline/bin/fonts, so its licence goes with them. */
const UNPACKED = 'node_modules/@fontsource/lxgw-wenkai/package.json';

/** What the package holds, beside its manifest and the licences of what is bundled. */
const CONTENT = ['pipeline/bin', 'templates', 'README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'LICENSE'];

const packageOf = (path: string): string => /^(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0] ?? path;

/** All else is in the bundle. */
function needed(external: readonly string[], declared: Readonly<Record<string, string>>): Record<string, string> {
  const names = new Set([...external.map(packageOf), ...FONTS]);
  return Object.fromEntries(Object.entries(declared).filter(([name]) => names.has(name)));
}

/** @returns the tarball's path. @throws where npm does not make it */
export async function packFor(target: string): Promise<string> {
  const { name, version, description, license, bin, dependencies } = JSON.parse(
    await readFile(join(projectRoot, 'package.json'), 'utf8'),
  ) as Manifest;
  const { external, inputs } = await cliBundle(projectRoot);
  const own = external.filter((path) => !path.startsWith('node:') && !builtinModules.includes(path));
  const work = await mkdtemp(join(tmpdir(), 'dingben-pack-'));
  try {
    for (const path of CONTENT) await cp(join(projectRoot, path), join(work, path), { recursive: true });
    const engines = { node: '>=24' };
    const manifest = { name, version, description, license, private: true, type: 'module', engines, bin };
    const full = { ...manifest, dependencies: needed(own, dependencies) };
    await writeFile(join(work, 'package.json'), `${JSON.stringify(full, null, 2)}\n`);
    await writeFile(join(work, 'licenses.txt'), await licencesOf(projectRoot, [...inputs, UNPACKED]));
    await mkdir(target, { recursive: true });
    const args = ['pack', '--ignore-scripts', '--silent', '--pack-destination', resolve(target)];
    const run = await runCommand('npm', args, { cwd: work });
    if (run.exitCode !== 0) throw new Error(`npm pack failed: ${run.stderr}`);
    const [file = ''] = (await readdir(target)).filter((each) => each === `${name}-${version}.tgz`);
    return join(target, file);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

if (import.meta.main) process.stdout.write(`${await packFor(process.argv[2] ?? '.')}\n`);
