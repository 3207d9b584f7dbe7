/** Takes white space out of a text, and the characters without width by which editions steer line breaks. */

// \s covers U+3000 and U+00A0; soft hyphen, zero-width spaces and joiners and the word joiner are no text either
const BLANK = /[\s\u00ad\u200b-\u200d\u2060\ufeff]+/gu;

export function squeeze(text: string): string {
  return text.replace(BLANK, '');
}
