/** Other readers agree with the source on a sound PDF, and contradict where the PDF or what they say of it differs. */
import { beforeAll, describe, expect, test } from 'vitest';
import { pdfjs } from '#adapters/judges/pdfjs.ts';
import { pdftotext } from '#adapters/judges/pdftotext.ts';
import type { OtherReading } from '#ports/judges.ts';
import { type Editions, editionsOf } from '../testing/editions.ts';
import { proofOf } from '../verify.ts';
import { hearWitness, notRun } from './hear-witness.ts';

let editions: Editions;
let said: OtherReading;
beforeAll(async () => {
  editions = await editionsOf('source/example-district-2024/report.md');
  said = await pdfjs.read(editions.bytes.pdf);
});

const hear = (reading: OtherReading) =>
  hearWitness(editions.sample.composed, editions.sample.look.texts, editions.bytes.pdf, {
    name: 'pdfjs',
    version: '1',
    ...reading,
  });

test('pdfjs agrees with the source in reading order, and with what is drawn', () => {
  const witness = hear(said);
  expect(witness).toMatchObject({ state: 'agrees', differences: [] });
  expect(witness.compared.text).toBe(editions.prove('pdf').characters);
  expect(witness.compared.drawn).toBeGreaterThan(witness.compared.text ?? 0);
});

test('pdftotext agrees with what is drawn', async ({ skip }) => {
  if ((await pdftotext.version()) === null) skip('skipped: no pdftotext');
  const reading = await pdftotext.read(editions.bytes.pdf);
  expect(hear(reading)).toMatchObject({ state: 'agrees', compared: { text: null } });
});

describe('a witness that contradicts', () => {
  const change = (page: number, from: RegExp, to: string): OtherReading => ({
    ...said,
    pages: said.pages.map((text, index) => (index === page ? text.replace(from, to) : text)),
  });

  test('another digit on a page is told with its page', () => {
    const digit = /\d/u.exec(said.pages[2] ?? '')?.[0] ?? '';
    const witness = hear(change(2, /\d/u, digit === '9' ? '8' : '9'));
    expect(witness.state).toBe('differs');
    expect(witness.differences[0]).toMatchObject({ expected: digit, position: { kind: 'page', page: 3 } });
  });

  test('another text in reading order is told with its place in the source', () => {
    const witness = hear({ ...said, text: (said.text ?? '').replace('%', '‰') });
    expect(witness.differences[0]).toMatchObject({ expected: '%', found: '‰' });
    expect(witness.differences[0]?.place?.start.line).toBeGreaterThan(1);
  });

  test.each([
    ['a page lost', (pages: readonly string[]) => pages.slice(0, -1)],
    ['a page more', (pages: readonly string[]) => [...pages, '多出一页']],
  ])('%s', (_, by) => {
    expect(hear({ ...said, pages: by(said.pages) }).state).toBe('differs');
  });
});

test('a proof holds only where no witness contradicts; one that was not there is said', () => {
  const proofs = [editions.prove('pdf')];
  const { composed } = editions.sample;
  const equal = (...readings: OtherReading[]) => proofOf(composed, proofs, readings.map(hear)).equal;
  expect([equal(said), equal(said, { pages: [], text: null })]).toEqual([true, false]);
  expect(proofOf(composed, proofs, [notRun('pdftotext')])).toMatchObject({
    equal: true,
    witnesses: [{ state: 'not-run', reader: { name: 'pdftotext', version: null } }],
  });
  expect(proofOf(composed, proofs)).not.toHaveProperty('witnesses');
});
