import { expect, test } from 'vitest';
import { isoInstant } from './iso-instant.ts';

test('agrees with the platform’s calendar', () => {
  for (const seconds of [0, 1, 86_399, 951_782_400, 1_672_704_000, 1_709_164_799, 4_102_444_800]) {
    expect(isoInstant(seconds)).toBe(new Date(seconds * 1000).toISOString().replace('.000', ''));
  }
});
