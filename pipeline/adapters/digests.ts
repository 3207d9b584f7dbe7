/** Digests by Node's crypto. */
import type { Digests } from '#ports/ports.ts';

/** Loaded with the first digest: a check needs none, and Node's crypto is a twentieth of its time. */
const hex = (algorithm: string, bytes: Uint8Array): string =>
  process.getBuiltinModule('node:crypto').createHash(algorithm).update(bytes).digest('hex');

/** SM3: GB/T 32905-2016. */
export const digests: Digests = {
  sha256: (bytes) => hex('sha256', bytes),
  sha512: (bytes) => hex('sha512', bytes),
  sm3: (bytes) => hex('sm3', bytes),
};
