import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from './sha256.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

test('equals the independent implementation of Node on bytes of every length around a block', () => {
  for (let length = 0; length < 200; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length) & 255);
    expect(hex(sha256(bytes)), `length ${length}`).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
});

test('equals it on any bytes', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 2000 }),
      (bytes) => hex(sha256(bytes)) === createHash('sha256').update(bytes).digest('hex'),
    ),
  );
});
