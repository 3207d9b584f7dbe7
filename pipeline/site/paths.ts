/** Where everything lies on the site, from its root; pages lead to each other by relative paths, so any folder will do. */
import type { SiteBody, SiteEdition } from './site-edition.ts';

export const editionFolder = ({ id, number }: Pick<SiteEdition, 'id' | 'number'>): string =>
  `reports/${id}/e${String(number).padStart(2, '0')}`;
export const reportPage = (id: string): string => `reports/${id}/index.html`;
export const filePath = (edition: SiteEdition, name: string): string => `${editionFolder(edition)}/${name}`;
/** ASCII: named by the body's first report, whose id nobody else has. */
export const figuresPage = ({ reports }: SiteBody): string => `figures/${reports.at(-1)?.id ?? 'none'}/index.html`;
export const START_PAGE = 'index.html';
export const SEARCH_PAGE = 'search/index.html';

/** `a/b/index.html` seen from `a/c/index.html` is `../b/index.html`; names are encoded, `#anchor` is not. */
export function relativePath(from: string, to: string): string {
  const [path = '', ...anchor] = to.split('#');
  const here = from.split('/').slice(0, -1);
  const there = path.split('/');
  while (here.length > 0 && there.length > 1 && here[0] === there[0]) {
    here.shift();
    there.shift();
  }
  const steps = [...here.map(() => '..'), ...there.map(encodeURIComponent)].join('/');
  return [steps, ...anchor].join('#');
}

/** The page of an edition that holds its text, or null when it has none. */
export function textPage(edition: SiteEdition): string | null {
  const file = edition.files.find(({ format }) => format === 'html');
  return file ? filePath(edition, file.name) : null;
}
