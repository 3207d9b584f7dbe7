/** Reads who imports whom with dependency-cruiser, and proves that it read every module: it sees nothing in silence. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../test/project-root.ts';
import { runCommand } from './run-command.ts';

export interface ImportViolation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface ImportReading {
  /** paths below the root, with forward slashes */
  readonly modules: readonly string[];
  readonly violations: readonly ImportViolation[];
}

interface CruiseJson {
  readonly modules: readonly { readonly source: string; readonly dependencies: readonly unknown[] }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

/** Every .ts file below pipeline but the built ones, sorted, with forward slashes. */
export async function listSources(root: string): Promise<string[]> {
  const entries = await readdir(join(root, 'pipeline'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !path.startsWith('pipeline/bin/'))
    .sort();
}

/** @throws when dependency-cruiser itself fails */
export async function readImports(root: string): Promise<ImportReading> {
  const program = join(projectRoot, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [program, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'pipeline'];
  const run = await runCommand(process.execPath, args, { cwd: root });
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser gave no result: ${run.stderr || run.stdout}`);
  const cruise = JSON.parse(run.stdout) as CruiseJson;
  return {
    modules: cruise.modules.map((module) => module.source).filter((source) => source.startsWith('pipeline/')),
    violations: cruise.summary.violations.map(({ from, to, rule }) => ({ rule: rule.name, from, to })),
  };
}

/** What is wrong, one line each; nothing when all is well. */
export async function checkImports(root: string): Promise<string[]> {
  const [sources, reading] = await Promise.all([listSources(root), readImports(root)]);
  const read = new Set(reading.modules);
  return [
    ...sources.filter((source) => !read.has(source)).map((source) => `not read by the import check: ${source}`),
    ...reading.violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`),
  ];
}
