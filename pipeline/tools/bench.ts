/** `npm run bench`: races the peers, measures each stage, prints the tables and keeps them in BENCHMARKS.md with date and machine. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot, sharedFolder } from '../test/project-root.ts';
import { measureCheckCost } from './bench-check-cost.ts';
import { measureDocxCost } from './bench-docx.ts';
import { measureManyReports } from './bench-many.ts';
import { measurePdfCost } from './bench-pdf.ts';
import { measureWhereTimeGoes } from './bench-profile.ts';

const PAGE = join(projectRoot, 'BENCHMARKS.md');
const RACE = join(sharedFolder, 'peers/race.py');
const inputs = join(process.env['PEERS_CACHE'] ?? '/tmp/peers-cache', 'in');

interface Amounts {
  readonly rounds: number;
  readonly reports: number;
}

interface Part {
  readonly title: string;
  /** what is measured, and how */
  readonly about: string;
  /** lines of Markdown; a sentence on why where it cannot be measured here */
  measure(amounts: Amounts): Promise<readonly string[]> | readonly string[];
}

const seconds = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
const times = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : `${value.toFixed(2)} ×`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)];
}

/** `7x    ours     1.30    1.57` and `7x    ratio    0.9    1.2   ours / peers` */
export function raceRows(printed: string): readonly (readonly string[])[] {
  const found = [...printed.matchAll(/^(\d+x)\s+(ours|peers|ratio)\s+([\d.]+)\s+([\d.]+)/gmu)];
  const sizes = [...new Set(found.map(([, size = '']) => size))];
  return sizes.map((size) => {
    const of = (who: string) => found.find((row) => row[1] === size && row[2] === who);
    const [ours, peers, ratio] = [of('ours'), of('peers'), of('ratio')];
    return [size, ours?.[3], peers?.[3], ours?.[4], peers?.[4], ratio?.[4]].map((cell) => cell ?? '–');
  });
}

