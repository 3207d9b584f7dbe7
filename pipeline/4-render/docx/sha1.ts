/** SHA-1 (FIPS 180-4) of a text's UTF-8 bytes, in hexadecimal: the library's own is the dearest part of a long report's hashes. */

const BLOCK = 64;
const UTF8 = new TextEncoder();

/** The message, a one bit, zeros, and its length in bits in the last eight bytes. */
function padded(text: string): DataView {
  const message = UTF8.encode(text);
  const bytes = new Uint8Array(Math.ceil((message.length + 9) / BLOCK) * BLOCK);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, Math.floor(message.length / 2 ** 29));
  view.setUint32(bytes.length - 4, (message.length << 3) >>> 0);
  return view;
}

const rotated = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

const at = (words: Int32Array, index: number): number => words[index] ?? 0;

/** The 80 words that one block is spread into. */
function spread(view: DataView, from: number, words: Int32Array): void {
  for (let index = 0; index < 16; index++) words[index] = view.getInt32(from + index * 4);
  for (let index = 16; index < 80; index++) {
    const mix = at(words, index - 3) ^ at(words, index - 8) ^ at(words, index - 14) ^ at(words, index - 16);
    words[index] = rotated(mix, 1);
  }
}

/** One of the four functions of FIPS 180-4, 4.1.1, with its constant of 4.2.1. */
function mixed(index: number, b: number, c: number, d: number): number {
  if (index < 20) return ((b & c) | (~b & d)) + 0x5a82_7999;
  if (index < 40) return (b ^ c ^ d) + 0x6ed9_eba1;
  if (index < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1b_bcdc;
  return (b ^ c ^ d) + 0xca62_c1d6;
}

function digest(words: Int32Array, state: Int32Array): void {
  let a = at(state, 0);
  let b = at(state, 1);
  let c = at(state, 2);
  let d = at(state, 3);
  let e = at(state, 4);
  for (let index = 0; index < 80; index++) {
    const next = (rotated(a, 5) + mixed(index, b, c, d) + e + at(words, index)) | 0;
    e = d;
    d = c;
    c = rotated(b, 30);
    b = a;
    a = next;
  }
  state[0] = at(state, 0) + a;
  state[1] = at(state, 1) + b;
  state[2] = at(state, 2) + c;
  state[3] = at(state, 3) + d;
  state[4] = at(state, 4) + e;
}

export function sha1(text: string): string {
  const view = padded(text);
  const state = Int32Array.of(0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0);
  const words = new Int32Array(80);
  for (let from = 0; from < view.byteLength; from += BLOCK) {
    spread(view, from, words);
    digest(words, state);
  }
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
