/** Reads the PDF's font files: free ones that come with npm, or the ones that the settings name. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { badFont } from '#messages/settings.ts';
import { FACES, type FaceName, type FontFile, type FontSet } from '#model/look.ts';
import type { Settings } from '#model/settings.ts';
import { SettingsError } from '#settings/parse.ts';

const OFL = 'OFL-1.1';

/** `substitute`: this face is not the one that GB/T 9704 names. */
interface FreeFont {
  readonly path: string;
  readonly name: string;
  readonly substitute: boolean;
}

const song = (weight: string) => `@expo-google-fonts/noto-serif-sc/${weight}/NotoSerifSC_${weight}.ttf`;
const hei = (weight: string) => `@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`;
const serif = (weight: string, substitute: boolean): FreeFont => ({
  path: song(weight),
  name: `Noto Serif SC ${weight.replace(/^\d+/u, '')}`,
  substitute,
});
const sans = (weight: string): FreeFont => ({
  path: hei(weight),
  name: `Noto Sans SC ${weight.replace(/^\d+/u, '')}`,
  substitute: false,
});
const kai = (style: string): FreeFont => ({
  path: `LXGWWenKai-${style}.ttf`,
  name: `LXGW WenKai ${style}`,
  substitute: false,
});

const FREE: Readonly<Record<FaceName, readonly [regular: FreeFont, bold: FreeFont]>> = {
  song: [serif('400Regular', false), serif('700Bold', false)],
  fang: [serif('400Regular', true), serif('700Bold', true)],
  title: [serif('900Black', true), serif('900Black', true)],
  hei: [sans('500Medium'), sans('700Bold')],
  kai: [kai('Regular'), kai('Bold')],
  mono: [sans('400Regular'), sans('700Bold')],
};

const TRUE_TYPE = new Set(['00010000', '74727565', '4f54544f', '74746366']);

async function userFont(root: string, path: string): Promise<FontFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolve(root, path));
  } catch {
    throw new SettingsError(badFont(path));
  }
  if (!TRUE_TYPE.has(Buffer.from(bytes.subarray(0, 4)).toString('hex'))) throw new SettingsError(badFont(path));
  return { bytes, name: path, licence: 'of the user', substitute: false };
}

/** @param home the folder of this package: LXGW WenKai is unpacked there by `npm run prepare` */
export async function readFonts(settings: Settings, root: string, home: string): Promise<FontSet> {
  const require = createRequire(join(home, 'package.json'));
  const read = new Map<string, Uint8Array>();
  /** A report uses four or five of the eight files, 15 MB each: one is read when its bytes are first asked for. */
  const free = ({ path: name, ...font }: FreeFont): FontFile => {
    const path = name.startsWith('@') ? require.resolve(name) : join(home, 'pipeline', 'bin', 'fonts', name);
    return {
      name: font.name,
      licence: OFL,
      substitute: font.substitute,
      get bytes() {
        const bytes = read.get(path) ?? readFileSync(path);
        read.set(path, bytes);
        return bytes;
      },
    };
  };
  const entries = FACES.map(async (face) => {
    const own = settings.fonts[face];
    const regular = own ? await userFont(root, own.regular) : free(FREE[face][0]);
    const bold = own ? await userFont(root, own.bold ?? own.regular) : free(FREE[face][1]);
    return [face, { regular, bold }] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as FontSet;
}

/** The folder of this package, from the bundle (pipeline/bin) as from the source (pipeline/adapters). */
export function packageHome(moduleUrl: string): string {
  let folder = dirname(fileURLToPath(moduleUrl));
  while (basename(folder) !== 'pipeline' && dirname(folder) !== folder) folder = dirname(folder);
  return dirname(folder);
}
