/** Lighthouse gives the edition, the site's pages and the comparison full marks for accessibility, best practices and search engines. */
import { createServer } from 'node:net';
import lighthouse from 'lighthouse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserNote, browserPath, launchBrowser } from './open-browser.ts';
import { PLANTED } from './planted.ts';
import { type PageServer, servePages } from './serve-pages.ts';
import { JUDGED, makeSurfaces } from './surfaces.ts';

let browser: Browser | undefined;
let server: PageServer;
let port = 0;

/** Lighthouse speaks to the browser by a port of its own. */
function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

beforeAll(async () => {
  if (!browserPath) return;
  const { files } = await makeSurfaces();
  server = await servePages(new Map([...files, ...PLANTED]));
  port = await freePort();
  browser = await launchBrowser([`--remote-debugging-port=${port}`]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const CATEGORIES = ['accessibility', 'best-practices', 'seo'];

/** Marks out of 100 by category, and the audits that cost some. */
async function marksOf(
  path: string,
  onlyCategories = CATEGORIES,
): Promise<{ marks: Record<string, number>; lost: readonly string[] }> {
  const result = await lighthouse(server.address + path, {
    port,
    logLevel: 'error',
    onlyCategories,
    // these categories do not measure speed, and the pages load nothing after themselves: quiet is not waited for
    throttlingMethod: 'simulate',
    pauseAfterFcpMs: 0,
    pauseAfterLoadMs: 0,
    networkQuietThresholdMs: 0,
    cpuQuietThresholdMs: 0,
    disableFullPageScreenshot: true,
    skipAboutBlank: true,
  });
  if (!result) throw new Error('Lighthouse gave no result');
  const { categories, audits } = result.lhr;
  const marks = Object.fromEntries(
    Object.values(categories).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
  );
  const weighed = Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  const lost = weighed.map(({ id }) => id).filter((id) => audits[id]?.score !== null && audits[id]?.score !== 1);
  return { marks, lost };
}

const FULL = { accessibility: 100, 'best-practices': 100, seo: 100 };

/** the edition with everything has the marks of the example, but takes as long again */
const MARKED = JUDGED.filter(([, path]) => path !== 'edition/full.html');

test.skipIf(!browserPath).each(MARKED)(`%s has full marks${browserNote}`, async (_name, path) => {
  expect(await marksOf(path)).toEqual({ marks: FULL, lost: [] });
});

test.skipIf(!browserPath)(`a bad page has not${browserNote}`, async () => {
  const { marks, lost } = await marksOf('planted.html', ['accessibility']);
  expect(marks['accessibility']).toBeLessThan(90);
  expect(lost).toEqual(expect.arrayContaining(['image-alt', 'color-contrast']));
});
