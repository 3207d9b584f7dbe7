/** Reads the PDF's font files: free ones that come with npm, or the ones that the settings name. */
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { badFont } from '#messages/settings.ts';
import { FACES, type FaceName, type FilePart, type FontFile, type FontSet, type FontSource } from '#model/look.ts';
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

/** Reads parts of a file that is open only as long as that takes. @throws the system's error where it cannot be read */
function readParts(path: string, parts: readonly FilePart[]): Uint8Array[] {
  const whole = new Uint8Array(parts.reduce((sum, [, length]) => sum + length, 0));
  const file = openSync(path, 'r');
  let filled = 0;
  try {
    return parts.map(([offset, length]) => {
      const from = filled;
      filled += length;
      if (length > 0) readSync(file, whole, from, length, offset);
      return whole.subarray(from, filled);
    });
  } finally {
    closeSync(file);
  }
}

type Opened = Pick<FontFile, 'bytes'> & { readonly source: FontSource };

/** A report uses four or five of eight files, 15 MB each, and little of each: nothing is read before it is asked for. */
function opener(): (path: string) => Opened {
  const opened = new Map<string, Opened>();
  return (path) => {
    const known = opened.get(path);
    if (known) return known;
    let bytes: Uint8Array | null = null;
    const made: Opened = {
      source: {
        get size() {
          return statSync(path).size;
        },
        read: (parts) => readParts(path, parts),
      },
      get bytes() {
        bytes ??= readFileSync(path);
        return bytes;
      },
    };
    opened.set(path, made);
    return made;
  };
}

function userFont(open: (path: string) => Opened, root: string, name: string): FontFile {
  try {
    const file = open(resolve(root, name));
    const [magic] = file.source.read([[0, Math.min(4, file.source.size)]]);
    if (!TRUE_TYPE.has(Buffer.from(magic ?? []).toString('hex'))) throw new Error('no font');
    return described(file, { name, licence: 'of the user', substitute: false });
  } catch {
    throw new SettingsError(badFont(name));
  }
}

/** Spreading the file would read its bytes. */
const described = (file: Opened, facts: Omit<FontFile, 'bytes' | 'source'>): FontFile => ({
  ...facts,
  source: file.source,
  get bytes() {
    return file.bytes;
  },
});

/** @param home the folder of this package: LXGW WenKai is unpacked there by `npm run prepare` */
export async function readFonts(settings: Settings, root: string, home: string): Promise<FontSet> {
  const require = createRequire(join(home, 'package.json'));
  const open = opener();
  const free = ({ path: name, ...font }: FreeFont): FontFile => {
    const path = name.startsWith('@') ? require.resolve(name) : join(home, 'pipeline', 'bin', 'fonts', name);
    return described(open(path), { name: font.name, licence: OFL, substitute: font.substitute });
  };
  const entries = FACES.map((face) => {
    const own = settings.fonts[face];
    const regular = own ? userFont(open, root, own.regular) : free(FREE[face][0]);
    const bold = own ? userFont(open, root, own.bold ?? own.regular) : free(FREE[face][1]);
    return [face, { regular, bold }] as const;
  });
  return Object.fromEntries(entries) as FontSet;
}

/** The folder of this package, from the bundle (pipeline/bin) as from the source (pipeline/adapters). */
export function packageHome(moduleUrl: string): string {
  let folder = dirname(fileURLToPath(moduleUrl));
  while (basename(folder) !== 'pipeline' && dirname(folder) !== folder) folder = dirname(folder);
  return dirname(folder);
}
