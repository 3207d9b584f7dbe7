/** What a reader may do with the page: larger text (without script), and a citation of one paragraph (with it). */
import { element, type Html, lines, text } from './escape.ts';
import type { Page } from './page.ts';

export function printTools({ texts }: Page): Html {
  const box = element('input', { type: 'checkbox', id: 'large-text' });
  const large = element('label', { class: 'large-text' }, box, text(texts.largeText));
  const words = {
    'data-citation': texts.citation,
    'data-copied': texts.citationCopied,
    'data-by-hand': texts.citationByHand,
  };
  const cite = element('button', { type: 'button', class: 'cite', ...words }, text(texts.citeCommand));
  const status = element('p', { class: 'cite-status', role: 'status' });
  return element('div', { class: 'tools', role: 'region', 'aria-label': texts.tools }, lines([large, cite, status]));
}
