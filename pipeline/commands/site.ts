/** `dingben site`: the archive site of all published editions, or a clear reason why not. */
import type { Console } from '#adapters/console.ts';
import { disk } from '#adapters/disk.ts';
import { openWorkshop } from '#adapters/workshop.ts';
import { cannotWrite } from '#messages/cli.ts';
import * as messages from '#messages/site.ts';
import { buildSite, type Site } from '../site/build-site.ts';
import { readSiteTemplate } from '../site/site-texts.ts';
import { type FoundEdition, publishedEditions } from './site-editions.ts';
import { withRedlines } from './site-redlines.ts';
import { UsageError } from './usage-error.ts';

export interface SiteOptions {
  readonly output: string;
  readonly editions: string;
  /** as written; null: the site does not know its address */
  readonly base: string | null;
}

export async function site(options: SiteOptions, console: Console): Promise<number> {
  const base = options.base === null ? null : baseOf(options.base);
  await refuseForeignFolder(options.output);
  const workshop = await openWorkshop(process.cwd(), process.env);
  const template = await readSiteTemplate(workshop.template);
  const found = await withRedlines(await publishedEditions(options.editions, workshop), template.texts, workshop);
  const editions = found.map(({ edition }) => edition);
  const { drawChart } = await import('#compose/chart/draw-chart.ts');
  const made = buildSite({ editions, template, base, draw: drawChart });
  const files = siteFiles(made, found);
  try {
    await disk.replaceFolder(options.output, files);
  } catch (error) {
    throw new UsageError(cannotWrite(options.output, (error as Error).message));
  }
  const reports = new Set(editions.map(({ id }) => id)).size;
  console.say(messages.siteWritten(options.output, reports, editions.length, files.size));
  return 0;
}

/** @throws UsageError */
function baseOf(written: string): string {
  const url = URL.canParse(written) ? new URL(written) : null;
  if (!url || !/^https?:$/u.test(url.protocol)) throw new UsageError(messages.badBase(written));
  const { origin, pathname } = url;
  return `${origin}${pathname.replace(/\/*$/u, '/')}`;
}

/** The whole folder is replaced: only an empty one, or a site of before, may go. @throws UsageError */
async function refuseForeignFolder(folder: string): Promise<void> {
  const names = await disk.list(folder);
  if (!names || names.length === 0) return;
  if (!['index.html', 'reports.json', 'feed.xml'].every((name) => names.includes(name)))
    throw new UsageError(messages.notASite(folder));
}

function siteFiles({ pages, copies }: Site, found: readonly FoundEdition[]): ReadonlyMap<string, Uint8Array> {
  const filesOf = new Map(found.map(({ edition, files }) => [`${edition.id} ${edition.number}`, files]));
  const files = new Map<string, Uint8Array>();
  for (const [path, text] of pages) files.set(path, new TextEncoder().encode(text));
  for (const { edition, name, to } of copies) {
    const bytes = filesOf.get(`${edition.id} ${edition.number}`)?.get(name);
    if (!bytes) throw new Error(`nothing to copy to ${to}`);
    files.set(to, bytes);
  }
  return files;
}
