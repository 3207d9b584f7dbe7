/** A worker of the pool: builds one report after another, with its templates and fonts read once. */
import { dirname, join } from 'node:path';
import picocolors from 'picocolors';
import { stampOf } from '#adapters/clock.ts';
import type { Console } from '#adapters/console.ts';
import { disk } from '#adapters/disk.ts';
import { type OpenWorkshop, openWorkshop } from '#adapters/workshop.ts';
import { REGISTER_FILE } from '#release/edition-name.ts';
import { survive } from './build-desk.ts';
import { buildOne } from './build-one.ts';
import type { BuildOutcome, BuildTask } from './build-task.ts';

/** Keeps what is said: the pool prints it in the order of the reports. */
function listening({ language, colour }: BuildTask): Console & { heard(): string } {
  const paint = picocolors.createColors(colour);
  let heard = '';
  const prose = (text: string): void => {
    heard += text;
  };
  return {
    language,
    paint,
    errorPaint: paint,
    data: prose,
    prose,
    say: (message) => prose(`${message[language]}\n`),
    progress: { step: () => {}, end: () => {} },
    heard: () => heard,
  };
}

/** Every report has its own registers and commits, which git was asked for already. */
function knowing(shared: OpenWorkshop, task: BuildTask): OpenWorkshop {
  return {
    ...shared,
    stamp: async (report) => stampOf(task.commit, report.front.date, process.env),
    register: async (report) => {
      const bytes = await disk.read(join(dirname(report.file), REGISTER_FILE));
      return { now: bytes && new TextDecoder().decode(bytes), committed: task.committedRegister };
    },
  };
}

/** A worker lives as long as its pool: templates and fonts are read by its first report. */
const shared = openWorkshop(process.cwd(), process.env);
// a broken setting is told by the first report that meets it
shared.catch(() => {});

export async function buildInWorker(task: BuildTask): Promise<BuildOutcome> {
  const console = listening(task);
  let id: string | null = null;
  let written = false;
  const code = await survive(console, async () =>
    buildOne(task.source, task.options, {
      workshop: knowing(await shared, task),
      console,
      claim: (given) => {
        id = given;
        return given === task.id;
      },
      written: () => {
        written = true;
      },
    }),
  );
  return { code, prose: console.heard(), id, written };
}
