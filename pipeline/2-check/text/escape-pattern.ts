/** Words as parts of a regular expression (RegExp.escape is newer than the compiler's library). */

export function escapePattern(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
