/** Real reports and the inputs of the race: where lines end, and how far they are stretched. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { importText } from '#read/import/import-text.ts';
import { composeMarkdown, renderInput, sharedFolder } from '../../test/compose-markdown.ts';
import { addFaults, type Faults, noFaults } from './testing/line-faults.ts';
import { type ComposedLine, linesOfReport } from './testing/lines-of-report.ts';

const corpus = join(sharedFolder, 'corpus');
const here = existsSync(corpus);
const run = promisify(execFile);

/** Reports of the last years: older ones spell their numbers out, which nobody can keep on a line. */
async function modernReports(): Promise<string[]> {
  const rows = (await readFile(join(corpus, 'manifest.csv'), 'utf8')).trim().split('\n').slice(1);
  return rows.map((row) => row.split(',')).flatMap(([file, , year]) => (Number(year) >= 2008 && file ? [file] : []));
}

/** Figures of the ledger that a line end cuts; `figures` in the order of the text. */
function torn(paragraphs: readonly (readonly ComposedLine[])[], figures: readonly string[]): string[] {
  const ends = new Set<number>();
  let text = '';
  for (const line of paragraphs.flat()) {
    text += line.text;
    ends.add(text.length);
  }
  let cursor = 0;
  return figures.filter((figure) => {
    const at = text.indexOf(figure, cursor);
    if (at < 0) return false;
    cursor = at + figure.length;
    return Array.from({ length: figure.length - 1 }, (_, k) => at + k + 1).some((k) => ends.has(k));
  });
}

interface Seen {
  lines: number;
  figures: number;
  readonly faults: Faults;
  readonly torn: string[];
  /** beyond 1.15 times the natural pitch */
  readonly stretched: string[];
  /** that no stretch could fill */
  readonly short: string[];
}

const nothing = (): Seen => ({ lines: 0, figures: 0, faults: noFaults(), torn: [], stretched: [], short: [] });

async function look(markdown: string, file: string, seen: Seen): Promise<void> {
  const sample = await composeMarkdown(markdown, file);
  const paragraphs = await linesOfReport(renderInput(sample));
  const printed = sample.composed.figures.flatMap(({ kind, text }) => (kind === 'verbal' ? [] : [text]));
  seen.figures += printed.length;
  seen.torn.push(...torn(paragraphs, printed));
  for (const paragraph of paragraphs) {
    seen.lines += paragraph.length;
    addFaults(paragraph, seen.faults);
    seen.stretched.push(...paragraph.filter(({ stretchEm }) => stretchEm > 0.15).map(({ text }) => text));
    seen.short.push(...paragraph.filter(({ short }) => short).map(({ text }) => text));
  }
}

function report(name: string, { lines, figures, stretched, short }: Seen): void {
  console.log(
    `${name}: ${lines} lines, ${figures} figures; beyond 1.15 of the natural pitch: ${stretched.length}\n${stretched.join('\n')}\n` +
      `set short, as no even stretch would fill them: ${short.length}\n${short.join('\n')}`,
  );
}

function judge({ lines, faults, torn, stretched, short }: Seen): void {
  expect(faults).toEqual(noFaults());
  expect(torn).toEqual([]);
  expect(stretched.length / lines).toBeLessThanOrEqual(0.001);
  expect(short.length / lines).toBeLessThanOrEqual(0.002);
}

describe.skipIf(!here)(here ? 'real reports' : 'real reports, skipped: no corpus', () => {
  test('modern ones are set as a Chinese printer would', { timeout: 300_000 }, async () => {
    const seen = nothing();
    for (const file of await modernReports()) {
      const imported = importText({ file, bytes: await readFile(join(corpus, file)) });
      if (imported.value) await look(imported.value.markdown, file, seen);
    }
    report('modern reports', seen);
    expect(seen.lines).toBeGreaterThan(20_000);
    expect(seen.figures).toBeGreaterThan(5_000);
    judge(seen);
  });
});

const inputs = join(sharedFolder, 'peers/inputs.py');

describe.skipIf(!existsSync(inputs))(existsSync(inputs) ? 'the race' : 'the race, skipped: no corpus', () => {
  test('the real report seven and seventy times is set as a Chinese printer would', { timeout: 300_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dingben-race-'));
    try {
      const [seed = ''] = await readdir(join(sharedFolder, 'seed'));
      await run('python3', [inputs, join(sharedFolder, 'seed', seed), folder]);
      for (const [size, least] of [['7x', 700] as const, ['70x', 7000] as const]) {
        const seen = nothing();
        await look(await readFile(join(folder, `${size}.md`), 'utf8'), `${size}.md`, seen);
        report(size, seen);
        expect(seen.lines).toBeGreaterThan(least);
        judge(seen);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
