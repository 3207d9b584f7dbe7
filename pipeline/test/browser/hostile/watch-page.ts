/** For tests: a browser without any policy that opens pages one after the other and tells of everything in them that acts. */
import type { Browser, Page } from 'playwright-core';

export interface Watcher {
  /** Everything that acted or could act, one line each; `use` plays a reader's part. */
  open(path: string, use?: (page: Page) => Promise<unknown>): Promise<readonly string[]>;
  /** what the pages opened so far have in scripts and styles is theirs from now on */
  trust(): void;
  close(): Promise<void>;
}

interface Found {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly problems: readonly string[];
}

/** An attribute that runs, loads or restyles; `style` is never used by pages of ours. */
const LOOK = `(() => {
  const all = [...document.querySelectorAll('*')];
  const shown = (element) => element.cloneNode(false).outerHTML.slice(0, 120);
  const text = (name) => [...document.querySelectorAll(name)].map((each) => each.textContent);
  const problems = [];
  const bad = (why, elements) => problems.push(...elements.map((each) => why + ': ' + shown(each)));
  const named = (names) => all.filter((each) => names.includes(each.localName));
  bad('element', named(['iframe', 'frame', 'object', 'embed', 'applet', 'base', 'template', 'portal', 'audio', 'video', 'source',
    'foreignobject', 'foreignObject', 'animate', 'animateMotion', 'animateTransform', 'set', 'use', 'image', 'math', 'marquee', 'plaintext', 'xmp', 'noembed']));
  const attributes = (wanted) => all.filter((each) => [...each.attributes].some(wanted));
  bad('handler', attributes(({ name }) => /^on/i.test(name)));
  bad('attribute', attributes(({ name }) => ['style', 'srcdoc', 'srcset', 'formaction', 'background', 'ping', 'poster', 'autofocus', 'attributeName'].includes(name)));
  bad('form', named(['form']).filter((each) => !each.matches('form.search') || !/^https?:/.test(each.action)));
  bad('link', [...document.querySelectorAll('a, area')].filter((each) => each.hasAttribute('xlink:href') || (each.hasAttribute('href') && !['http:', 'https:', 'mailto:', 'tel:'].includes(each.protocol))));
  bad('source', all.filter((each) => each.hasAttribute('src') && !/^data:image\\/(?:png|jpeg|svg\\+xml);base64,/.test(each.getAttribute('src'))));
  bad('meta', named(['meta']).filter((each) => each.httpEquiv && each.httpEquiv !== 'Content-Security-Policy'));
  bad('head link', named(['link']).filter((each) => !['icon', 'alternate', 'canonical'].includes(each.rel) || (each.rel === 'icon' && each.getAttribute('href') !== 'data:,')));
  const data = [...document.querySelectorAll('script[type="application/ld+json"]')];
  for (const each of data) JSON.parse(each.textContent);
  const main = document.querySelector('main');
  if (main && getComputedStyle(main).display === 'none') problems.push('the text is hidden');
  const scripts = [...document.querySelectorAll('script')].filter((each) => !data.includes(each) && (each.src || each.textContent));
  return { problems, scripts: scripts.map((each) => each.src || each.textContent), styles: text('style') };
})()`;

/** A browser shows XML by elements of its own: only what would be of HTML in it could act. */
const LOOK_AT_XML = `fetch(location.href).then((answer) => answer.text()).then((text) => ({
  problems: [...new DOMParser().parseFromString(text, 'application/xml').querySelectorAll('*')]
    .filter((each) => !/Atom$|sitemap/.test(each.namespaceURI || ''))
    .map((each) => 'element: ' + each.localName),
  scripts: [],
  styles: [],
}))`;

/** After all that a parser, an image that is not there or a focus may set off. */
const SETTLED = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))))`;

/** A page by itself, and what happens in it while it is open, besides what it is made of. */
interface Watched {
  readonly page: Page;
  readonly happened: string[];
}

async function newWatched(browser: Browser, isOwn: (url: string) => boolean): Promise<Watched> {
  const happened: string[] = [];
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  page.on('dialog', (dialog) => {
    happened.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss().catch(() => {});
  });
  context.on('page', (other) => happened.push(`window: ${other.url()}`));
  page.on('framenavigated', (frame) => {
    if (!isOwn(frame.url()) && frame.url() !== 'about:blank') happened.push(`navigation: ${frame.url()}`);
  });
  const data = /^data:image\/|\/search\/(?:reports|pairs\/\d+|text\/\d+)\.json$/u;
  await context.route(
    (url) => !isOwn(url.href) && !data.test(url.href),
    (route) => {
      happened.push(`request: ${route.request().url().slice(0, 120)}`);
      // a page of nothing: an aborted one would come back as the browser's own
      return route.request().isNavigationRequest() ? route.fulfill({ body: '' }) : route.abort();
    },
  );
  return { page, happened };
}

export async function watchPages(browser: Browser, address: string): Promise<Watcher> {
  const trusted = new Set<string>();
  let seen: string[] = [];
  let own = address;
  const isOwn = (url: string): boolean => url.split(/[?#]/u)[0] === own;
  let watched = await newWatched(browser, isOwn);
  return {
    async open(path, use) {
      const { page, happened } = watched;
      happened.length = 0;
      own = address + path.split('?')[0];
      await page.goto(address + path).catch((error: Error) => happened.push(`not opened: ${error.message}`));
      await use?.(page);
      const found = await page
        .evaluate(SETTLED)
        .then(() => page.evaluate<Found>(path.endsWith('.xml') ? LOOK_AT_XML : LOOK))
        .catch(() => null);
      if (!found || happened.length > 0) {
        // one that acts may go on acting, leading on by itself: the next is opened in a fresh one
        await page.context().close();
        watched = await newWatched(browser, isOwn);
      }
      if (!found) return [...happened, 'the page went away'];
      const parts = [...found.scripts, ...found.styles];
      seen = [...seen, ...parts];
      const strange = parts.filter((text) => !trusted.has(text));
      return [...happened, ...found.problems, ...strange.map((text) => `script or style: ${text.slice(0, 80)}`)];
    },
    trust() {
      for (const text of seen) trusted.add(text);
    },
    close: () => watched.page.context().close(),
  };
}
