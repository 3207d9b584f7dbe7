/** `node pipeline/tools/readme-pictures.ts`: makes the pictures of the READMEs from real output (needs poppler, pandoc, Chromium). */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { stringWidth } from '#announce/columns.ts';
import { makeRepository } from '../test/ci-repository.ts';
import { makeFolder } from '../test/edition-folder.ts';
import { projectRoot } from '../test/project-root.ts';
import { runAction } from '../test/run-action.ts';
import { runCli } from '../test/run-cli.ts';
import { startStandIn } from '../test/stand-in/server.ts';
import { findProgram } from './native-programs.ts';
import { runCommand } from './run-command.ts';

const FOLDER = join(projectRoot, '.github', 'pictures');
const COMMAND = 'npx dingben init --build';
/** px: half a Han character, and a line */
const COLUMN = 7.5;
const LINE = 22;
const SHADES = { prompt: '#7ee787', text: '#e6edf3' };

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Each line is stretched to its columns, so that any two fonts of a reader line up. */
function terminal(lines: readonly string[]): string {
  const columns = Math.max(...lines.map(stringWidth));
  const rows = lines.map((line, at) => {
    const indent = line.length - line.trimStart().length;
    const length = stringWidth(line.trim()) * COLUMN;
    const place = `x="${16 + indent * COLUMN}" y="${30 + at * LINE}" textLength="${length}"`;
    const fill = line.startsWith('$ ') ? SHADES.prompt : SHADES.text;
    return `<text ${place} fill="${fill}">${escaped(line.trim())}</text>`;
  });
  const [width, height] = [Math.ceil(columns * COLUMN) + 32, lines.length * LINE + 24];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g xml:space="preserve" font-family="ui-monospace, Menlo, Consolas, 'Noto Sans Mono CJK SC', 'Microsoft YaHei', monospace" font-size="14" lengthAdjust="spacingAndGlyphs">
${rows.join('\n')}
</g>
</svg>
`;
}

async function pictureOfTerminalAndPage(): Promise<void> {
  const { folder, remove } = await makeFolder('pictures');
  const run = await runCli(COMMAND.split(' ').slice(2), folder);
  const lines = run.stderr.split('\n').filter((line) => line.startsWith('  ') || line.startsWith('source/'));
  await writeFile(join(FOLDER, 'terminal.svg'), terminal([`$ ${COMMAND}`, ...lines]));
  const pdf = join(folder, 'dist', 'sample', 'sample.pdf');
  await runCommand('pdftoppm', ['-r', '60', '-png', '-gray', '-singlefile', pdf, join(FOLDER, 'page')]);
  await remove();
}

/** A pull request that changes two figures of the sample, through the Action. */
async function commentOf(): Promise<string> {
  const house = await makeRepository('pictures');
  await rm(join(house.folder, '.gitignore'));
  await runCli(['init'], house.folder);
  const file = 'source/sample/report.md';
  const text = await readFile(join(house.folder, file), 'utf8');
  const base = house.commit('sample');
  await house.write(file, text.replace('1.2万人', '1.3万人').replace('东街12个', '东街14个'));
  const head = house.commit('figures');
  const standIn = await startStandIn('office/reports');
  const repo = { full_name: 'office/reports' };
  const event = { pull_request: { number: 1, head: { sha: head, repo }, base: { sha: base } } };
  const inputs = { mode: 'build', comment: 'true', token: 'write:pull-requests' };
  standIn.state.pulls.push({
    ...{ number: 1, title: '', body: '', state: 'open', head: 'edit', headSha: head },
    ...{ headRepository: 'office/reports', base: 'main' },
  });
  await runAction({ inputs, event, folder: house.folder, temp: house.temp, standIn });
  const body = standIn.state.comments[0]?.body ?? '';
  await standIn.close();
  await house.remove();
  if (!body.includes('→')) throw new Error(`no comment with changed figures:\n${body}`);
  return body;
}

const STYLE = `body{margin:0;padding:16px;width:860px;font:14px/1.5 "Noto Sans CJK SC",sans-serif;color:#1f2328;background:#fff}
h3{margin:0 0 12px;font-size:18px}table{border-collapse:collapse}th,td{border:1px solid #d1d9e0;padding:6px 13px;text-align:left}
tr:nth-child(even){background:#f6f8fa}a{color:#0969da}`;

async function pictureOfComment(): Promise<void> {
  const { folder, remove } = await makeFolder('pictures');
  await writeFile(join(folder, 'comment.md'), await commentOf());
  const run = await runCommand('pandoc', ['-f', 'gfm', '-t', 'html', join(folder, 'comment.md')]);
  const page = join(folder, 'page.html');
  await writeFile(page, `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${run.stdout}`);
  const browser = await chromium.launch({ executablePath: findProgram('chromium') ?? '', args: ['--no-sandbox'] });
  const view = await browser.newPage({ viewport: { width: 892, height: 200 } });
  await view.goto(pathToFileURL(page).href);
  await view.screenshot({ path: join(FOLDER, 'review.png'), fullPage: true });
  await browser.close();
  await remove();
}

if (import.meta.main) {
  await mkdir(FOLDER, { recursive: true });
  await Promise.all([pictureOfTerminalAndPage(), pictureOfComment()]);
}
