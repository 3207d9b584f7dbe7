/** Every kind of page before independent judges, on a desk and on a phone, by day and by night; each judge must fail a planted fault. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readHtml } from '#verify/outlines/html.ts';
import { judgeByAxe, judgeByIbm, listenTo } from './judges.ts';
import { hasJava, javaNote, judgeByNu } from './nu.ts';
import { browserNote, browserPath, launchBrowser, openPage, SIZES } from './open-browser.ts';
import { PLANTED } from './planted.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { JUDGED, makeSurfaces, type Surfaces } from './surfaces.ts';
import { unsettled } from './unsure.ts';

let surfaces: Surfaces;
beforeAll(async () => {
  surfaces = await makeSurfaces();
});

describe.skipIf(!browserPath)(`in Chromium${browserNote}`, () => {
  let server: PageServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await servePages(new Map([...surfaces.files, ...PLANTED]));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const views = JUDGED.flatMap(([name, path]) => SIZES.map(([size, options]) => [name, size, path, options] as const));
  test.each(views)(
    'axe, IBM and the policy find nothing against %s, %s',
    async (_name, _size, path, options) => {
      const { page, troubles, outside, close } = await openPage(browser, server.address + path, options);
      const grounds: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        grounds.push(await page.evaluate<string>('getComputedStyle(document.body).backgroundColor'));
        const axe = await judgeByAxe(page);
        expect(axe.violations, colorScheme).toEqual([]);
        expect(await unsettled(page, axe.incomplete), colorScheme).toEqual([]);
        expect(axe.passes).toBeGreaterThan(15);
        const ibm = await judgeByIbm(page);
        expect(ibm.violations, colorScheme).toEqual([]);
        expect(ibm.judged).toBeGreaterThan(100);
      }
      // it was day and night indeed
      expect(new Set(grounds).size).toBe(2);
      expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(1);
      expect({ troubles, outside }).toEqual({ troubles: [], outside: [] });
      await close();
    },
    180_000,
  );

  test.each(JUDGED)('a listener hears %s in order', async (_name, path) => {
    const { page, close } = await openPage(browser, server.address + path);
    const { headings, landmarks, words, problems } = await listenTo(page);
    expect(problems).toEqual([]);
    expect(landmarks.filter((role) => role === 'banner' || role === 'main' || role === 'contentinfo')).toEqual(
      path.includes('redline') ? ['banner', 'main'] : ['banner', 'main', 'contentinfo'],
    );
    expect(headings.length).toBeGreaterThan(0);
    const seen = (await page.evaluate<string>('document.body.innerText')).replace(/\s+/gu, '');
    expect(words).toBe(seen);
    await close();
  });

  test('and hears the headings that the proof reads', async () => {
    for (const path of ['edition/example.html', 'edition/full.html']) {
      const bytes = surfaces.files.get(path);
      if (!(bytes instanceof Uint8Array)) throw new Error(path);
      const { page, close } = await openPage(browser, server.address + path);
      const main = (await listenTo(page)).headings;
      const read = readHtml(bytes).headings.map(({ level, text }) => `${level} ${text}`);
      expect(main.filter((heading) => read.includes(heading))).toEqual(read);
      await close();
    }
  });

  test('each judge fails what is planted', async () => {
    const { page, troubles, outside, close } = await openPage(browser, `${server.address}planted.html`);
    const axe = (await judgeByAxe(page)).violations.join('\n');
    for (const rule of ['image-alt', 'color-contrast', 'heading-order']) expect(axe).toContain(rule);
    const ibm = (await judgeByIbm(page)).violations.join('\n');
    for (const rule of ['img_alt_valid', 'text_contrast_sufficient']) expect(ibm).toContain(rule);
    const heard = await listenTo(page);
    expect(heard.problems).toEqual(['heading 2 skips a level', 'no name: link', 'no name: image', 'not one main']);
    expect(troubles.join('\n')).toContain('policy: script-src');
    expect(outside).toEqual(['http://elsewhere.example/a.png']);
    const unsure = { rule: 'color-contrast', target: 'p', html: '<p>', said: '' };
    expect(await unsettled(page, [unsure])).toHaveLength(1);
    const faint = { ...unsure, target: 'a.term-mark' };
    expect(await unsettled(page, [faint])).toEqual([expect.stringContaining('does not hold')]);
    await close();
  });
});

describe.skipIf(!hasJava)(`before the Nu validator${javaNote}`, () => {
  test('every page of the edition, the site and the comparison has no error, and a planted one has', async () => {
    const all = [...surfaces.files].filter(([path]) => path.endsWith('.html'));
    // editions of one text are one page
    const pages = [
      ...new Map(all.map(([path, page]) => [Buffer.from(page).toString(), [path, page] as const])).values(),
    ];
    expect(pages.length).toBeGreaterThan(8);
    const errors = await judgeByNu(new Map([...pages, ...PLANTED]));
    const planted = errors.get('planted.html') ?? [];
    expect(planted.join('\n')).toContain('alt');
    expect([...errors].filter(([path, found]) => found.length > 0 && path !== 'planted.html')).toEqual([]);
  });
});
