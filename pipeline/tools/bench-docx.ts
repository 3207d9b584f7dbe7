/** What the DOCX costs, cold and alone, beside pandoc on the same Markdown in one interleaved run. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../test/project-root.ts';
import { bundleAlone, lengthOf, writeComposed } from './bundle-alone.ts';
import { median } from './median.ts';
import { findProgram } from './native-programs.ts';

const SIZES = [20_000, 200_000] as const;
type Who = 'render' | 'whole' | 'pandoc';

/** Medians; `render`: from the composed report, `whole`: from the Markdown, as pandoc does it. */
export interface DocxCost {
  readonly characters: number;
  readonly cpuSeconds: { readonly render: number; readonly whole: number; readonly pandoc: number | null };
  /** medians of the ratios round by round, ours to pandoc; null without pandoc */
  readonly ratio: { readonly render: number; readonly whole: number } | null;
  readonly bytes: { readonly ours: number; readonly pandoc: number | null };
}

export interface DocxCosts {
  readonly rounds: number;
  readonly sizes: readonly DocxCost[];
  /** CPU per character of the large one to that of the small one: 1 or less is linear */
  readonly linearity: number;
}

/** The shell's own account of the processes it waited for, in seconds. */
function cpuSecondsOf(command: readonly string[]): number {
  const run = spawnSync('bash', ['-c', '"$@" >&2; code=$?; times; exit $code', 'bash', ...command], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`${command.join(' ')}: ${run.stderr}`);
  const [, children = ''] = run.stdout.trim().split('\n');
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/gu)].map(([, minutes, seconds]) =>
    [minutes, seconds].map(Number),
  );
  return parts.reduce((all, [minutes = 0, seconds = 0]) => all + minutes * 60 + seconds, 0);
}

/** The prose of our own sample, as often as it takes; a heading before each round. */
async function markdownOf(characters: number): Promise<string> {
  const sample = await readFile(join(projectRoot, 'source/heping-2023/report.md'), 'utf8');
  const prose = sample.split('\n').filter((line) => /^(?:——)?\p{Script=Han}[^[\]|]{40,}$/u.test(line));
  const rounds = Math.ceil(characters / prose.join('').length);
  const parts = Array.from({ length: rounds }, () => `## 工作回顾\n\n${prose.join('\n\n')}`);
  return `# 样例\n\n${parts.join('\n\n')}\n`;
}

async function prepare(folder: string): Promise<void> {
  await bundleAlone(folder, 'pipeline/tools/docx-alone.ts');
  for (const size of SIZES) {
    const file = join(folder, `${size}.md`);
    await writeFile(file, await markdownOf(size));
    await writeComposed(folder, String(size), file);
  }
}

async function costOf(folder: string, size: number, rounds: number): Promise<DocxCost> {
  const pandoc = findProgram('pandoc');
  const [own, markdown] = [join(folder, 'run.mjs'), join(folder, `${size}.md`)];
  const target = (who: Who): string => join(folder, `${who}-${size}.docx`);
  const commands: readonly (readonly [Who, readonly string[]])[] = [
    ['render', [process.execPath, own, 'render', join(folder, `${size}.bin`), target('render')]],
    ['whole', [process.execPath, own, 'whole', markdown, target('whole'), join(folder, 'look.json')]],
    ...(pandoc ? [['pandoc', [pandoc, '-s', markdown, '-o', target('pandoc')]] as const] : []),
  ];
  const used: Record<Who, number[]> = { render: [], whole: [], pandoc: [] };
  for (let round = 0; round <= rounds; round++) {
    for (const [who, command] of commands) {
      const seconds = cpuSecondsOf(command);
      if (round > 0) used[who].push(seconds); // the first one fills the caches
    }
  }
  const ratio = (who: Who): number => median(used[who].map((cpu, round) => cpu / (used.pandoc[round] ?? Number.NaN)));
  const bytes = async (who: Who): Promise<number> => (await stat(target(who))).size;
  return {
    characters: await lengthOf(markdown),
    cpuSeconds: {
      render: median(used.render),
      whole: median(used.whole),
      pandoc: pandoc ? median(used.pandoc) : null,
    },
    ratio: pandoc ? { render: ratio('render'), whole: ratio('whole') } : null,
    bytes: { ours: await bytes('whole'), pandoc: pandoc ? await bytes('pandoc') : null },
  };
}

export async function measureDocxCost(rounds: number): Promise<DocxCosts> {
  const folder = await mkdtemp(join(tmpdir(), 'dingben-bench-docx-'));
  try {
    await prepare(folder);
    const sizes: DocxCost[] = [];
    for (const size of SIZES) sizes.push(await costOf(folder, size, rounds));
    const [small = Number.NaN, large = Number.NaN] = sizes.map(
      ({ cpuSeconds, characters }) => cpuSeconds.render / characters,
    );
    return { rounds, sizes, linearity: large / small };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  process.stdout.write(`${JSON.stringify(await measureDocxCost(Number(process.argv[2] ?? 5)), null, 2)}\n`);
}
