/** Builds many reports: those that are built already stay, the others go through a pool of workers. */
import { availableParallelism, freemem } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Console } from '#adapters/console.ts';
import { clearWork } from '#adapters/disk.ts';
import { type OpenWorkshop, openWorkshop } from '#adapters/workshop.ts';
import * as messages from '#messages/fleet.ts';
import type { SourceFile } from '../publish.ts';
import { type BuildFlags, type BuildOptions, claimInTurn, NOT_HERE, survive } from './build-desk.ts';
import type { BuildOutcome, BuildTask } from './build-task.ts';
import { writeCatalogue } from './catalogue.ts';
import { openKept } from './kept-builds.ts';

/** What a worker may need, with a long report in its hands. */
const BYTES_PER_WORKER = 400 * 1024 * 1024;

/** One for each processor, if there is memory for so many. */
export function workerCount(reports: number, asked: number | null, free = freemem()): number {
  const bearable = Math.max(1, Math.floor((free * 0.7) / BYTES_PER_WORKER));
  return Math.max(1, Math.min(reports, asked ?? Math.min(availableParallelism(), bearable)));
}

const workerFile = (): string =>
  fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './build-worker.ts' : './build-worker.mjs', import.meta.url));

export async function buildMany(sources: readonly SourceFile[], flags: BuildFlags, console: Console): Promise<number> {
  await clearWork(flags.output);
  const workshop = await openWorkshop(process.cwd(), process.env);
  const options: BuildOptions = { output: flags.output, only: flags.only, forEditing: flags.forEditing === true };
  const kept = await openKept(sources, options, { workshop, console, cache: flags.cache !== false });
  const open = sources.filter((source) => !kept.found(source));
  const old = sources.flatMap((source) => kept.found(source) ?? []);
  const taken = new Map(old.map(({ id, file }) => [id, file]));
  if (old.length > 0) {
    // one write for thousands of them
    console.prose(old.map(({ prose }) => prose).join(''));
    console.say(messages.keptReports(old.length, sources.length));
  }
  const built =
    open.length > 0 ? await pooled(open, { options, kept, workshop, console, jobs: flags.jobs ?? null, taken }) : [];
  kept.close();
  await writeCatalogue(flags.output);
  return Math.max(0, ...old.map(({ code }) => code), ...built);
}

interface Hall {
  readonly options: BuildOptions;
  readonly kept: Awaited<ReturnType<typeof openKept>>;
  readonly workshop: OpenWorkshop;
  readonly console: Console;
  readonly jobs: number | null;
  /** file by id, of the reports that stay as they are */
  readonly taken: ReadonlyMap<string, string>;
}

async function pooled(sources: readonly SourceFile[], hall: Hall): Promise<readonly number[]> {
  const { console, kept } = hall;
  const { Piscina } = await import('piscina');
  const pool = new Piscina({
    filename: workerFile(),
    name: 'buildInWorker',
    minThreads: 1,
    maxThreads: workerCount(sources.length, hall.jobs),
    idleTimeout: 2000,
  });
  const claimed = new Map(hall.taken);
  let done = 0;
  const outcomes = sources.map(async (source): Promise<BuildOutcome> => {
    const id = kept.idOf(source);
    if (claimed.has(id)) return { code: NOT_HERE, prose: '', id, written: false };
    claimed.set(id, source.file);
    const task = await taskOf(source, hall);
    const outcome = (await pool.run(task).catch(broken(console))) as BuildOutcome;
    done += 1;
    console.progress.step(done, sources.length, source.file);
    return outcome;
  });
  const codes: number[] = [];
  const left: SourceFile[] = [];
  for (const [at, pending] of outcomes.entries()) {
    const outcome = await pending;
    const source = sources[at];
    if (!source) continue;
    if (outcome.code === NOT_HERE) left.push(source);
    else {
      codes.push(outcome.code);
      console.prose(outcome.prose);
      kept.keep(source, outcome);
    }
  }
  await pool.destroy();
  return [...codes, ...(await leftOver(left, claimed, hall))];
}

/** A worker that dies takes its report with it, and no other. */
function broken(console: Console) {
  return (error: Error): BuildOutcome => ({
    code: 2,
    prose: `${messages.workerDied(error.message)[console.language]}\n`,
    id: null,
    written: false,
  });
}

async function taskOf(source: SourceFile, { options, kept, console }: Hall): Promise<BuildTask> {
  const { language, errorPaint } = console;
  const id = kept.idOf(source);
  const { commit, committedRegister } = await kept.factsOf(source);
  return { source, options, language, colour: errorPaint.red('') !== '', commit, committedRegister, id };
}

/** Reports whose head does not show the id that they have, or that share one: in turn, where twins are found. */
async function leftOver(
  sources: readonly SourceFile[],
  claimed: ReadonlyMap<string, string>,
  { options, workshop, console }: Hall,
): Promise<readonly number[]> {
  const claim = claimInTurn();
  for (const [id, file] of claimed) if (!sources.some((source) => source.file === file)) claim(id, file);
  const codes: number[] = [];
  const { buildOne } = await import('./build-one.ts');
  for (const source of sources) {
    codes.push(await survive(console, () => buildOne(source, options, { workshop, console, claim })));
  }
  return codes;
}
