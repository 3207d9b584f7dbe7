/** Turns the bytes of a source file into text, strictly: what is not UTF-8 is refused, never repaired. */

export type Decoded =
  | { readonly text: string; readonly badByteAt: null }
  | { readonly text: null /** index of the first byte that is not UTF-8 */; readonly badByteAt: number };

/** A byte-order mark is dropped; line ends stay as they are. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const nul = text.indexOf('\u0000');
    if (nul < 0) return { text: text.replace(/^\uFEFF+/, ''), badByteAt: null };
    // A NUL is no text either: mostly UTF-16 without a byte-order mark.
    return { text: null, badByteAt: bytes.indexOf(0) };
  } catch {
    return { text: null, badByteAt: firstBadByte(bytes) };
  }
}

/** The line (from 1) in which a byte stands. */
export function lineOfByte(bytes: Uint8Array, index: number): number {
  let line = 1;
  for (let at = 0; at < index; at++) if (bytes[at] === 0x0a) line++;
  return line;
}

/** The decoder does not say where it stopped, so the place is found by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (startsWell(bytes, middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** True when the first `length` bytes are UTF-8, a character cut off at the end allowed. */
function startsWell(bytes: Uint8Array, length: number): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
    return true;
  } catch {
    return false;
  }
}
