/** What the PDF costs, cold and alone, beside typst (PDF/UA-1) on the same Markdown in one interleaved run. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot, sharedFolder } from '../test/project-root.ts';
import { bundleAlone, lengthOf, writeComposed } from './bundle-alone.ts';
import { median } from './median.ts';

/** Medians; `render`: from the composed report, `whole`: from the Markdown, as typst does it. */
export interface PdfCost {
  readonly size: '7x' | '70x';
  readonly characters: number;
  readonly cpuSeconds: { readonly render: number; readonly whole: number; readonly typst: number | null };
  /** medians of the ratios round by round, ours to typst */
  readonly ratio: { readonly render: number; readonly whole: number } | null;
  readonly peakMegabytes: { readonly render: number; readonly whole: number; readonly typst: number | null };
  readonly bytes: { readonly ours: number; readonly typst: number | null };
}

export interface PdfCosts {
  readonly rounds: number;
  readonly sizes: readonly PdfCost[];
  /** CPU per character at 70x to that at 7x: 1 or less is linear */
  readonly linearity: number;
  /** why there is no typst to compare with */
  readonly withoutTypst: string | null;
}

const cache = process.env['PEERS_CACHE'] ?? '/tmp/peers-cache';
const TYPST = join(sharedFolder, 'peers/typst.cjs');
const SIZES = ['7x', '70x'] as const;
type Who = 'render' | 'whole' | 'typst';

function typstMissing(): string | null {
  if (!existsSync(TYPST)) return 'the peers folder is not beside the project';
  const package_ = join(cache, 'node_modules/@myriaddreamin/typst-ts-node-compiler');
  return existsSync(package_) ? null : `typst is not installed in ${cache} (race.py installs it)`;
}

/** Every child tells at its end what it used: CPU of all its threads, and its largest size. */
const USAGE = `process.on('exit', () => require('node:fs').writeFileSync(process.env.USAGE_FILE, JSON.stringify(process.resourceUsage())));`;

interface Used {
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

interface Bench {
  readonly folder: string;
  readonly inputs: string;
}

async function use({ folder, inputs }: Bench, who: Who, size: string): Promise<Used> {
  const markdown = join(inputs, `${size}.md`);
  const own = join(folder, 'run.mjs');
  const target = join(folder, `${who}-${size}.pdf`);
  const rest = [join(folder, 'look.json'), pathToFileURL(join(projectRoot, 'pipeline/tools/bench-pdf.ts')).href];
  const commands: Readonly<Record<Who, readonly string[]>> = {
    render: [own, 'render', join(folder, `${size}.bin`), target, ...rest],
    whole: [own, 'whole', markdown, target, ...rest],
    typst: [TYPST, markdown, target, 'ua-1'],
  };
  const usage = join(folder, 'usage.json');
  const environment = { ...process.env, USAGE_FILE: usage, PEERS_CACHE: cache };
  const args = ['--require', join(folder, 'usage.cjs'), ...commands[who]];
  const run = spawnSync(process.execPath, args, { env: environment, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${who} ${size}: ${run.stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(await readFile(usage, 'utf8')) as NodeJS.ResourceUsage;
  return { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
}

async function prepare({ folder, inputs }: Bench): Promise<void> {
  await bundleAlone(folder, 'pipeline/tools/pdf-alone.ts');
  await writeFile(join(folder, 'usage.cjs'), USAGE);
  for (const size of SIZES) await writeComposed(folder, size, join(inputs, `${size}.md`));
}

/** The inputs of the race, made where they are not there yet; without the peers, our own sample seven and seventy times. */
async function inputsOf(folder: string): Promise<string> {
  const known = join(cache, 'in');
  if (SIZES.every((size) => existsSync(join(known, `${size}.md`)))) return known;
  const sample = await readFile(join(projectRoot, 'source/example-district-2024/report.md'), 'utf8');
  const paragraphs = sample.split('\n').filter((line) => /^\p{Script=Han}[^[\]|]{40,}$/u.test(line));
  await mkdir(join(folder, 'in'));
  for (const [size, characters] of [['7x', 20_000] as const, ['70x', 200_000] as const]) {
    const times = Math.ceil(characters / paragraphs.join('').length);
    const body = Array.from({ length: times }, () => paragraphs.join('\n\n')).join('\n\n');
    await writeFile(join(folder, 'in', `${size}.md`), `# 样例\n\n${body}\n`);
  }
  return join(folder, 'in');
}

async function costOf(bench: Bench, size: '7x' | '70x', rounds: number, typst: boolean): Promise<PdfCost> {
  const used: Record<Who, Used[]> = { render: [], whole: [], typst: [] };
  const racers: readonly Who[] = typst ? ['render', 'whole', 'typst'] : ['render', 'whole'];
  for (let round = 0; round <= rounds; round++) {
    for (const who of racers) {
      const one = await use(bench, who, size);
      if (round > 0) used[who].push(one); // the first one fills the caches
    }
  }
  const cpu = (who: Who) => median(used[who].map(({ cpuSeconds }) => cpuSeconds));
  const peak = (who: Who) => Math.max(...used[who].map(({ megabytes }) => megabytes));
  const ratio = (who: Who) =>
    median(used[who].map(({ cpuSeconds }, round) => cpuSeconds / (used.typst[round]?.cpuSeconds ?? Number.NaN)));
  const bytes = async (who: Who) => (await stat(join(bench.folder, `${who}-${size}.pdf`))).size;
  return {
    size,
    characters: await lengthOf(join(bench.inputs, `${size}.md`)),
    cpuSeconds: { render: cpu('render'), whole: cpu('whole'), typst: typst ? cpu('typst') : null },
    ratio: typst ? { render: ratio('render'), whole: ratio('whole') } : null,
    peakMegabytes: { render: peak('render'), whole: peak('whole'), typst: typst ? peak('typst') : null },
    bytes: { ours: await bytes('whole'), typst: typst ? await bytes('typst') : null },
  };
}

export async function measurePdfCost(rounds: number): Promise<PdfCosts> {
  const folder = await mkdtemp(join(tmpdir(), 'dingben-bench-pdf-'));
  try {
    const withoutTypst = typstMissing();
    const bench = { folder, inputs: await inputsOf(folder) };
    await prepare(bench);
    const sizes: PdfCost[] = [];
    for (const size of SIZES) sizes.push(await costOf(bench, size, rounds, withoutTypst === null));
    const [small = Number.NaN, large = Number.NaN] = sizes.map(({ cpuSeconds, characters }) => {
      return cpuSeconds.render / characters;
    });
    return { rounds, sizes, linearity: large / small, withoutTypst };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  process.stdout.write(`${JSON.stringify(await measurePdfCost(Number(process.argv[2] ?? 3)), null, 2)}\n`);
}
