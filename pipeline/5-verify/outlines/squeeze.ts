/** Takes white space out of a text, and the characters without width by which editions steer line breaks. */

// \s covers U+3000 and U+00A0; soft hyphen, zero-width spaces and joiners and the word joiner are no text either
const BLANK = /[\s\u00ad\u200b-\u200d\u2060\ufeff]+/gu;

const ANY_BLANK = new RegExp(BLANK.source, 'u');

/** Most pieces of a report hold no blank: to look first takes a third less. */
export function squeeze(text: string): string {
  return ANY_BLANK.test(text) ? text.replace(BLANK, '') : text;
}
