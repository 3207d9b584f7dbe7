/** Measures what a check costs beside a build of three editions of the same report, and that it is linear in the text's length. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../test/project-root.ts';
import { median } from './median.ts';

export interface CheckCost {
  readonly characters: number;
  /** CPU seconds of a cold process, medians over the rounds */
  readonly check: number;
  readonly build: number;
  /** check / build */
  readonly ratio: number;
  /** CPU seconds of checking ten times the text */
  readonly tenfold: number;
  /** tenfold / check */
  readonly growth: number;
}

const CHARACTERS = 20_000;
const BUNDLE = join(projectRoot, 'pipeline/bin/dingben.mjs');
const SAMPLE = join(projectRoot, 'source/example-district-2024/report.md');
/** Run before the bundle; tells what the whole process cost when it ends. */
const METER =
  "import { writeSync } from 'node:fs'; process.on('exit', () => { const { user, system } = process.cpuUsage(); writeSync(2, `\\ncpu ${user + system}\\n`); });";

/**
 * Paragraphs of the example, each with a number of its own, so that none is a copy of another; as an import leaves them:
 * without note marks, marked terms and links.
 */
export function reportOf(characters: number): string {
  const body = readFileSync(SAMPLE, 'utf8')
    .replace(/^---[\s\S]*?\n---\n/, '')
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/(?::\w+)?\[([^\]]*)\](?:\([^)]*\)|\{[^}]*\})?/g, '$1');
  const paragraphs = body.split('\n\n').filter((block) => /^[\p{Script=Han}]/u.test(block) && block.length > 60);
  const blocks = ['# 2024年政府工作报告', '各位代表：'];
  let length = 0;
  for (let at = 0; length < characters; at += 1) {
    const block = `这是本报告的第${at + 1}段。${paragraphs[at % paragraphs.length] ?? ''}`;
    blocks.push(block);
    length += block.length;
  }
  return `${blocks.join('\n\n')}\n`;
}

function spent(folder: string, argv: readonly string[]): number {
  const meter = `data:text/javascript,${encodeURIComponent(METER)}`;
  const { stderr } = spawnSync(process.execPath, ['--import', meter, BUNDLE, ...argv], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const cpu = /\ncpu (\d+)\n/.exec(stderr)?.[1];
  if (cpu === undefined) throw new Error(`no measure of ${argv.join(' ')}:\n${stderr}`);
  return Number(cpu) / 1e6;
}

/** Check and build in turn, so that what else the machine does falls on both. */
export function measureCheckCost(rounds: number): CheckCost {
  const folder = mkdtempSync(join(tmpdir(), 'dingben-cost-'));
  try {
    const report = join(folder, 'report.md');
    const long = join(folder, 'long.md');
    writeFileSync(report, reportOf(CHARACTERS));
    writeFileSync(long, reportOf(CHARACTERS * 10));
    const times = Array.from({ length: rounds }, (_, round) => ({
      check: spent(folder, ['check', report]),
      build: spent(folder, ['build', report, '-o', join(folder, `dist-${round}`)]),
      tenfold: spent(folder, ['check', long]),
    }));
    const check = median(times.map((time) => time.check));
    const build = median(times.map((time) => time.build));
    const tenfold = median(times.map((time) => time.tenfold));
    const ratio = median(times.map((time) => time.check / time.build));
    return { characters: CHARACTERS, check, build, ratio, tenfold, growth: tenfold / check };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ROUNDS = 5;

if (import.meta.main) process.stdout.write(`${JSON.stringify(measureCheckCost(ROUNDS), null, 2)}\n`);
