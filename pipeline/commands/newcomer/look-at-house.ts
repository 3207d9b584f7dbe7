/** What the house in this folder has: settings, templates, fonts, acknowledged figures. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type OpenWorkshop, openWorkshop } from '#adapters/workshop.ts';
import { listFigures } from '#check/ledger.ts';
import { compareFigures } from '#check/lock/compare-figures.ts';
import { readLock } from '#check/lock/read-lock.ts';
import * as messages from '#messages/doctor.ts';
import type { Bilingual } from '#model/finding.ts';
import { FACES } from '#model/look.ts';
import type { ProfileId, Report } from '#model/report.ts';
import { readReport } from '#read/read.ts';
import { readLook } from '#settings/read-look.ts';
import { readProfile } from '#settings/read-profile.ts';
import { readSources } from '../sources.ts';
import { UsageError } from '../usage-error.ts';
import { type Diagnosis, inWords } from './diagnosis.ts';

/** What a broken file says of itself, with its line. */
function told(error: unknown): Bilingual {
  return (error as { bilingual?: Bilingual }).bilingual ?? inWords((error as Error).message);
}

const needed = { needed: true, advice: null } as const;

export async function lookAtHouse(root: string, environment: NodeJS.ProcessEnv): Promise<readonly Diagnosis[]> {
  let workshop: OpenWorkshop;
  try {
    workshop = await openWorkshop(root, environment);
  } catch (error) {
    return [{ id: 'settings', state: 'wrong', ...needed, found: told(error) }];
  }
  const own = existsSync(resolve(root, 'templates', 'settings.yml'));
  const found = own ? messages.SETTINGS_OWN : messages.SETTINGS_DEFAULT;
  const settings: Diagnosis = { id: 'settings', state: 'ok', ...needed, found };
  return [settings, await templates(workshop, root), await fonts(workshop), await locks(workshop)];
}

async function templates(workshop: OpenWorkshop, root: string): Promise<Diagnosis> {
  const { settings, template } = workshop;
  try {
    for (const [profile, look] of Object.entries(settings.looks)) {
      await readLook(look, 'zh-CN', template);
      await readProfile(profile as ProfileId, template);
    }
  } catch (error) {
    return { id: 'templates', state: 'wrong', ...needed, found: told(error) };
  }
  const own = workshop.templates === resolve(root, 'templates');
  const found = own ? messages.TEMPLATES_OWN : messages.TEMPLATES_PACKAGE;
  return { id: 'templates', state: 'ok', ...needed, found };
}

/** Each file is opened: its size is read. */
async function fonts(workshop: OpenWorkshop): Promise<Diagnosis> {
  try {
    const set = await workshop.fonts();
    const files = FACES.flatMap((face) => [set[face].regular, set[face].bold]);
    for (const { source } of files) if (source?.size === 0) throw new Error('empty');
    const names = [...new Set(files.filter(({ substitute }) => substitute).map(({ name }) => name))];
    const found = names.length > 0 ? messages.standIns(names.join(', ')) : messages.FONTS_OWN;
    return { id: 'fonts', state: 'ok', needed: true, found, advice: null };
  } catch (error) {
    const { bilingual = null } = error as { bilingual?: Bilingual };
    return { id: 'fonts', state: 'missing', needed: true, found: bilingual, advice: messages.DO.fonts };
  }
}

type LockState = 'held' | 'open' | 'broken';

async function lockState(report: Report, workshop: OpenWorkshop): Promise<LockState> {
  const content = await workshop.lock(report);
  if (content === null) return 'open';
  const reading = readLock(content);
  if ('problem' in reading) return 'broken';
  const { changes } = compareFigures(reading.lock.figures, listFigures(report));
  return changes.length > 0 ? 'open' : 'held';
}

/** Open ones are nothing wrong: that is how a draft is. */
async function locks(workshop: OpenWorkshop): Promise<Diagnosis> {
  const files: Record<LockState, string[]> = { held: [], open: [], broken: [] };
  try {
    for (const source of await readSources([])) {
      const { value } = readReport(source);
      if (value) files[await lockState(value, workshop)].push(source.file);
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { id: 'locks', state: 'ok', needed: false, found: messages.NO_REPORTS, advice: null };
  }
  const { held, open, broken } = files;
  const advice = messages.DO.locks;
  if (broken.length > 0)
    return { id: 'locks', state: 'wrong', needed: false, found: messages.lockBroken(broken), advice };
  if (open.length > 0) return { id: 'locks', state: 'missing', needed: false, found: messages.locksOpen(open), advice };
  return { id: 'locks', state: 'ok', needed: false, found: messages.locksHeld(held.length), advice: null };
}
