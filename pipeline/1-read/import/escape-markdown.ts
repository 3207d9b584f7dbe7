/** Writes text so that Markdown reads it as nothing but text. */

/** For each: what Markdown would make of it. */
const INLINE: readonly (readonly [RegExp, string])[] = [
  [/\\(?=[!-/:-@[-`{-~]|$)/g, 'an escape'],
  [/[*`]/g, 'emphasis or code'],
  [/_(?=\S)|(?<=\S)_/g, 'emphasis'],
  [/\[/g, 'a link or a note mark'],
  [/<(?=[A-Za-z/!?])/g, 'HTML or an address'],
  [/&(?=[A-Za-z#][A-Za-z0-9]*;)/g, 'an entity'],
  [/~(?=~)|(?<=~)~/g, 'a deletion'],
  [/:(?=(?:term|sup|sub)\\?\[)/g, 'a directive'],
];

/** At the start of a paragraph. */
const OPENING: readonly (readonly [RegExp, string])[] = [
  [/^#(?=#{0,5}(?:\s|$))/, 'a heading'],
  [/^>/, 'a quote'],
  [/^[-+](?=\s|$)/, 'a list'],
  [/^-(?=[-\s]*$)/, 'a divider'],
  [/^=(?==*\s*$)/, 'a heading underlined'],
  [/^:(?=:)/, 'a directive'],
  [/^~(?=~~)/, 'code'],
  [/^\|/, 'a table'],
];

export function escapeInline(text: string): string {
  if (!/[\\*`_[<&~:]/.test(text)) return text;
  return INLINE.reduce((escaped, [pattern]) => escaped.replace(pattern, '\\$&'), text);
}

/** For the start of a paragraph whose letters are escaped already. */
export function escapeOpening(text: string): string {
  const escaped = OPENING.reduce((opening, [pattern]) => opening.replace(pattern, '\\$&'), text);
  // `1. 甲` would become an item of a list.
  return escaped.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
