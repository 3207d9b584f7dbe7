/** For tests: pairs of editions, the second made of the first by edits drawn at random, and their redlines. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Redline } from '#model/redline.ts';
import { compareReports } from '../../../redline/compare-reports.ts';
import { applyEdits, multiEdits } from '../../../redline/testing/random-edits.ts';
import { composeMarkdown, projectRoot } from '../../../test/compose-markdown.ts';
import { renderRedline } from '../render-redline.ts';
import { bodyWithFigures, expectedParagraphs } from './expected-paragraphs.ts';
import { corpusReports } from './real-reports.ts';
import { templateLook } from './render-parts.ts';
import type { Side } from './torn-figures.ts';

export interface Pair {
  /** what it was made of */
  readonly name: string;
  readonly redline: Redline;
  readonly bytes: Uint8Array;
  /** paragraphs of each edition */
  readonly text: Readonly<Record<Side, readonly string[]>>;
  /** paragraphs of each edition's body, figures marked */
  readonly body: Readonly<Record<Side, readonly string[]>>;
}

const look = await templateLook('gongwen');
const stamp = { commit: null, epochSeconds: 1_704_412_800 };
const reviser = { author: '审稿人甲', date: '2024-01-05T00:00:00Z' };

export async function pairsOf(markdown: string, file: string, count: number, seed: number): Promise<Pair[]> {
  const { keyFigures } = look.texts;
  const { composed: old } = await composeMarkdown(markdown, file);
  const pairs: Pair[] = [];
  // some lists of edits find nothing in this text that they could change
  const drawn = fc.sample(multiEdits, { numRuns: 4 * count, seed }).map((list) => applyEdits(markdown, list));
  for (const edited of drawn.filter((text) => text !== markdown).slice(0, count)) {
    const { composed: now } = await composeMarkdown(edited, file);
    const redline = compareReports(old, now, keyFigures);
    pairs.push({
      name: file,
      redline,
      bytes: await renderRedline({ redline, look, stamp, reviser }),
      text: { old: expectedParagraphs(old, keyFigures), new: expectedParagraphs(now, keyFigures) },
      body: { old: bodyWithFigures(old, keyFigures), new: bodyWithFigures(now, keyFigures) },
    });
  }
  return pairs;
}

export async function samplePairs(count: number, seed: number): Promise<Pair[]> {
  const file = join(projectRoot, 'source/example-district-2024/report.md');
  return pairsOf(await readFile(file, 'utf8'), file, count, seed);
}

/** One pair of each of five reports, each edited in a way of its own. */
export async function corpusPairs(seed: number): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (const [index, { name, markdown }] of (await corpusReports(5)).entries()) {
    pairs.push(...(await pairsOf(markdown, name, 1, seed + index)));
  }
  return pairs;
}
