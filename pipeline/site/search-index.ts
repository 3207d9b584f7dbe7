/** The search index: pairs of neighbouring characters, which need no dictionary of Chinese words, and the texts themselves. */
import { textPage } from './paths.ts';
import { yearOf } from './published.ts';
import type { SiteReport } from './site-edition.ts';

/** The page's script cuts by the same number. */
export const SHARDS = 64;

/** What text and question are compared by; the page's script does the same. */
export function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Pairs of UTF-16 units; a text's last character stands alone, so that a single one can be found everywhere. */
function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at < text.length; at += 1) pairs.add(text.slice(at, at + 2));
  return pairs;
}

export const shardOf = (pair: string): number => pair.charCodeAt(0) % SHARDS;

/** Files of the index by path below `search/`; reports are numbered in the order of `search/reports.json`. */
export function searchIndex(reports: readonly SiteReport[]): Map<string, string> {
  const found = reports.filter(({ current }) => current.withdrawn === null && textPage(current) !== null);
  const shards = Array.from({ length: SHARDS }, () => new Map<string, number[]>());
  const files = new Map<string, string>();
  for (const [number, { current }] of found.entries()) {
    const pairs = new Set(current.passages.flatMap(({ text }) => [...pairsOf(folded(text))]));
    for (const pair of pairs) {
      const shard = shards[shardOf(pair)];
      const numbers = shard?.get(pair);
      if (numbers) numbers.push(number);
      else shard?.set(pair, [number]);
    }
    const passages = current.passages.map(({ anchor, section, text }) => [anchor, section, text]);
    files.set(`search/text/${number}.json`, JSON.stringify(passages));
  }
  for (const [number, shard] of shards.entries()) {
    const sorted = [...shard].toSorted(([a], [b]) => (a < b ? -1 : 1));
    files.set(`search/pairs/${number}.json`, JSON.stringify(Object.fromEntries(sorted)));
  }
  const list = found.map(({ current }) => ({
    title: current.title,
    organization: current.organization,
    year: yearOf(current),
    page: `../${textPage(current)}`,
  }));
  files.set('search/reports.json', JSON.stringify(list));
  return files;
}
