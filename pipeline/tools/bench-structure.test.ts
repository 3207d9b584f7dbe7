/** The promise of the rules of structure and punctuation on modern reports: what issue 4 lists is caught, nothing else is called. */
import { describe, expect, it } from 'vitest';
import { corpusNote, hasShared } from '../test/project-root.ts';
import {
  falsePer10000,
  measureAlarms,
  measureGrowth,
  measureRecall,
  modernTexts,
  readJudgements,
} from './bench-structure.ts';
import { seeded } from './seeded.ts';
import { FAULTS } from './structure-faults.ts';

const texts = modernTexts();
const SEED = 77;
/** The bench takes all of them, four faults each. */
const someTexts = texts.filter((_, index) => index % 3 === 0);

describe(`on ${someTexts.length} of ${texts.length} reports, seed ${SEED}${corpusNote}`, () => {
  it.each(FAULTS.map((kind) => ({ id: kind.id, kind })))('catches: $id', ({ kind }) => {
    const recall = measureRecall(someTexts, kind, seeded(SEED), 1);
    expect(recall.planted).toBeGreaterThan(0);
    expect(recall.found / recall.planted, recall.missed.join('\n')).toBeGreaterThanOrEqual(0.91);
  });

  it('calls nothing wrong that is right, and every call was judged', () => {
    const alarms = measureAlarms(texts, readJudgements());
    expect(alarms.rows.filter(({ judgement }) => judgement === null)).toEqual([]);
    expect(falsePer10000(alarms)).toBeLessThanOrEqual(0.5);
  });

  // 1 is linear, 10 is the square; the rest is what caches and the neighbours on the machine add.
  it.skipIf(!hasShared)('takes about ten times the time for ten times the text', () => {
    expect(measureGrowth(texts)).toBeLessThanOrEqual(3);
  });
});

it('plants the same faults from the same seed', () => {
  const kind = FAULTS[0];
  const text = texts[0];
  if (!kind || !text) throw new Error('nothing to plant');
  expect(kind.plant(text.source, seeded(5))).toEqual(kind.plant(text.source, seeded(5)));
});
