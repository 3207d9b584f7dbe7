/** The gate of the site: published editions and nothing else, put in order by body and year. */
import type { SiteBody, SiteEdition, SiteReport } from './site-edition.ts';

/** What may not be shown is gone here, before any page is made: other stages, and redlines from them that nobody opened. */
export function publishedOnly(editions: readonly SiteEdition[]): SiteEdition[] {
  return editions
    .filter(({ stage }) => stage === 'published')
    .map((edition) => ({ ...edition, redlines: edition.redlines.filter(({ open }) => open) }));
}

/** @throws Error when two editions claim the same number: the register forbids it */
export function reportsOf(editions: readonly SiteEdition[]): SiteReport[] {
  const reports = [...Map.groupBy(editions, ({ id }) => id)].flatMap(([id, own]): SiteReport[] => {
    const sorted = own.toSorted((a, b) => b.number - a.number);
    if (new Set(sorted.map(({ number }) => number)).size < sorted.length)
      throw new Error(`${id}: two editions of one number`);
    const current = sorted.find(({ withdrawn }) => withdrawn === null) ?? sorted[0];
    return current ? [{ id, current, editions: sorted }] : [];
  });
  return reports.toSorted((a, b) => compare(b.current.date, a.current.date) || compare(a.id, b.id));
}

/** Bodies in the order of their newest report; `nameless` stands for reports without one. */
export function bodiesOf(reports: readonly SiteReport[], nameless: string): SiteBody[] {
  return [...Map.groupBy(reports, ({ current }) => current.organization ?? nameless)].map(([name, own]) => ({
    name,
    reports: own,
  }));
}

/** By code unit: the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export const yearOf = ({ date }: Pick<SiteEdition, 'date'>): string => date.slice(0, 4);
