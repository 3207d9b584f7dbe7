/** `dingben build`: three editions that agree with their source, or a clear reason why not. */
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Console } from '#adapters/console.ts';
import { disk } from '#adapters/disk.ts';
import { type OpenWorkshop, openWorkshop } from '#adapters/workshop.ts';
import * as messages from '#messages/cli.ts';
import { noFilesListed } from '#messages/fleet.ts';
import { FORMATS, type Format } from '#model/edition.ts';
import type { SourceFile } from '../publish.ts';
import { type BuildFlags, type BuildOptions, claimInTurn, survive } from './build-desk.ts';
import { CATALOGUE, writeCatalogue } from './catalogue.ts';
import { readSources } from './sources.ts';
import { UsageError } from './usage-error.ts';

/** Fewer are built before a pool of workers has warmed up. */
const FEWEST_FOR_POOL = 4;

/** @throws UsageError for a format that there is not */
export function parseFormats(written: string | undefined): readonly Format[] {
  if (written === undefined) return FORMATS;
  const names = written.split(/[,，\s]+/u).filter(Boolean);
  const unknown = names.find((name) => !FORMATS.includes(name as Format));
  if (unknown !== undefined || names.length === 0)
    throw new UsageError(messages.unknownFormat(unknown ?? written, FORMATS.join(', ')));
  return FORMATS.filter((format) => names.includes(format));
}

export async function build(files: readonly string[], flags: BuildFlags, console: Console): Promise<number> {
  const sources = await readSources([...files, ...(flags.filesFrom ? await listedIn(flags.filesFrom) : [])]);
  if (sources.length < FEWEST_FOR_POOL) return buildInTurn(sources, flags, console);
  const { buildMany } = await import('./build-many.ts');
  return buildMany(sources, flags, console);
}

/** @throws UsageError where there is no such file, or no report in it: all reports would be built instead */
async function listedIn(file: string): Promise<readonly string[]> {
  const bytes = file === '-' ? await buffer(process.stdin) : await disk.read(file);
  if (!bytes) throw new UsageError(messages.fileMissing(file));
  const names = new TextDecoder().decode(bytes).split(/\r?\n/u).filter(Boolean);
  if (names.length === 0) throw new UsageError(noFilesListed(file));
  return names;
}

async function buildInTurn(sources: readonly SourceFile[], options: BuildOptions, console: Console): Promise<number> {
  const workshop = await openWorkshop(process.cwd(), process.env);
  const { buildOne } = await import('./build-one.ts');
  const claim = claimInTurn();
  let worst = 0;
  for (const [index, source] of sources.entries()) {
    const watched = watching(workshop, console, index, sources.length, source.file);
    worst = Math.max(
      worst,
      await survive(console, () => buildOne(source, options, { workshop: watched, console, claim })),
    );
  }
  console.progress.end();
  // the list of editions that an earlier build of many left must not say what is no longer so
  if (await disk.read(join(options.output, CATALOGUE))) await writeCatalogue(options.output);
  return worst;
}

function watching(workshop: OpenWorkshop, console: Console, index: number, total: number, file: string): OpenWorkshop {
  return {
    ...workshop,
    onStep: (step) => {
      const parts = FORMATS.length;
      const done = index * parts + FORMATS.indexOf(step);
      console.progress.step(done, total * parts, `${messages.STEP_NAMES[step][console.language]} ${file}`);
    },
  };
}