function race({ rounds }: Amounts): readonly string[] {
  if (!existsSync(RACE)) return ['Not measured: the peers folder is not beside the project.'];
  const ours = ['node_modules/.bin/node', 'pipeline/bin/dingben.mjs', 'build', '{i}', '-o', '{o}'];
  const run = spawnSync('python3', [RACE, '-n', String(rounds), '-s', '1x,7x,70x', '--', ...ours], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  if (run.status !== 0) return [`Not measured: the race ended with ${run.status}.`];
  const head = ['input', 'ours, wall s', 'peers, wall s', 'ours, CPU s', 'peers, CPU s', 'CPU ratio'];
  return table(head, raceRows(run.stdout));
}

const PARTS: Readonly<Record<string, Part>> = {
  race: {
    title: 'The whole job against typst + pandoc + pandoc',
    about:
      'Check, ledger, three editions and the proof, against PDF/UA-1 by typst, DOCX and HTML by pandoc, which check and prove nothing. Medians, interleaved rounds; 1x is about 2,900 characters.',
    measure: race,
  },
  profile: {
    title: 'Where the CPU time of a build goes',
    about: 'The 70x input, one profiled build from the sources. Packages count for the room that calls them.',
    measure() {
      const markdown = join(inputs, '70x.md');
      if (!existsSync(markdown)) return ['Not measured: the race has not written its inputs.'];
      const rooms = measureWhereTimeGoes(markdown).filter(({ share }) => share >= 0.005);
      return table(
        ['room', 'share'],
        rooms.map(({ room, share }) => [room, `${(share * 100).toFixed(1)} %`]),
      );
    },
  },
  check: {
    title: '`check` beside `build`',
    about: 'CPU seconds of cold processes on a report of 20,000 characters, side by side; and on ten times the text.',
    measure({ rounds }) {
      const { check, build, ratio, growth } = measureCheckCost(rounds);
      const rows = [[seconds(check), seconds(build), times(ratio), times(growth)]];
      return table(['check', 'build', 'check / build', '10 × text'], rows);
    },
  },
  pdf: {
    title: 'The PDF alone against typst (PDF/UA-1)',
    about: 'CPU seconds, cold. “Render” starts from the composed report, “whole” from the Markdown as typst does.',
    async measure({ rounds }) {
      const { sizes, linearity, withoutTypst } = await measurePdfCost(rounds);
      const rows = sizes.map(({ characters, cpuSeconds, ratio, peakMegabytes, bytes }) => [
        characters.toLocaleString('en'),
        seconds(cpuSeconds.render),
        seconds(cpuSeconds.typst),
        times(ratio?.render),
        times(ratio?.whole),
        peakMegabytes.render.toFixed(0),
        `${Math.round(bytes.ours / 1024)} / ${bytes.typst === null ? '–' : Math.round(bytes.typst / 1024)}`,
      ]);
      const head = ['characters', 'render', 'typst', 'render ratio', 'whole ratio', 'peak MB', 'KB ours / typst'];
      const note = withoutTypst === null ? [] : ['', `Without typst: ${withoutTypst}.`];
      return [...table(head, rows), '', `CPU per character, 70x to 7x: ${linearity.toFixed(2)}.`, ...note];
    },
  },
  docx: {
    title: 'The DOCX alone against pandoc',
    about: 'CPU seconds, cold; “render” and “whole” as above.',
    async measure({ rounds }) {
      const { sizes, linearity } = await measureDocxCost(rounds);
      const rows = sizes.map(({ characters, cpuSeconds, ratio }) => [
        characters.toLocaleString('en'),
        seconds(cpuSeconds.render),
        seconds(cpuSeconds.whole),
        seconds(cpuSeconds.pandoc),
        times(ratio?.render),
        times(ratio?.whole),
      ]);
      const head = ['characters', 'render', 'whole', 'pandoc', 'render ratio', 'whole ratio'];
      return [...table(head, rows), '', `CPU per character, large to small: ${linearity.toFixed(2)}.`];
    },
  },
  many: {
    title: 'Many reports on one machine',
    about:
      'Reports made from the sample with changed figures, all three editions and the proof of each; wall-clock time, since processors share the work.',
    async measure({ reports }) {
      const cost = await measureManyReports(reports);
      const rows = [
        ['one report alone, cold', `${cost.single.toFixed(2)} s`],
        [`each of ${cost.reports} in one run`, `${cost.each.toFixed(3)} s (${(cost.ratio * 100).toFixed(0)} %)`],
        ['first run', `${cost.first.toFixed(1)} s`],
        ['second run, nothing changed', `${cost.second.toFixed(2)} s (1/${Math.floor(cost.first / cost.second)})`],
        ['memory, median MB of each hundred', cost.memory.join(', ')],
        ['farthest from reports 100 to 199', `${(cost.drift * 100).toFixed(0)} %`],
        [`killed at report ${cost.killedAt}, run again`, cost.sameAfterKill ? 'completed, same bytes' : 'OTHER BYTES'],
      ];
      return table(['', `${cost.processors} processors`], rows);
    },
  },
};

const machine = (): string => {
  const [first] = cpus();
  return `${first?.model.trim() ?? 'unknown processor'}, ${cpus().length} processors, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform}`;
};

const heading = (part: Part): string => `## ${part.title}`;

/** The page as it stands, a section for each heading: what is not measured this time stays, with the date it has. */
export function sectionsOf(page: string): ReadonlyMap<string, string> {
  const sections = page.split(/^(?=## )/mu).filter((section) => section.startsWith('## '));
  return new Map(sections.map((section) => [section.split('\n', 1)[0] ?? '', section.trim()]));
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: 'string', default: '5' }, reports: { type: 'string', default: '1000' } },
  });
  const wanted = positionals.length > 0 ? positionals : Object.keys(PARTS);
  const strange = wanted.filter((name) => !(name in PARTS));
  if (strange.length > 0) {
    process.stderr.write(`unknown: ${strange.join(', ')}; there are ${Object.keys(PARTS).join(', ')}\n`);
    process.exitCode = 2;
    return;
  }
  const sections = new Map(existsSync(PAGE) ? sectionsOf(readFileSync(PAGE, 'utf8')) : []);
  const date = new Date().toISOString().slice(0, 10);
  for (const name of wanted) {
    const part = PARTS[name] as Part;
    process.stderr.write(`${part.title} …\n`);
    const lines = await part.measure({ rounds: Number(values.rounds), reports: Number(values.reports) });
    const section = [heading(part), '', part.about, '', ...lines, '', `Measured ${date} on ${machine()}.`].join('\n');
    sections.set(heading(part), section);
    process.stdout.write(`${section}\n\n`);
  }
  const kept = Object.values(PARTS).flatMap((part) => sections.get(heading(part)) ?? []);
  const opening = '# Benchmarks\n\nWritten by `npm run bench`; quote ratios, for single times are the machine’s.';
  writeFileSync(PAGE, `${[opening, ...kept].join('\n\n')}\n`);
}

if (import.meta.main) await main();
