/** The bytes of a PDF's text string, one character per byte, with its own marks escaped. */
export const utf16 = (text: string): string =>
  [...Array(text.length).keys()]
    .map((i) => String.fromCharCode(text.charCodeAt(i) >> 8, text.charCodeAt(i) & 255).replace(/[()\\]/gu, '\\$&'))
    .join('');
