/** For tests of releases: the bundled program, copied away from its project, in clones of a small repository of its own. */
import { execFile, execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { projectRoot } from '../../test/project-root.ts';

export const FILE = 'source/brief/report.md';

export const REPORT = `---
id: brief
title: 年度工作简报
date: 2024-03-01
organization: 某市某区统计局
profile: generic
stage: consultation
---

2024年全区新增就业1.2万人，比上年增长5.0%。

## 下一步

继续做好就业、教育和养老服务。
`;

export interface Ran {
  /** -1: ended by a signal */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Its path; null where it is not here. */
export function programHere(name: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    try {
      return execFileSync('readlink', ['-e', join(folder, name)], { encoding: 'utf8' }).trim();
    } catch {
      // not in this folder
    }
  }
  return null;
}

export const hasPdftotext = programHere('pdftotext') !== null;
/** Where there is none, every release here agrees to do without. */
const AGREED = hasPdftotext ? [] : ['--without', 'pdftotext'];

/** What the program needs beside itself: no validators, they take their time and are a test of their own. */
const PACKAGES = ['@expo-google-fonts', '@fontsource'];

export class ReleaseDesk {
  readonly home: string;

  private constructor(home: string) {
    this.home = home;
  }

  static async open(): Promise<ReleaseDesk> {
    const desk = new ReleaseDesk(await mkdtemp(join(tmpdir(), 'dingben-release-')));
    const pipeline = join(desk.home, 'program', 'pipeline');
    await mkdir(join(desk.home, 'program', 'node_modules'), { recursive: true });
    // a copy: whoever bundles anew meanwhile takes nothing away from a running test
    await cp(join(projectRoot, 'pipeline', 'bin'), join(pipeline, 'bin'), {
      recursive: true,
      filter: (path) => !path.endsWith('.ttf'),
    });
    await rm(join(pipeline, 'bin', 'fonts'), { recursive: true });
    await symlink(join(projectRoot, 'pipeline', 'bin', 'fonts'), join(pipeline, 'bin', 'fonts'));
    for (const name of ['templates', 'package.json', ...PACKAGES.map((each) => `node_modules/${each}`)])
      await symlink(join(projectRoot, name), join(desk.home, 'program', name));
    await desk.openPrograms('programs', ['git', 'pdftotext']);
    return desk;
  }

  /** A folder for the PATH that holds these programs alone, as far as they are here. */
  async openPrograms(folder: string, names: readonly string[]): Promise<string> {
    const path = join(this.home, folder);
    await mkdir(path);
    for (const name of names) {
      const program = programHere(name);
      if (program) await symlink(program, join(path, name));
    }
    return path;
  }

  get program(): string {
    return join(this.home, 'program', 'pipeline', 'bin', 'dingben.mjs');
  }

  get programs(): string {
    return join(this.home, 'programs');
  }

  clone(name: string): string {
    return join(this.home, name);
  }

  close(): Promise<void> {
    return rm(this.home, { recursive: true, force: true });
  }

  git(folder: string, ...args: readonly string[]): void {
    const who = ['-c', 'user.name=n', '-c', 'user.email=n@localhost'];
    execFileSync('git', [...who, '-C', folder, ...args], { stdio: 'ignore' });
  }

  /** A repository with the report, and clones of it. */
  async plant(report: string, clones: readonly string[], more: Readonly<Record<string, string>> = {}): Promise<string> {
    const origin = this.clone('origin');
    const files: Readonly<Record<string, string>> = { [FILE]: report, '.gitignore': 'dist\nstore\n', ...more };
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(origin, path)), { recursive: true });
      await writeFile(join(origin, path), text);
    }
    this.git(origin, 'init', '-q');
    this.commit(origin);
    for (const name of clones) this.git(this.home, 'clone', '-q', origin, this.clone(name));
    return origin;
  }

  /** The sample with every kind of block, as if it were a report of its own. */
  async plantSample(clones: readonly string[]): Promise<string> {
    const from = join(projectRoot, 'source', 'example-district-2024');
    await cp(from, join(this.clone('origin'), dirname(FILE)), { recursive: true });
    const text = await readFile(join(from, 'report.md'), 'utf8');
    return this.plant(text.replace(/^id: .*$/mu, 'id: brief').replace(/^sample: true$/mu, 'sample: false'), clones);
  }

  commit(folder: string): void {
    this.git(folder, 'add', '.');
    this.git(folder, 'commit', '-qm', 'the report');
  }

  /** `before` stands before the program: taskset, setpriv … */
  run(
    folder: string,
    args: readonly string[],
    more: NodeJS.ProcessEnv = {},
    before: readonly string[] = [],
  ): Promise<Ran> {
    const [command = '', ...rest] = [...before, process.execPath, this.program, ...args];
    return new Promise((done) => {
      execFile(
        command,
        rest,
        { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26, env: this.environment(more) },
        (error, stdout, stderr) =>
          done({ code: error ? (typeof error.code === 'number' ? error.code : -1) : 0, stdout, stderr }),
      );
    });
  }

  environment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
    const { SOURCE_DATE_EPOCH: _epoch, PDFTOTEXT: _program, ...rest } = process.env;
    return { ...rest, NO_COLOR: '1', PATH: this.programs, ...more };
  }

  release(folder: string, ...args: readonly string[]): Promise<Ran> {
    return this.run(folder, releaseArgs(...args));
  }
}

/** With the consents that a machine without the house's fonts needs. */
export const releaseArgs = (...args: readonly string[]): readonly string[] => {
  return ['release', ...(args[0]?.endsWith('.md') ? [] : [FILE]), ...args, '--accept-substitutes', ...AGREED];
};
