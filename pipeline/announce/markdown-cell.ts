/** Text in a cell of a Markdown table. */

/** An author's words are words: no markup, no link, no mention, no second cell or line. */
export function plain(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_~[\]{}()<>#|@!&$]/gu, (character) => `&#${character.codePointAt(0)};`);
}
