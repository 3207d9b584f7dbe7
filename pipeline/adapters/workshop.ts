/** Puts the adapters together for publish.ts: the project's templates and settings, git, the disk. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { badEpoch } from '#messages/cli.ts';
import { missingTemplate } from '#messages/settings.ts';
import type { SourceEntry } from '#model/figure-source.ts';
import type { FontSet } from '#model/look.ts';
import type { Report } from '#model/report.ts';
import type { Settings } from '#model/settings.ts';
import type { TermList } from '#model/term-list.ts';
import { REGISTER_FILE } from '#release/edition-name.ts';
import { readFigureSources } from '#settings/figure-sources.ts';
import { SettingsError } from '#settings/parse.ts';
import { readLook } from '#settings/read-look.ts';
import { readProfile } from '#settings/read-profile.ts';
import { readSettings } from '#settings/read-settings.ts';
import { parseTermList } from '#settings/read-term-list.ts';
import type { Workshop } from '../publish.ts';
import { stampOf } from './clock.ts';
import { digests } from './digests.ts';
import { disk } from './disk.ts';
import { LOCK_FILE, SOURCES_FILE } from './figure-files.ts';
import { packageHome, readFonts } from './fonts.ts';
import { gitHistory } from './git.ts';
import { gitCommitted } from './git-tree.ts';
import { loadImages } from './images.ts';
import { openOthers } from './other-reports.ts';

/** The lists of the house, then the one beside the report. @throws SettingsError for a broken one */
async function readTerms(templates: string, report: Report, root: string): Promise<readonly TermList[]> {
  const house = ((await disk.list(join(templates, 'terms'))) ?? []).filter((name) => /\.ya?ml$/u.test(name));
  const paths = [...house.map((name) => join(templates, 'terms', name)), join(dirname(report.file), 'terms.yml')];
  const lists: TermList[] = [];
  for (const path of paths) {
    const bytes = await disk.read(path);
    if (bytes) lists.push(parseTermList(relative(root, path), new TextDecoder().decode(bytes)));
  }
  return lists;
}

/** null where there is none; standard input has no folder */
async function readBeside(report: Report, name: string): Promise<string | null> {
  if (report.file === '-') return null;
  const bytes = await disk.read(join(dirname(report.file), name));
  return bytes && new TextDecoder().decode(bytes);
}

/** @throws SettingsError for a broken file */
async function readSources(report: Report, root: string): Promise<readonly SourceEntry[]> {
  const text = await readBeside(report, SOURCES_FILE);
  return text === null ? [] : readFigureSources(relative(root, join(dirname(report.file), SOURCES_FILE)), text);
}

export interface OpenWorkshop extends Workshop {
  readonly settings: Settings;
  /** dingben and its version, for the manifest */
  readonly engine: string;
  readonly version: string;
  /** the folder of templates that is in use */
  readonly templates: string;
  /** a file below templates/, by its path there; @throws SettingsError where it is missing */
  template(path: string): Promise<string>;
  /** what was read, if anything asked for it */
  fontsRead(): Promise<FontSet> | null;
}

/** The project's own templates where there are any, else those of this package. */
function templatesFolder(root: string, home: string): string {
  const own = join(root, 'templates');
  return existsSync(join(own, 'looks')) ? own : join(home, 'templates');
}

/**
 * long: one entry a line for each thing that the stages ask for
 * @throws SettingsError
 */
export async function openWorkshop(root: string, environment: NodeJS.ProcessEnv): Promise<OpenWorkshop> {
  const epoch = environment['SOURCE_DATE_EPOCH'];
  if (epoch && !/^\d+$/u.test(epoch)) throw new SettingsError(badEpoch(epoch));
  const home = packageHome(import.meta.url);
  const templates = templatesFolder(root, home);
  const read = async (path: string): Promise<string> => {
    const bytes = await disk.read(join(templates, path));
    if (!bytes) throw new SettingsError(missingTemplate(`templates/${path}`));
    return new TextDecoder().decode(bytes);
  };
  // a house may have settings alone, and leave looks to the package
  const own = await disk.read(join(root, 'templates', 'settings.yml'));
  const written = own ?? (await disk.read(join(templates, 'settings.yml')));
  const settings = readSettings('templates/settings.yml', written && new TextDecoder().decode(written));
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string };
  let fonts: Promise<FontSet> | null = null;
  return {
    settings,
    engine: `dingben ${version}`,
    version,
    templates,
    template: read,
    look: (front) => readLook(settings.looks[front.profile], front.language, read),
    images: (report) => loadImages(report, disk),
    house: async (report) => ({
      profile: await readProfile(report.front.profile, read),
      terms: await readTerms(templates, report, root),
    }),
    others: openOthers(root),
    lock: (report) => readBeside(report, LOCK_FILE),
    figureSources: (report) => readSources(report, root),
    register: async (report) => {
      const committed = await gitCommitted(join(dirname(report.file), REGISTER_FILE));
      return { now: await readBeside(report, REGISTER_FILE), committed };
    },
    fonts: () => {
      fonts ??= readFonts(settings, root, environment['DINGBEN_FONT_HOME'] || home);
      return fonts;
    },
    fontsRead: () => fonts,
    stamp: async (report) => stampOf(await gitHistory.commitOf(report.file), report.front.date, environment),
    sha256: digests.sha256,
    onStep: () => {},
  };
}
