/** Damages made on finished bytes: at least ten of each kind on each edition, and every one is found. */
import { randomInt } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { FORMATS, type Format } from '#model/edition.ts';
import type { EditionProof } from '#model/proof.ts';
import { DAMAGE_KINDS, type Damages } from './testing/damage.ts';
import { damagesOfDocx } from './testing/damage-docx.ts';
import { damagesOfHtml } from './testing/damage-html.ts';
import { damagesOfPdf } from './testing/damage-pdf.ts';
import { Dice } from './testing/dice.ts';
import { type Editions, editionsOf } from './testing/editions.ts';

/** Another one each run; DINGBEN_SEED repeats one. */
const SEED = Number(process.env['DINGBEN_SEED'] ?? randomInt(1_000_000));
const EACH = 10;

/**
 * What these add must be reported as text that people and machines do not read alike; in a picture, or as furniture over
 * colours, as text that nobody expects there.
 */
const HIDING: ReadonlySet<string> = new Set(['white text added', 'tiny text added', 'hidden text added']);
const HIDDEN: ReadonlySet<string> = new Set(['seen-as-read', 'charts-agree', 'furniture-agrees']);
const hiddenText = ({ promises }: EditionProof): number =>
  promises.filter(({ promise }) => HIDDEN.has(promise)).flatMap(({ differences }) => differences).length;

const damagesOf: Readonly<Record<Format, (bytes: Uint8Array) => Damages>> = {
  pdf: damagesOfPdf,
  docx: damagesOfDocx,
  html: damagesOfHtml,
};

let editions: Editions;
let made = 0;

beforeAll(async () => {
  process.stdout.write(`mutations: DINGBEN_SEED=${SEED}\n`);
  // it has every element: run-in headings, tables, notes, glossary, annexes, a picture, links
  editions = await editionsOf('source/example-district-2024/report.md');
});

describe.each(FORMATS)('%s', (format) => {
  test('undamaged, it agrees', () => expect(editions.prove(format).equal).toBe(true));

  test.each(DAMAGE_KINDS)('%s', (kind) => {
    const damage = damagesOf[format](editions.bytes[format])[kind];
    const missed: string[] = [];
    for (let i = 0; i < EACH; i++) {
      const { bytes, what } = damage(new Dice(SEED * 1000 + i));
      made++;
      const proof = editions.prove(format, bytes);
      const told = !HIDING.has(kind) || hiddenText(proof) > 0;
      if (proof.equal || !told) missed.push(`seed ${SEED}, damage ${i}: ${what}`);
    }
    expect(missed).toEqual([]);
  });
});

test('two hundred at least', () => expect(made).toBeGreaterThanOrEqual(200));
