import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha1 } from './sha1.ts';

test('the examples of FIPS 180-4 and the empty text', () => {
  expect(sha1('')).toBe('da39a3ee5e6b4b0d3255bfef95601890afd80709');
  expect(sha1('abc')).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
  expect(sha1('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
    '84983e441c3bd26ebaae4aa1f95129e5e54670f1',
  );
});

test('any text, as Node hashes it', () => {
  const around = fc.string({ unit: 'binary', maxLength: 150 });
  fc.assert(
    fc.property(around, (text) => {
      expect(sha1(text)).toBe(createHash('sha1').update(text, 'utf8').digest('hex'));
    }),
    { numRuns: 200 },
  );
  for (let length = 0; length < 200; length++) {
    const text = '数'.repeat(length);
    expect(sha1(text)).toBe(createHash('sha1').update(text, 'utf8').digest('hex'));
  }
});
