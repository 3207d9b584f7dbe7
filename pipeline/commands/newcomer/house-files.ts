/** What a new repository holds, path by path: nothing is read or written here but what is given. */
import { listFigures } from '#check/ledger.ts';
import { writeLock } from '#check/lock/write-lock.ts';
import { readReport } from '#read/read.ts';

export const SAMPLE = 'source/sample/report.md';
const PLACEHOLDER = /OWNER\/dingben(\/\.github\/actions\/publish-report)@COMMIT/gu;

/** path in the repository → template */
const COPIED: Readonly<Record<string, string>> = {
  [SAMPLE]: 'house/report.md',
  'templates/settings.yml': 'settings.yml',
  '.gitignore': 'house/gitignore',
  'README.md': 'house/README.md',
  '.github/dependabot.yml': 'house/dependabot.yml',
};
const WORKFLOWS = ['check', 'comment', 'publish', 'site'];

export interface HouseFacts {
  /** OWNER/REPO@COMMIT; null: the placeholder stays */
  readonly action: string | null;
  /** what package.json names; null: it names no dingben */
  readonly install: string | null;
  /** package.json as it is there; null: there is none */
  readonly manifest: Readonly<Record<string, unknown>> | null;
}

/** `<owner>/<repo>@<commit>` → the Action's path in between. */
function withAction(text: string, action: string | null): string {
  const [repository, commit] = action?.split('@') ?? [];
  return repository ? text.replace(PLACEHOLDER, `${repository}$1@${commit}`) : text;
}

/** The figures of the sample are acknowledged: they are ours. */
function lockOf(sample: string): string {
  const bytes = new TextEncoder().encode(sample);
  const { value } = readReport({ file: SAMPLE, bytes, id: 'sample' });
  if (!value) throw new Error('the sample cannot be read');
  return writeLock(value.front.id, listFigures(value));
}

const SCRIPTS = { check: 'dingben check', build: 'dingben build', doctor: 'dingben doctor' };

/** What is there stays as it is; what is not there is added. */
function manifestText({ manifest, install }: HouseFacts): string {
  const dependencies = install === null ? {} : { dependencies: { dingben: install } };
  const made = { private: true, scripts: SCRIPTS, ...dependencies, ...manifest };
  return `${JSON.stringify(made, null, 2)}\n`;
}

/** @param template a file below the package's templates/ */
export async function houseFiles(
  facts: HouseFacts,
  template: (path: string) => Promise<string>,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const [path, from] of Object.entries(COPIED)) files.set(path, await template(from));
  for (const name of WORKFLOWS) {
    const text = await template(`house/workflows/${name}.yml`);
    files.set(`.github/workflows/${name}.yml`, withAction(text, facts.action));
  }
  files.set(SAMPLE.replace('report.md', 'figures.lock.json'), lockOf(files.get(SAMPLE) ?? ''));
  files.set('package.json', manifestText(facts));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
