/** The way back from a note or a glossary entry to each of its marks in the text. */
import { element, type Html, join, NOTHING, text } from './escape.ts';
import type { Page } from './page.ts';

/** `name` is what the note is called: 注释3. With several marks each way back has its number. */
export function printBackLinks(marks: readonly string[], name: string, { texts }: Page): Html {
  if (marks.length === 0) return NOTHING;
  const links = marks.map((mark, index) => {
    const count = marks.length > 1 ? String(index + 1) : '';
    const words = index === 0 ? `${texts.backToText} ${count}`.trimEnd() : count;
    const whole = `${texts.backToText} ${count} ${name}`.replace('  ', ' ');
    return element('a', { href: `#${mark}`, role: 'doc-backlink', 'aria-label': whole }, text(words));
  });
  return element('span', { class: 'back', 'data-furniture': true }, join(links));
}
