/** How wide text will be, near enough: faces differ between formats, so every measure leaves some air. */

/** Half-width letters and digits of a sans-serif face, in em; Noto Sans SC has 0.555 for its digits. */
const NARROW_EM = 0.57;

export function widthOf(text: string, sizePx: number): number {
  let em = 0;
  for (const character of text) em += character > '\u2e7f' || character === '—' || character === '…' ? 1 : NARROW_EM;
  return em * sizePx;
}

/** Marks that do not begin a line. */
const NOT_FIRST = /^[，。、；：！？）》”’%]/u;

/** What stays in one piece where it can: Latin words, numbers, and years with their 年. */
function piecesOf(text: string): string[] {
  return text.match(/[\u0021-\u2e7f]+[年月日号%]?|\s+|./gsu) ?? [''];
}

/** Of a piece that is too long for a line: a number is never torn. */
function partsOf(piece: string): string[] {
  return piece.match(/\d[\d.,]*[年月日号%]?|./gsu) ?? [piece];
}

/**
 * Broken into as many lines as it takes, at least one. Latin words and numbers stay whole as long as they fit a line of
 * their own.
 */
export function wrap(text: string, sizePx: number, roomPx: number): string[] {
  const lines: string[] = [''];
  const fits = (words: string): boolean => widthOf(words, sizePx) <= roomPx;
  for (const piece of piecesOf(text).flatMap((piece) => (fits(piece) ? [piece] : partsOf(piece)))) {
    const line = lines.at(-1) ?? '';
    if (line === '' || fits(line + piece) || NOT_FIRST.test(piece)) lines[lines.length - 1] = line + piece;
    else lines.push(piece.trimStart());
  }
  return lines.map((line) => line.trim());
}

/** Lines of about the same length: 社会消费品 | 零售总额 instead of 社会消费品零售 | 总额. */
export function wrapEvenly(text: string, sizePx: number, roomPx: number): string[] {
  const lines = wrap(text, sizePx, roomPx);
  if (lines.length < 2) return lines;
  const least = Math.max(...piecesOf(text).map((piece) => widthOf(piece, sizePx)));
  for (let room = Math.max(least, widthOf(text, sizePx) / lines.length); room < roomPx; room += sizePx / 2) {
    const even = wrap(text, sizePx, room);
    if (even.length === lines.length) return even;
  }
  return lines;
}
