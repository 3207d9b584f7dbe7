/** Before anything is rendered: the fonts are here, and the font reader knows where. */
import { packageHome } from '#adapters/fonts.ts';
import { openWorkshop } from '#adapters/workshop.ts';
import { FACES } from '#model/look.ts';
import { type ActionDesk, patienceOf } from '../desk.ts';
import { provideFonts } from './provide-fonts.ts';

export async function ownFonts(desk: ActionDesk): Promise<void> {
  const { environment, inputs, say } = desk;
  const { settings } = await openWorkshop(process.cwd(), process.env);
  if (FACES.every((face) => settings.fonts[face])) return;
  const home = packageHome(import.meta.url);
  const places = { home, registry: inputs.fontRegistry, environment, patience: patienceOf(desk), say };
  const found = await provideFonts(places);
  // commands open their own workshop: the environment is what they share
  if (found !== null) process.env['DINGBEN_FONT_HOME'] = found;
}
