/** The comparison of two editions as one self-contained page: figures first, then the text, inline or side by side. */
import { changeSummary, comparisonTitle, fromTo, NOTHING_CHANGED, PAGE_WORDS } from '#messages/redline.ts';
import type { Redline } from '#model/redline.ts';
import { changedFigures } from '../changed-figures.ts';
import { numberChanges } from '../changed-lines.ts';
import { countChanges } from '../count-changes.ts';
import { escapeHtml } from './escape.ts';
import { writeFigures } from './write-figures.ts';
import { writeLeaf } from './write-leaf.ts';

export interface ComparisonInput {
  readonly redline: Redline;
  /** what the two editions are called */
  readonly oldName: string;
  readonly newName: string;
  /** templates/redline/page.css and page.js */
  readonly css: string;
  readonly script: string;
}

export async function writeComparisonPage(input: ComparisonInput): Promise<string> {
  const { redline, css, script } = input;
  const { language: written } = redline.new.facts;
  const language = written.startsWith('zh') ? 'zh' : 'en';
  const title = escapeHtml(comparisonTitle(redline.new.title)[language]);
  // auditors read the server's robots.txt in its name
  const own = `style-src ${await digest(css)}; script-src ${await digest(script)}; connect-src 'self'`;
  const policy = `default-src 'none'; ${own}; base-uri 'none'; form-action 'none'`;
  const description = escapeHtml(fromTo(input.oldName, input.newName)[language]);
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<meta name="description" content="${description}">`,
    `<style>${css}</style>`,
  ].join('');
  const leaves = numberChanges(redline).map((change) => writeLeaf(change, language));
  const word = (name: keyof typeof PAGE_WORDS): string => escapeHtml(PAGE_WORDS[name][language]);
  const columns = `<div class="head sides" aria-hidden="true"><span>${word('old')}</span><span>${word('now')}</span></div>`;
  const main = `<main><h2 id="text">${word('text')}</h2>${tools(language)}${columns}${leaves.join('\n')}</main>`;
  const body = [opening(input, title, language), main].join('\n');
  return `<!doctype html>\n<html lang="${escapeHtml(written)}"><head>${head}</head><body><div class="page">${body}</div><script>${script}</script></body></html>\n`;
}

function opening({ redline, oldName, newName }: ComparisonInput, title: string, language: 'zh' | 'en'): string {
  const counts = countChanges(redline);
  const nothing = Object.values(counts).every((count) => count === 0);
  const summary = nothing ? NOTHING_CHANGED : changeSummary(counts);
  return `<header><a class="skip" href="#text">${escapeHtml(PAGE_WORDS.text[language])}</a><h1>${title}</h1><p>${escapeHtml(fromTo(oldName, newName)[language])}</p><p>${escapeHtml(summary[language])}</p></header>${writeFigures(changedFigures(redline), language)}`;
}

/** The two views are plain radio buttons that the style sheet asks; stepping needs the script, which shows its buttons. */
function tools(language: 'zh' | 'en'): string {
  const word = (name: keyof typeof PAGE_WORDS): string => escapeHtml(PAGE_WORDS[name][language]);
  const radio = (id: string, name: keyof typeof PAGE_WORDS, checked: string): string =>
    `<label><input type="radio" name="view" id="${id}"${checked}>${word(name)}</label>`;
  const views = `<fieldset><legend>${word('view')}</legend>${radio('as-one', 'inline', ' checked')}${radio('side-by-side', 'sideBySide', '')}</fieldset>`;
  const only = `<label><input type="checkbox" id="only-changes">${word('onlyChanges')}</label>`;
  const stepping = `<span class="stepping" hidden><button type="button" id="previous">${word('previous')}</button> <button type="button" id="next">${word('next')}</button></span><span class="at" role="status"></span>`;
  return `<div class="tools">${views}${only}${stepping}</div>`;
}

/** What the page may run is named by its hash, so that nothing can be added to it. */
async function digest(content: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(content));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`;
}
