/** Holds the checks of numbers to what issue and page promise: recall per kind, no false error, each finding judged. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accuracyPage } from '../tools/accuracy-page.ts';
import { SEED } from '../tools/bench-checks.ts';
import { alarmsOn, isFalse, measureRecall, NUMBER_FAULTS, readJudgements } from '../tools/bench-numbers.ts';
import { modernTexts } from '../tools/bench-structure.ts';
import { seeded } from '../tools/seeded.ts';
import { corpusNote, hasShared, projectRoot } from './project-root.ts';

const LEAST = { malformed: 0.99, impossible: 0.99, inconsistent: 0.9 } as const;
const MOST_FALSE_PER_10000 = 0.2;

describe.skipIf(!hasShared)(`checks of numbers on the corpus${corpusNote}`, () => {
  const texts = hasShared ? modernTexts() : [];
  const judged = readJudgements();
  const recalls = hasShared ? NUMBER_FAULTS.map((fault, at) => measureRecall(texts, fault, seeded(SEED + at))) : [];
  const alarms = texts.flatMap((text) => alarmsOn(text, judged));
  const characters = texts.reduce((sum, { source }) => sum + source.length, 0);

  it.each(NUMBER_FAULTS.map((fault, at) => ({ id: fault.id, at })))('catches: $id', ({ at }) => {
    const recall = recalls[at];
    if (!recall) throw new Error('not measured');
    expect(recall.planted).toBeGreaterThan(0);
    expect(recall.found / recall.planted, recall.missed.join('\n')).toBeGreaterThanOrEqual(LEAST[recall.fault.group]);
  });

  it('plants each kind of rule at least 50 times in at least 10 reports', () => {
    const byRule = Map.groupBy(recalls, ({ fault }) => fault.rules[0]);
    for (const [rule, kinds] of byRule) {
      expect(
        kinds.reduce((sum, { planted }) => sum + planted, 0),
        rule,
      ).toBeGreaterThanOrEqual(50);
      expect(Math.max(...kinds.map(({ reports }) => reports)), rule).toBeGreaterThanOrEqual(10);
    }
  });

  it('cries wolf rarely, and never as an error', () => {
    const loud = alarms.filter(({ severity }) => severity !== 'info').filter(isFalse);
    expect((loud.length / characters) * 10_000).toBeLessThanOrEqual(MOST_FALSE_PER_10000);
    expect(loud.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has each finding judged', () => expect(alarms.filter(({ judgement }) => !judgement)).toEqual([]));

  it('is what ACCURACY.md says (npm run bench:checks writes it)', () => {
    const measured = { recalls, alarms, characters, reports: texts.length, seed: SEED, corpus: hasShared };
    expect(readFileSync(join(projectRoot, 'pipeline/2-check/ACCURACY.md'), 'utf8')).toBe(accuracyPage(measured));
  });
});
