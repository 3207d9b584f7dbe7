/** Gives each figure those who stand behind it: what is said of its id comes before what is said of its indicator. */
import * as messages from '#messages/figure-sources.ts';
import type { Figure } from '#model/figure.ts';
import type { SourceEntry } from '#model/figure-source.ts';
import type { Finding } from '#model/finding.ts';
import type { Place } from '#model/place.ts';

export interface Sourced {
  readonly figures: readonly Figure[];
  readonly findings: readonly Finding[];
}

/** @param place where to tell of an entry that names nothing in the report */
export function nameSources(figures: readonly Figure[], entries: readonly SourceEntry[], place: Place): Sourced {
  if (entries.length === 0) return { figures, findings: [] };
  const byKey = new Map(entries.map((entry) => [entry.key, entry.source]));
  const known = new Set(figures.flatMap(({ id, indicator }) => [id, indicator]));
  const findings = entries
    .filter(({ key }) => !known.has(key))
    .map(({ key, line }): Finding => {
      return { rule: 'figures/unknown-source', severity: 'warning', message: messages.unknownSource(key, line), place };
    });
  const named = figures.map((figure) => {
    const source = { ...(figure.indicator ? byKey.get(figure.indicator) : {}), ...byKey.get(figure.id) };
    return Object.keys(source).length > 0 ? { ...figure, source } : figure;
  });
  return { figures: named, findings };
}
