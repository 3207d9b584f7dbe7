/** Indents of set-in text, and bullets, which are Word's own. */
import type { INumberingOptions } from 'docx';
import type { Look, TextStyle } from '#model/look.ts';
import { BULLET_TEXT_CHARACTERS, type Frame } from './frame.ts';
import type { ParagraphProperties } from './ooxml/paragraph.ts';
import { firstLine } from './style-properties.ts';
import { twips } from './twips.ts';

/** What the library calls the one list there is. */
export const BULLETS = 'bullets';
/** Word knows nine levels of a list. */
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
const MARKS = ['●', '○', '■'] as const;
const CHARACTERS_PER_LEVEL = 2;

/** `text`: where the text stands, in characters; the bullet stands one character before it. */
function bulletIndent(style: TextStyle, text: number): { left: number; hanging: number } {
  return { left: twips(text * style.sizePt), hanging: twips(style.sizePt) };
}

export function bulletList(look: Look): INumberingOptions {
  const style = look.styles.listItem;
  const levels = LEVELS.map((level) => ({
    level,
    format: 'bullet' as const,
    text: MARKS[level % MARKS.length] ?? '●',
    alignment: 'left' as const,
    style: { paragraph: { indent: bulletIndent(style, level * CHARACTERS_PER_LEVEL + BULLET_TEXT_CHARACTERS) } },
  }));
  return { config: [{ reference: BULLETS, levels }] };
}

export function bulletOf(frame: Frame): Pick<ParagraphProperties, 'bulletLevel'> {
  if (!frame.bullet) return {};
  return { bulletLevel: Math.min(frame.depth, LEVELS.length) - 1 };
}

const STYLE_WITHIN = { body: 'body', list: 'listItem', quote: 'quote', note: 'note' } as const;

/** A bullet brings its own indent; other set-in text keeps the first-line indent of its style, except below a bullet. */
export function indentOf(frame: Frame): Pick<ParagraphProperties, 'indent'> {
  const style = frame.means.look.styles[STYLE_WITHIN[frame.within]];
  if (frame.bullet) return { indent: bulletIndent(style, frame.leftCharacters) };
  if (frame.leftCharacters === 0) return {};
  const left = twips(frame.leftCharacters * style.sizePt);
  return { indent: { left, ...(frame.firstLineIndent ? firstLine(style) : { firstLine: 0, firstLineChars: 0 }) } };
}
