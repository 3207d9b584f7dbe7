/** Signs an edition's SHA512SUMS when a key is named, and looks for that signature beside what is verified. */
import { basename, dirname, join } from 'node:path';
import { disk } from '#adapters/disk.ts';
import { minisign, minisignHolds, readSecretKey } from '#adapters/minisign.ts';
import * as messages from '#messages/verification.ts';
import { CHECKSUMS_FILE } from '#release/edition/checksums.ts';
import { type Evidence, proven, refuted, unproven } from '#release/verify/evidence.ts';
import { UsageError } from './usage-error.ts';

/** Beside the folder and not in it: who signs must not change what is signed. */
export const signatureName = (folder: string): string => `${folder}-${CHECKSUMS_FILE}.minisig`;

/** @throws UsageError for a file that is no open key of minisign */
export async function signed(sums: Uint8Array, keyFile: string, epochSeconds: number): Promise<Uint8Array> {
  const text = await disk.read(keyFile);
  const key = text && readSecretKey(new TextDecoder().decode(text));
  if (!key) throw new UsageError(messages.noKey(keyFile));
  const comment = `timestamp:${epochSeconds}\tfile:${CHECKSUMS_FILE}\thashed`;
  return new TextEncoder().encode(minisign(sums, key, comment));
}

/** `publicKey`: the key itself (RW…) or a file; null: none was named. @throws UsageError for a file that is not there */
export async function signatureEvidence(
  target: string,
  sums: Uint8Array | undefined,
  publicKey: string | null,
): Promise<readonly Evidence[]> {
  const name = signatureName(basename(target).replace(/-bag(?:\.zip)?$/u, ''));
  const signature = await disk.read(join(dirname(target), name));
  if (!signature) return [unproven('authentic', messages.noSignature)];
  if (publicKey === null) return [unproven('authentic', messages.signatureUnchecked(name))];
  const file = publicKey.startsWith('RW') ? null : await disk.read(publicKey);
  if (!publicKey.startsWith('RW') && !file) throw new UsageError(messages.nothingThere(publicKey));
  const key = file ? new TextDecoder().decode(file) : publicKey;
  const holds = sums !== undefined && minisignHolds(sums, new TextDecoder().decode(signature), key);
  return [
    holds ? proven('authentic', messages.signatureHolds) : refuted('authentic', name, messages.signatureFails(name)),
  ];
}
