/** Digests by Node's crypto. */
import { createHash } from 'node:crypto';
import type { Digests } from '#ports/ports.ts';

const hex = (algorithm: string, bytes: Uint8Array): string => createHash(algorithm).update(bytes).digest('hex');

/** SM3: GB/T 32905-2016. */
export const digests: Digests = {
  sha256: (bytes) => hex('sha256', bytes),
  sha512: (bytes) => hex('sha512', bytes),
  sm3: (bytes) => hex('sm3', bytes),
};
