/** templates/settings.yml → Settings, every default filled in. */
import { z } from 'zod';
import { FACES } from '#model/look.ts';
import type { Settings } from '#model/settings.ts';
import { parseYaml } from './parse.ts';

const font = z.strictObject({ regular: z.string(), bold: z.string().optional() });

export const settingsFile = z.strictObject({
  looks: z
    .strictObject({ 'gov-work-report': z.string().default('gongwen'), generic: z.string().default('booklet') })
    .default({ 'gov-work-report': 'gongwen', generic: 'booklet' }),
  fonts: z.partialRecord(z.enum(FACES), font).default({}),
});

/** null text: no settings file, defaults hold. @throws SettingsError */
export function readSettings(file: string, text: string | null): Settings {
  return parseYaml(file, text?.trim() ? text : '{}', settingsFile);
}
