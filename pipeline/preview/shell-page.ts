/** The page around the edition: its bar, its side with remarks, and the frame in which the edition itself is shown. */
import * as messages from '#messages/preview.ts';
import { contentHash } from '#render/html/content-hash.ts';
import { type Attributes, element, type Html, lines, rawContent, rawElement, text } from '#render/html/escape.ts';
import { SHELL_SCRIPT } from './shell-script.ts';
import type { Language } from './state.ts';

export interface ShellPage {
  readonly html: string;
  /** Content-Security-Policy, sent as a header */
  readonly policy: string;
}

export interface ShellInput {
  readonly file: string;
  readonly language: Language;
  readonly css: string;
}

export function printShell({ file, language, css }: ShellInput): ShellPage {
  const style = rawContent('style', css);
  const script = rawContent('script', SHELL_SCRIPT);
  const title = messages.previewTitle(file)[language];
  const head = element(
    'head',
    {},
    lines([
      element('meta', { charset: 'utf-8' }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { name: 'color-scheme', content: 'light dark' }),
      element('title', {}, text(title)),
      element('link', { rel: 'icon', href: 'data:,' }),
      rawElement('style', style),
    ]),
  );
  const body = element(
    'body',
    wordsFor(language),
    lines([printBar(title, language), printStage(language), rawElement('script', script)]),
  );
  const html = `<!doctype html>\n${element('html', { lang: language === 'zh' ? 'zh-CN' : 'en' }, lines([head, body]))}\n`;
  const own = [`style-src '${contentHash(style)}'`, `script-src '${contentHash(script)}'`, 'img-src data:'];
  const self = ["connect-src 'self'", "frame-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"];
  return { html, policy: ["default-src 'none'", ...own, ...self, "form-action 'none'"].join('; ') };
}

/** What the script says, where it finds it. */
function wordsFor(language: Language): Attributes {
  const { lineName, renewed, connectionLost, notLocked, nothingFound, pageName } = messages;
  const words = { line: lineName, renewed, lost: connectionLost, unlocked: notLocked, nothing: nothingFound };
  const named = Object.entries({ ...words, page: pageName });
  return Object.fromEntries(named.map(([key, message]) => [`data-${key}`, message[language]]));
}

function printBar(title: string, language: Language): Html {
  const link = (href: string, name: string): Html => element('a', { href, target: '_blank' }, text(name));
  return element(
    'header',
    {},
    lines([
      element('h1', {}, text(title)),
      element('p', { class: 'counts', 'aria-label': messages.findingsName[language] }),
      element('p', { class: 'others' }, link('pdf', 'PDF'), link('docx', 'Word')),
      element('p', { class: 'renewed' }),
      element('p', { class: 'banner', role: 'alert' }),
    ]),
  );
}

function printStage(language: Language): Html {
  return lines([
    element('main', { class: 'stage' }, element('p', { class: 'nothing' }, text(messages.notYet[language]))),
    element('aside', { 'aria-label': messages.findingsName[language] }, element('ol', { class: 'remarks' })),
  ]);
}
