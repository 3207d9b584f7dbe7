/** Finds the native programs that some tests judge editions with, and installs what is missing where that is possible. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, isAbsolute, join } from 'node:path';
import { runCommand } from './run-command.ts';

export type NativeProgram = 'chromium' | 'pdftotext' | 'pandoc' | 'soffice' | 'uno' | 'java';

interface Wanted {
  readonly commands: readonly string[];
  /** Debian packages that bring it */
  readonly packages: readonly string[];
  readonly judges: string;
  /** it is found by what it can do, and not by its name alone */
  readonly proof?: readonly string[];
}

const WANTED: Readonly<Record<NativeProgram, Wanted>> = {
  chromium: {
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    packages: ['chromium', 'fonts-noto-cjk'],
    judges: 'the page as a browser shows it',
  },
  pdftotext: { commands: ['pdftotext'], packages: ['poppler-utils'], judges: 'the text of the PDF' },
  pandoc: { commands: ['pandoc'], packages: ['pandoc'], judges: 'the text of the DOCX' },
  soffice: {
    commands: ['soffice', 'libreoffice'],
    packages: ['libreoffice-writer-nogui', 'fonts-noto-cjk'],
    judges: 'the DOCX as an office opens it',
  },
  uno: {
    // the Python that Debian's python3-uno belongs to; another one may come first on the PATH
    commands: ['/usr/bin/python3', 'python3'],
    packages: ['python3-uno'],
    judges: 'tracked changes as an office accepts and rejects them',
    proof: ['-c', 'import uno'],
  },
  java: { commands: ['javac'], packages: ['openjdk-17-jdk-headless', 'libjaxb-java'], judges: 'the PDF by veraPDF' },
};

export const NATIVE_PROGRAMS = Object.keys(WANTED) as readonly NativeProgram[];

/** Its path, or null. $CHROMIUM, $PDFTOTEXT … win over the PATH; a browser of Playwright's will do as well. */
export function findProgram(name: NativeProgram, environment: NodeJS.ProcessEnv = process.env): string | null {
  const named = environment[name.toUpperCase()];
  if (named && existsSync(named)) return named;
  const { commands, proof } = WANTED[name];
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const absolute = commands.filter(isAbsolute);
  const relative = commands.filter((command) => !isAbsolute(command));
  const searched = (environment['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => relative.flatMap((command) => endings.map((ending) => join(folder, command + ending))));
  const works = (path: string): boolean => !proof || spawnSync(path, proof, { stdio: 'ignore' }).status === 0;
  const found = [...absolute, ...searched].find((path) => existsSync(path) && works(path));
  return found ?? (name === 'chromium' ? playwrightBrowser() : null);
}

function playwrightBrowser(): string | null {
  const { chromium } = createRequire(import.meta.url)('playwright-core') as typeof import('playwright-core');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

/** Installs by apt-get where that may work: Debian, root, not switched off by DINGBEN_NO_INSTALL. Says what it does. */
export async function installMissing(say: (line: string) => void): Promise<void> {
  const missing = NATIVE_PROGRAMS.filter((name) => !findProgram(name));
  if (missing.length === 0) return;
  const named = missing.map((name) => `${name} (judges ${WANTED[name].judges})`).join(', ');
  if (process.env['DINGBEN_NO_INSTALL'] || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    say(`not here, and not to be installed without root and apt-get (or with DINGBEN_NO_INSTALL): ${named}`);
    return;
  }
  const packages = [...new Set(missing.flatMap((name) => WANTED[name].packages))];
  say(`installing by apt-get: ${packages.join(' ')} for ${named}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const lock = ['-o', 'DPkg::Lock::Timeout=300', '-qq'];
  await runCommand('apt-get', [...lock, 'update'], { env });
  const run = await runCommand('apt-get', [...lock, 'install', '-y', '--no-install-recommends', ...packages], { env });
  if (run.exitCode !== 0) say(`apt-get failed: ${run.stderr.trim().split('\n').at(-1) ?? ''}`);
  const still = missing.filter((name) => !findProgram(name));
  if (still.length > 0) say(`still not here, so tests that need them are skipped: ${still.join(', ')}`);
}

/** The environment for the tests: the path of each program that is here, the names of those that are not. */
export function nativeEnvironment(): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = {};
  const missing: string[] = [];
  for (const name of NATIVE_PROGRAMS) {
    const path = findProgram(name);
    if (path) environment[name.toUpperCase()] = path;
    else missing.push(name);
  }
  return { ...environment, DINGBEN_MISSING: missing.join(',') };
}
