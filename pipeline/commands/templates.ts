/** Reads one template: the project's own where there is one, else that of this package. */
import { join } from 'node:path';
import { disk } from '#adapters/disk.ts';
import { packageHome } from '#adapters/fonts.ts';
import { missingTemplate } from '#messages/settings.ts';
import { SettingsError } from '#settings/parse.ts';

/** `path` is below templates/. @throws SettingsError */
export async function readTemplate(path: string): Promise<string> {
  const home = packageHome(import.meta.url);
  const bytes = (await disk.read(join('templates', path))) ?? (await disk.read(join(home, 'templates', path)));
  if (!bytes) throw new SettingsError(missingTemplate(`templates/${path}`));
  return new TextDecoder().decode(bytes);
}
