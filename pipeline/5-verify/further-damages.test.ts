/** Damages of other kinds than the issue names: what machines are told, styles, fields, fonts, furniture; each is found. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Format } from '#model/edition.ts';
import type { Damage } from './testing/damage.ts';
import { furtherDamagesOfDocx } from './testing/damage-docx-further.ts';
import { furtherDamagesOfHtml } from './testing/damage-html-further.ts';
import { furtherDamagesOfPdf } from './testing/damage-pdf-further.ts';
import { Dice } from './testing/dice.ts';
import { brokenPromises, type Editions, editionsOf } from './testing/editions.ts';

/** The same places each run, so that a change of the readers shows; DINGBEN_SEED chooses others. */
const SEED = Number(process.env['DINGBEN_SEED'] ?? 201);
/** DINGBEN_EACH asks for more of each kind. */
const EACH = Number(process.env['DINGBEN_EACH'] ?? 1);

type Kinds = Readonly<Record<string, Damage>>;
const damagesOf: Readonly<Record<Format, (bytes: Uint8Array) => Kinds>> = {
  pdf: furtherDamagesOfPdf,
  docx: furtherDamagesOfDocx,
  html: furtherDamagesOfHtml,
};

let editions: Editions;

beforeAll(async () => {
  process.stdout.write(`further damages: DINGBEN_SEED=${SEED}\n`);
  editions = await editionsOf('pipeline/examples/full/report.md');
});

describe.each(['html', 'docx', 'pdf'] as const)('%s', (format) => {
  test('undamaged, it agrees', () => expect(brokenPromises(editions.prove(format))).toEqual([]));

  test('each kind is found', { timeout: 300_000 }, () => {
    const missed: string[] = [];
    for (const [kind, damage] of Object.entries(damagesOf[format](editions.bytes[format]))) {
      for (let i = 0; i < EACH; i++) {
        const { bytes, what } = damage(new Dice(SEED * 1000 + i));
        if (editions.prove(format, bytes).equal) missed.push(`${kind}: seed ${SEED}, damage ${i}: ${what}`);
      }
    }
    expect(missed).toEqual([]);
  });
});
