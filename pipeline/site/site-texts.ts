/** The words and the style that the site prints of its own accord: read from templates/html/site. */
import { z } from 'zod';
import { parseYaml } from '#settings/parse.ts';
import { SITE_FORMATS } from './site-edition.ts';

const words = z.strictObject({
  /** of the house whose reports these are */
  name: z.string(),
  about: z.string(),
  nameless: z.string(),
  skipLink: z.string(),
  navigation: z.string(),
  reports: z.string(),
  figures: z.string(),
  search: z.string(),
  feed: z.string(),
  /** `{bodies}`, `{reports}` and `{date}` are filled in */
  summary: z.string(),
  empty: z.string(),
  /** `{number}` */
  edition: z.string(),
  published: z.string(),
  formats: z.record(z.enum(SITE_FORMATS), z.string()),
  downloads: z.string(),
  readOnline: z.string(),
  checksum: z.string(),
  keyFigures: z.string(),
  contents: z.string(),
  history: z.string(),
  historyHead: z.strictObject({ edition: z.string(), published: z.string(), remark: z.string(), files: z.string() }),
  current: z.string(),
  /** `{number}` */
  supersedes: z.string(),
  /** `{date}` and `{reason}` */
  withdrawn: z.string(),
  corrections: z.string(),
  correctionHead: z.strictObject({
    date: z.string(),
    place: z.string(),
    old: z.string(),
    new: z.string(),
    reason: z.string(),
  }),
  /** `{from}` */
  redline: z.string(),
  /** `{body}` */
  figuresTitle: z.string(),
  figuresAbout: z.string(),
  figuresNone: z.string(),
  seriesHead: z.strictObject({ year: z.string(), value: z.string(), sentence: z.string() }),
  seriesScopes: z.strictObject({ result: z.string(), target: z.string() }),
  /** `{indicator}`, `{from}` and `{to}` */
  seriesChart: z.string(),
  searchLabel: z.string(),
  searchCommand: z.string(),
  /** `{n}` and `{reports}` */
  searchFound: z.string(),
  searchNothing: z.string(),
  searchFailed: z.string(),
  searchWithoutScript: z.string(),
  disclaimer: z.string(),
});

export type SiteTexts = z.infer<typeof words>;

export interface SiteTemplate {
  readonly language: string;
  readonly texts: SiteTexts;
  readonly css: string;
}

const file = z.strictObject({ language: z.string(), css: z.string(), texts: words });

/** `read` gives a template by its path below templates/. @throws SettingsError where a word is missing or unknown */
export async function readSiteTemplate(read: (path: string) => Promise<string>): Promise<SiteTemplate> {
  const path = 'html/site/site.yml';
  const { language, texts, css } = parseYaml(`templates/${path}`, await read(path), file);
  return { language, texts, css: await read(css) };
}

/** Fills `{name}` in a template's sentence. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}
