/** For tests: one Chromium, and pages in it that note whatever they ask for and whatever breaks their policy. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findProgram } from '../../tools/native-programs.ts';

export const browserPath = findProgram('chromium');
/** A test's name says why it is skipped. */
export const browserNote = browserPath ? '' : ' (skipped: no Chromium)';

export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  if (!browserPath) throw new Error('no Chromium here');
  return chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu', ...more] });
}

/** A desk and a phone; each is judged by day and by night. */
export const SIZES: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ['desktop', { viewport: { width: 1280, height: 900 } }],
  ['phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
];

export interface OpenPage {
  readonly page: Page;
  /** errors of the page, violations of its policy, answers of 400 and more */
  readonly troubles: string[];
  /** addresses that are not of this server: refused */
  readonly outside: string[];
  close(): Promise<void>;
}

export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const troubles: string[] = [];
  const outside: string[] = [];
  const { origin } = new URL(address);
  await context.route(
    (url) => url.origin !== origin && !['data:', 'blob:'].includes(url.protocol),
    (route) => {
      outside.push(route.request().url());
      return route.abort();
    },
  );
  await page.exposeFunction('noteViolation', (what: string) => troubles.push(`policy: ${what}`));
  await page.addInitScript(
    `addEventListener('securitypolicyviolation', (event) => noteViolation(event.violatedDirective + ' ' + event.blockedURI))`,
  );
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('response', (answer) => answer.status() >= 400 && troubles.push(`${answer.status()} ${answer.url()}`));
  await page.goto(address);
  if (address.includes('?q=')) await answerOf(page);
  return { page, troubles, outside, close: () => context.close() };
}

/** A search is over when it says what it found: the hits come one by one before that. */
export async function answerOf(page: Page): Promise<string> {
  const said = page.locator('.found:not(:empty)');
  await said.waitFor();
  return (await said.textContent()) ?? '';
}
