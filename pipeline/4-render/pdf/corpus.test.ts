/** Real reports: no line begins or ends with what must not stand there, no number is torn, none gapes. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importText } from '#read/import/import-text.ts';
import { composeMarkdown, renderInput, sharedFolder } from '../../test/compose-markdown.ts';
import { type ComposedLine, linesOfReport } from './testing/lines-of-report.ts';

const corpus = join(sharedFolder, 'corpus');
const here = existsSync(corpus);

/** Reports of the last years: older ones spell their numbers out, which nobody can keep on a line. */
async function modernReports(): Promise<string[]> {
  const rows = (await readFile(join(corpus, 'manifest.csv'), 'utf8')).trim().split('\n').slice(1);
  return rows.map((row) => row.split(',')).flatMap(([file, , year]) => (Number(year) >= 2008 && file ? [file] : []));
}

const NEVER_FIRST = /^[、，。：；！？”’）》〉】〕%‰℃～·/]/u;
const NEVER_LAST = /[“‘（《〈【〔/]$/u;

function misplaced(lines: readonly ComposedLine[]): string[] {
  const texts = lines.map(({ text }) => text);
  return texts.filter(
    (text, k) => (k > 0 && NEVER_FIRST.test(text)) || (k < texts.length - 1 && NEVER_LAST.test(text)),
  );
}

/** Figures that a line end cuts; `figures` in the order of the text. Long ones may be parted in need. */
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
    const cells = [...figure].reduce((sum, one) => sum + (one < '\u2e80' ? 0.5 : 1), 0);
    const inside = Array.from({ length: figure.length - 1 }, (_, k) => at + k + 1);
    return cells <= 8 && inside.some((k) => ends.has(k));
  });
}

describe.skipIf(!here)(here ? 'real reports' : 'real reports, skipped: no corpus', () => {
  test('modern ones are set as a Chinese printer would', { timeout: 180_000 }, async () => {
    let lines = 0;
    let figures = 0;
    const found: Record<string, string[]> = { misplaced: [], torn: [], stretched: [] };
    const stretched: string[] = [];
    for (const file of await modernReports()) {
      const imported = importText({ file, bytes: await readFile(join(corpus, file)) });
      if (!imported.value) continue;
      const sample = await composeMarkdown(imported.value.markdown, file);
      const paragraphs = await linesOfReport(renderInput(sample));
      const printed = sample.composed.figures.flatMap(({ kind, text }) => (kind === 'verbal' ? [] : [text]));
      figures += printed.length;
      found['torn']?.push(...torn(paragraphs, printed));
      for (const paragraph of paragraphs) {
        lines += paragraph.length;
        found['misplaced']?.push(...misplaced(paragraph));
        stretched.push(...paragraph.filter(({ stretchEm }) => stretchEm > 0.08).map(({ text }) => text));
        found['stretched']?.push(...paragraph.filter(({ stretchEm }) => stretchEm > 0.15).map(({ text }) => text));
      }
    }
    console.log(
      `${lines} lines, ${figures} figures; stretched by more than 0.08 em: ${stretched.length}\n${stretched.join('\n')}`,
    );
    expect(lines).toBeGreaterThan(20_000);
    expect(figures).toBeGreaterThan(5_000);
    expect(found).toEqual({ misplaced: [], torn: [], stretched: [] });
    expect(stretched.length / lines).toBeLessThan(0.002);
  });
});
