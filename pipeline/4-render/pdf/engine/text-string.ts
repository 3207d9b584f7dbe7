/** Text strings of PDF dictionaries (ISO 32000-1, 7.9.2.2): ASCII as it is, all else in UTF-16. */

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f' };

/** @returns characters that are bytes */
export function textString(text: string): string {
  const bytes = /^[\0-\x7f]*$/u.test(text) ? text : utf16(text);
  return `(${bytes.replace(/[\n\r\t\b\f()\\]/gu, (one) => ESCAPES[one] ?? `\\${one}`)})`;
}

/** The byte order mark and two bytes to a unit, the higher one first. */
function utf16(text: string): string {
  let bytes = '\xfe\xff';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes += String.fromCharCode(unit >> 8, unit & 0xff);
  }
  return bytes;
}
