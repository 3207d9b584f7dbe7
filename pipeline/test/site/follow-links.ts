/** For tests: follows every link of a built site, anchors too, as a browser would resolve it; nothing of the site's own code has a say. */
import { posix } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export interface LinkReport {
  readonly followed: number;
  /** `from → to: why` */
  readonly broken: readonly string[];
}

type Files = ReadonlyMap<string, Uint8Array>;

interface PageRead {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

function readPage(html: string): PageRead {
  const ids = new Set<string>();
  const links: string[] = [];
  const walk = (parent: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const node of parent.childNodes) {
      if (!('tagName' in node)) continue;
      for (const { name, value } of node.attrs) {
        if (name === 'id') ids.add(value);
        if (name === 'href' || name === 'src') links.push(value);
        if (name === 'aria-labelledby') links.push(...value.split(' ').map((id) => `#${id}`));
      }
      walk(node);
    }
  };
  walk(parse(html));
  return { ids, links };
}

const OUTSIDE = /^(?:https?|mailto|tel|data):/u;

/** `base`: the site's own address: links that begin with it are followed, others that lead outside are not. */
export function followLinks(files: Files, base: string): LinkReport {
  const text = (path: string): string => new TextDecoder().decode(files.get(path));
  const pages = new Map(
    [...files.keys()].filter((path) => path.endsWith('.html')).map((path) => [path, readPage(text(path))]),
  );
  const broken: string[] = [];
  let followed = 0;
  const follow = (from: string, link: string): void => {
    const own = link.startsWith(base) ? link.slice(base.length) : link;
    if (own === link && OUTSIDE.test(link)) return;
    const [path = '', anchor] = own.split('#');
    const folder = own === link ? posix.dirname(from) : '.';
    const joined =
      path === '' && own === link ? from : posix.join(folder, decodeURIComponent(path.split('?')[0] ?? ''));
    const to = joined === '.' || joined.endsWith('/') ? posix.join(joined, 'index.html') : joined;
    followed += 1;
    if (!files.has(to)) broken.push(`${from} → ${link}: no such file`);
    else if (anchor && !pages.get(to)?.ids.has(decodeURIComponent(anchor)))
      broken.push(`${from} → ${link}: no such anchor`);
  };
  for (const [from, { links }] of pages) for (const link of links) follow(from, link);
  for (const from of ['feed.xml', 'sitemap.xml']) {
    const links = text(from).matchAll(/(?:href="|<loc>)([^"<]*)/gu);
    for (const [, link = ''] of links) follow(from, link);
  }
  for (const { page } of JSON.parse(text('search/reports.json')) as { page: string }[])
    follow('search/index.html', page);
  const { reports } = JSON.parse(text('reports.json')) as {
    reports: { page: string; editions: { text: string; files: { path: string }[] }[] }[];
  };
  for (const { page, editions } of reports) {
    for (const path of [
      page,
      ...editions.flatMap((edition) => [edition.text, ...edition.files.map((file) => file.path)]),
    ])
      follow('reports.json', path);
  }
  return { followed, broken };
}
