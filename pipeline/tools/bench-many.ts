/** Measures what a thousand reports cost on this machine: time a report, memory, a second run, and a run that was killed. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../test/project-root.ts';
import { cliFile } from '../test/run-cli.ts';
import { median } from './median.ts';
import { seeded } from './seeded.ts';

export interface ManyCost {
  readonly reports: number;
  readonly processors: number;
  /** wall seconds of one report built alone by a new process: the median of ten, half before and half after the first run */
  readonly single: number;
  /** wall seconds a report of the first run */
  readonly each: number;
  /** each / single */
  readonly ratio: number;
  /** wall seconds of the first run, and of a second one with nothing changed: the median of five */
  readonly first: number;
  readonly second: number;
  /** resident megabytes, the median of each hundred reports */
  readonly memory: readonly number[];
  /** the hundred that is farthest from the second one (reports 100 to 199), as a share of it: 0.15 is 15 % */
  readonly drift: number;
  /** where the other run was killed, and whether the next one ended with the bytes of the first */
  readonly killedAt: number;
  readonly sameAfterKill: boolean;
}

const SAMPLE = join(projectRoot, 'source/heping-2023/report.md');
const HUNDRED = 100;
const SECOND_RUNS = 5;

/** The sample, each time of another year and place and with other figures. */
export function writeReports(folder: string, count: number, seed: number): void {
  const sample = readFileSync(SAMPLE, 'utf8');
  const dice = seeded(seed);
  for (let at = 0; at < count; at += 1) {
    const id = `sample-${String(at).padStart(4, '0')}`;
    const text = sample
      .replace(/^id: .*$/mu, `id: ${id}`)
      .replace(/^organization: .*$/mu, `organization: 第${at}号区人民政府`)
      .replace(/(?<=累计)4\.07(?=亿元)/u, () => ((100 + dice.below(900)) / 100).toFixed(2))
      .replace(/306(?=家企业)/u, () => String(200 + dice.below(700)))
      .replace(/3746(?=项)/u, () => String(1000 + dice.below(8000)));
    mkdirSync(join(folder, 'source', id), { recursive: true });
    writeFileSync(join(folder, 'source', id, 'report.md'), text);
  }
}

/** As an archive holds them: in a repository, with what is built left out. */
function commit(folder: string): void {
  writeFileSync(join(folder, '.gitignore'), '/dist/\n/again/\n/single-*\n/.cache/\n');
  const git = (...args: readonly string[]) =>
    mustBe(
      spawnSync('git', ['-C', folder, '-c', 'user.name=bench', '-c', 'user.email=bench@example.org', ...args]).status,
      'git',
    );
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'Reports');
}

interface Run {
  readonly seconds: number;
  /** [reports done, resident megabytes] */
  readonly samples: readonly (readonly [number, number])[];
  readonly code: number | null;
}

/** Linux tells what a process holds; elsewhere there is nothing to read. */
function residentMegabytes(child: ChildProcess): number | null {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    return Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1]) / 1024;
  } catch {
    return null;
  }
}

/** @param killAt ends it by SIGKILL when so many reports are done */
function run(folder: string, args: readonly string[], killAt = Number.POSITIVE_INFINITY): Promise<Run> {
  return new Promise((finished, failed) => {
    const started = performance.now();
    const child = spawn(process.execPath, [cliFile, 'build', ...args], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const samples: [number, number][] = [];
    let done = 0;
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      for (const [, count] of text.matchAll(/^\[(\d+)\/\d+\]/gmu)) done = Number(count);
      if (done >= killAt) child.kill('SIGKILL');
    });
    const watch = setInterval(() => {
      const held = residentMegabytes(child);
      if (held !== null && done > 0) samples.push([done, held]);
    }, 100);
    child.on('error', failed);
    child.on('close', (code) => {
      clearInterval(watch);
      finished({ seconds: (performance.now() - started) / 1000, samples, code });
    });
  });
}

function mustBe(code: number | null, what: string): void {
  if (code !== 0) throw new Error(`${what} ended with ${code}`);
}

/** One digest of all files below, names and bytes. */
function digestOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
    hash.update(path.slice(folder.length)).update('\0').update(readFileSync(path));
  }
  return hash.digest('hex');
}

function singleSeconds(folder: string): readonly number[] {
  const file = join('source', 'sample-0000', 'report.md');
  return Array.from({ length: 5 }, (_, round) => {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, [cliFile, 'build', file, '-o', `single-${round}`], { cwd: folder });
    mustBe(status, 'a single build');
    return (performance.now() - started) / 1000;
  });
}

function byHundreds(samples: Run['samples'], reports: number): readonly number[] {
  const medians: number[] = [];
  for (let from = 0; from < reports; from += HUNDRED) {
    const held = samples.filter(([done]) => done >= from && done < from + HUNDRED).map(([, megabytes]) => megabytes);
    if (held.length > 0) medians.push(Math.round(median(held)));
  }
  return medians;
}

export async function measureManyReports(reports: number, seed = 20231123): Promise<ManyCost> {
  const folder = mkdtempSync(join(tmpdir(), 'dingben-many-'));
  try {
    writeReports(folder, reports, seed);
    commit(folder);
    const before = singleSeconds(folder);
    const first = await run(folder, ['-o', 'dist']);
    mustBe(first.code, 'the first run');
    const single = median([...before, ...singleSeconds(folder)]);
    const again: number[] = [];
    for (let round = 0; round < SECOND_RUNS; round += 1) {
      const second = await run(folder, ['-o', 'dist']);
      mustBe(second.code, 'the second run');
      again.push(second.seconds);
    }
    const wanted = digestOf(join(folder, 'dist'));
    rmSync(join(folder, '.cache'), { recursive: true, force: true });
    const killedAt = 1 + seeded(seed + 1).below(reports - 1);
    await run(folder, ['-o', 'again'], killedAt);
    mustBe((await run(folder, ['-o', 'again'])).code, 'the run after the kill');
    const memory = byHundreds(first.samples, reports);
    const [, base = Number.NaN, ...later] = memory;
    const each = first.seconds / reports;
    return {
      reports,
      processors: availableParallelism(),
      single,
      each,
      ratio: each / single,
      first: first.seconds,
      second: median(again),
      memory,
      drift: Math.max(...later.map((held) => Math.abs(held / base - 1))),
      killedAt,
      sameAfterKill: digestOf(join(folder, 'again')) === wanted,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  process.stdout.write(`${JSON.stringify(await measureManyReports(Number(process.argv[2] ?? 1000)), null, 2)}\n`);
}
