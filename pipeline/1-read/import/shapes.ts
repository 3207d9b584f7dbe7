/** Tells by its shape what a line of an imported text can be. */

const SENTENCE_END = /[。！？；：…”’」』）】》]$/;

/** A sentence or more: what a paragraph of a report looks like. */
export function isProse(text: string): boolean {
  return text.length >= 40 && /[。；！？]/.test(text) && /[。！？；：”）》]$/.test(text);
}

export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text);
}

export function isSalutationLine(text: string): boolean {
  return /^(?:尊敬的)?各位(?:代表|委员|同志|领导)/.test(text) && text.length <= 30;
}

export type HeadingScheme = 'part' | 'section' | 'item' | null;

/** What number a line begins with that could be a heading's. */
export function headingScheme(text: string): HeadingScheme {
  if (
    /^(?:第?[一二三四五六七八九十百]{1,4}(?:、|部分|[章节篇编])|[一二三四五六七八九十]{1,3}[.．](?=\p{Script=Han}))/u.test(
      text,
    )
  )
    return 'part';
  if (/^（[一二三四五六七八九十]{1,3}）/.test(text)) return 'section';
  return /^[0-9]{1,2}(?:[.．](?![0-9])|、)/.test(text) ? 'item' : null;
}

/** Short, one phrase, no sentence: may be a heading. */
export function isHeadingShaped(text: string): boolean {
  return text.length <= 60 && !/[。；！？]/.test(text.slice(0, -1)) && !/[。；：！，、]$/.test(text);
}
