/** Puts a picture's bytes into the page itself, so that the file stands alone. */
import type { Asset } from '#model/composed-report.ts';

/** Small enough for the argument list of String.fromCharCode on every engine. */
const CHUNK_BYTES = 0x8000;

export function dataUri({ bytes, mediaType }: Asset): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK_BYTES));
  }
  return `data:${mediaType};base64,${btoa(binary)}`;
}
