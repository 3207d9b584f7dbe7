/**
 * `npm run bench:checks`: how well the rules catch planted faults, and how often they cry wolf on clean reports. Writes
 * pipeline/2-check/ACCURACY.md; `--check` only compares.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasShared, projectRoot } from '../test/project-root.ts';
import { accuracyPage } from './accuracy-page.ts';
import { alarmsOn, measureRecall, NUMBER_FAULTS, readJudgements } from './bench-numbers.ts';
import { benchStructure, modernTexts } from './bench-structure.ts';
import { seeded } from './seeded.ts';

export const SEED = 20_230_103;
const PAGE = join(projectRoot, 'pipeline/2-check/ACCURACY.md');

if (import.meta.main) {
  const texts = modernTexts();
  const judged = readJudgements();
  const recalls = NUMBER_FAULTS.map((fault, index) => measureRecall(texts, fault, seeded(SEED + index)));
  const alarms = texts.flatMap((text) => alarmsOn(text, judged));
  for (const { fault, missed } of recalls) {
    if (missed.length > 0)
      process.stdout.write(`missed, ${fault.id}:\n${missed.map((line) => `  ${line}\n`).join('')}`);
  }
  for (const { report, rule, found, severity, judgement } of alarms) {
    if (!judgement) process.stdout.write(`not judged (${severity}): ${[report, rule, found].join('\t')}\n`);
  }
  const characters = texts.reduce((sum, { source }) => sum + source.length, 0);
  const page = accuracyPage({ recalls, alarms, characters, reports: texts.length, seed: SEED, corpus: hasShared });
  process.stdout.write(page);
  if (!process.argv.includes('--check')) await writeFile(PAGE, page);
  else if ((await readFile(PAGE, 'utf8')) !== page) {
    process.stdout.write('pipeline/2-check/ACCURACY.md is not what npm run bench:checks writes\n');
    process.exitCode = 1;
  }
  if (!(await benchStructure(texts, process.argv.includes('--check')))) {
    process.stdout.write('pipeline/2-check/ACCURACY-structure.md is not what npm run bench:checks writes\n');
    process.exitCode = 1;
  }
}
