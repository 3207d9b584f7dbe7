/** Finds out how a text is encoded and says so: UTF-8, UTF-16 or GB18030, with or without a byte-order mark. */
import { decodeUtf8 } from '../decode.ts';

export interface DecodedText {
  readonly text: string;
  readonly charset: string;
  readonly byteOrderMark: boolean;
  /** true when nothing in the file said so and the text decided */
  readonly guessed: boolean;
}

const MARKS: readonly { readonly bytes: readonly number[]; readonly charset: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], charset: 'utf-8' },
  { bytes: [0xff, 0xfe], charset: 'utf-16le' },
  { bytes: [0xfe, 0xff], charset: 'utf-16be' },
];

/** The commonest characters of Chinese prose: an encoding that does not show them is the wrong one. */
const COMMON = /[的一是在和了有中国人不大为上年这个，。、\n ]/g;

/** Null when it is none of them. */
export function decodeAny(bytes: Uint8Array): DecodedText | null {
  const mark = MARKS.find(({ bytes: opening }) => opening.every((byte, at) => bytes[at] === byte));
  if (mark) {
    const text = decode(bytes.subarray(mark.bytes.length), mark.charset);
    return text === null ? null : { text, charset: mark.charset, byteOrderMark: true, guessed: false };
  }
  const utf8 = decodeUtf8(bytes);
  if (utf8.text !== null) return { text: utf8.text, charset: 'utf-8', byteOrderMark: false, guessed: false };
  let best: { text: string; charset: string; score: number } | null = null;
  for (const charset of ['gb18030', 'utf-16le', 'utf-16be']) {
    const text = decode(bytes, charset);
    if (text === null || text.includes('\u0000')) continue;
    const score = (text.match(COMMON)?.length ?? 0) / Math.max(1, text.length);
    if (!best || score > best.score) best = { text, charset, score };
  }
  // Real Chinese prose shows one of the twenty in every sixth place or more often; a wrong guess in hardly any.
  if (!best || best.score < 0.03) return null;
  return { text: best.text, charset: best.charset, byteOrderMark: false, guessed: true };
}

function decode(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
