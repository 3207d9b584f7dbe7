/** templates/settings.yml → Settings, every default filled in. */
import * as z from 'zod/mini';
import { FACES } from '#model/look.ts';
import type { Settings } from '#model/settings.ts';
import { parseYaml } from './parse.ts';

const font = z.strictObject({ regular: z.string(), bold: z.optional(z.string()) });

export const settingsFile = z.strictObject({
  looks: z._default(
    z.strictObject({
      'gov-work-report': z._default(z.string(), 'gongwen'),
      generic: z._default(z.string(), 'booklet'),
    }),
    { 'gov-work-report': 'gongwen', generic: 'booklet' },
  ),
  fonts: z._default(z.partialRecord(z.enum(FACES), font), {}),
});

/** null text: no settings file, defaults hold. @throws SettingsError */
export function readSettings(file: string, text: string | null): Settings {
  return parseYaml(file, text?.trim() ? text : '{}', settingsFile);
}
