/** The changed figures as a table, those that stood in both editions first. */
import { PAGE_WORDS } from '#messages/redline.ts';
import type { ChangedFigure } from '../changed-figures.ts';
import { escapeHtml } from './escape.ts';

type Language = 'zh' | 'en';

export function writeFigures(figures: readonly ChangedFigure[], language: Language): string {
  if (figures.length === 0) return '';
  const word = (name: keyof typeof PAGE_WORDS): string => escapeHtml(PAGE_WORDS[name][language]);
  const heads = (['indicator', 'old', 'now', 'difference', 'place'] as const).map(
    (name) => `<th scope="col">${word(name)}</th>`,
  );
  const rows = figures.map((figure) => row(figure, word('none'), word('toChange')));
  return `<section aria-labelledby="figures"><h2 id="figures">${word('figures')}</h2><div class="scroll" tabindex="0" role="group" aria-labelledby="figures"><table class="figures"><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div></section>`;
}

function row(figure: ChangedFigure, none: string, go: string): string {
  const number = (text: string | undefined): string =>
    `<td class="number">${text === undefined ? none : escapeHtml(text)}</td>`;
  const place = escapeHtml(figure.section) || go;
  return `<tr><th scope="row">${escapeHtml(figure.indicator) || none}</th>${number(figure.old?.text)}${number(figure.new?.text)}${number(figure.difference ?? undefined)}<td><a href="#change-${figure.change}">${place}</a></td></tr>`;
}
