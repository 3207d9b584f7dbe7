/** Signatures that minisign makes and checks (jedisct1.github.io/minisign): Ed25519 over BLAKE2b-512, by Node's crypto. */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** DER around a raw key (RFC 8410): PKCS #8 for a seed, SPKI for a public key. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

const KEY_ID = 8;

export interface SecretKey {
  readonly id: Buffer;
  readonly key: KeyObject;
}

const lineOf = (text: string, index: number): string => text.split(/\r?\n/u)[index] ?? '';
const blake = (bytes: Uint8Array): Buffer => createHash('blake2b512').update(bytes).digest();

/** null: no key of minisign, or one behind a password (`minisign -G -W` makes one without). */
export function readSecretKey(text: string): SecretKey | null {
  const bytes = Buffer.from(lineOf(text, 1), 'base64');
  // Ed, kdf (two zero bytes: none), B2, salt 32, limits 8 + 8, then id, seed and public key, checksum
  const open = bytes.length === 158 && bytes.subarray(0, 6).equals(Buffer.from('45640000' + '4232', 'hex'));
  if (!open) return null;
  const id = bytes.subarray(54, 54 + KEY_ID);
  const seed = bytes.subarray(62, 94);
  return { id, key: createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' }) };
}

/** The same bytes every time: Ed25519 draws no random numbers. */
export function minisign(bytes: Uint8Array, { id, key }: SecretKey, trusted: string): string {
  const signature = sign(null, blake(bytes), key);
  const whole = sign(null, Buffer.concat([signature, Buffer.from(trusted)]), key);
  const signed = Buffer.concat([Buffer.from('ED'), id, signature]);
  return `untrusted comment: signature from dingben\n${signed.toString('base64')}\ntrusted comment: ${trusted}\n${whole.toString('base64')}\n`;
}

/** `publicKey` is the line that begins with RW…, or the file that holds it. Never throws: what is no signature does not hold. */
export function minisignHolds(bytes: Uint8Array, signature: string, publicKey: string): boolean {
  const line = publicKey.trim().split(/\r?\n/u).at(-1) ?? '';
  const raw = Buffer.from(line, 'base64');
  const signed = Buffer.from(lineOf(signature, 1), 'base64');
  const whole = Buffer.from(lineOf(signature, 3), 'base64');
  const trusted = /^trusted comment: (.*)$/u.exec(lineOf(signature, 2))?.[1];
  const lengths = raw.length === 42 && signed.length === 74 && whole.length === 64;
  if (!lengths || trusted === undefined || !raw.subarray(2, 10).equals(signed.subarray(2, 10))) return false;
  const key = createPublicKey({ key: Buffer.concat([SPKI, raw.subarray(10)]), format: 'der', type: 'spki' });
  const algorithm = signed.subarray(0, 2).toString('latin1');
  if (algorithm !== 'ED' && algorithm !== 'Ed') return false;
  const message = algorithm === 'ED' ? blake(bytes) : bytes;
  const own = signed.subarray(10);
  return verify(null, message, key, own) && verify(null, Buffer.concat([own, Buffer.from(trusted)]), key, whole);
}
