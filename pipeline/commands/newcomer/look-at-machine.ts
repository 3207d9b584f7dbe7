/** What the machine has, whatever the house: Node, git, disk, the programs that judge editions. */
import { askGit, findJaxb, findProgram, freeBytes } from '#adapters/machine.ts';
import { DO, freeSpace } from '#messages/doctor.ts';
import { type Diagnosis, inWords } from './diagnosis.ts';

const OLDEST_NODE = 24;
const MEGABYTE = 1024 * 1024;
/** an edition with its bag, a cache, and room to write beside */
const LEAST_FREE = 200 * MEGABYTE;

/** What is not there has nothing to show. */
function program(id: keyof typeof DO & Diagnosis['id'], said: string | null, needed = false): Diagnosis {
  const found = said === null ? null : inWords(said);
  return { id, state: said === null ? 'missing' : 'ok', needed, found, advice: DO[id] };
}

function node(): Diagnosis {
  const { node: version } = process.versions;
  const old = Number(version.split('.')[0]) < OLDEST_NODE;
  return { id: 'node', state: old ? 'wrong' : 'ok', needed: true, found: inWords(version), advice: DO.node };
}

/** @param free bytes; null where the system does not tell */
export function roomOnDisk(free: number | null): Diagnosis {
  const found = free === null ? null : freeSpace(Math.floor(free / MEGABYTE));
  const tight = free !== null && free < LEAST_FREE;
  return { id: 'disk', state: tight ? 'wrong' : 'ok', needed: true, found, advice: DO.disk };
}

/** `git var` knows of $GIT_COMMITTER_NAME as well, and says no where git would make up a name. */
async function identity(): Promise<Diagnosis> {
  const said = await askGit(['-c', 'user.useConfigOnly=true', 'var', 'GIT_COMMITTER_IDENT']);
  return program('identity', said?.replace(/ \d+ [+-]\d+$/u, '') ?? null, true);
}

export async function lookAtMachine(environment: NodeJS.ProcessEnv): Promise<readonly Diagnosis[]> {
  const { PDFTOTEXT, CHROMIUM, SOFFICE } = environment;
  return Promise.all([
    node(),
    findProgram(['git'], '--version', undefined).then((said) => program('git', said, true)),
    identity(),
    askGit(['rev-parse', '--show-toplevel']).then((said) => program('repository', said)),
    freeBytes('.').then(roomOnDisk),
    findProgram(['pdftotext'], '-v', PDFTOTEXT).then((said) => program('poppler', said)),
    findProgram(['java'], '-version', undefined).then((said) => program('java', said)),
    program('jaxb', findJaxb()),
    findProgram(['chromium', 'chromium-browser', 'google-chrome'], '--version', CHROMIUM).then((said) =>
      program('chromium', said),
    ),
    findProgram(['soffice', 'libreoffice'], '--version', SOFFICE).then((said) => program('libreoffice', said)),
  ]);
}
