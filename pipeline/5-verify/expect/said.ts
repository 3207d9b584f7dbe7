/** What a part of a report says in each format: worked out once, then told as the format prints it. */
import type { Format } from '#model/edition.ts';
import type { Reading } from '#model/outline.ts';
import type { Expectation } from './expectation.ts';
import type { Expecting } from './expecting.ts';

type Told = 'flow' | 'headings' | 'altTexts' | 'drawn' | 'pictures' | 'struck' | 'notes' | 'values';
type Walked = 'links' | 'anchors' | 'anchorsAt' | 'picturesAt' | 'sources';
export type Said = Pick<Expectation, Told | Walked | 'tables'>;

/** A part that was walked, and what its flow builder made of it. */
export interface Part {
  readonly walked: Expecting;
  readonly told: Reading;
}

export function partOf(walked: Expecting): Part {
  const lists = { knowsTables: true, knowsAltTexts: true, knowsLinks: false, knowsNotes: true, knowsContents: false };
  const more = { knowsFurniture: false, knowsValues: true, knowsStruck: true, pageOf: null, source: null };
  const names = { format: 'html', title: '', language: '', anchors: null } as const;
  return { walked, told: walked.builder.finish({ ...names, ...lists, ...more }) };
}

/** the deepest heading that a format knows: h6, H6, Heading 9 below the title */
const DEEPEST: Readonly<Record<Format, number>> = { html: 6, pdf: 6, docx: 10 };

export function saidIn(format: Format, { walked, told }: Part): Said {
  const deepest = DEEPEST[format];
  return {
    flow: told.flow,
    headings: told.headings.map((each) => (each.level > deepest ? { ...each, level: deepest } : each)),
    tables: tablesIn(format, walked, told.tables ?? []),
    altTexts: told.altTexts,
    drawn: told.drawn ?? [],
    pictures: told.pictures ?? [],
    struck: told.struck ?? '',
    notes: told.notes ?? [],
    values: told.values ?? [],
    links: walked.links[format],
    anchors: walked.anchors,
    anchorsAt: walked.anchorsAt,
    picturesAt: walked.picturesAt,
    sources: walked.sources,
  };
}

type Tables = NonNullable<Expectation['tables']>;

/** In Word a table without a head opens with an empty row, which accessibility checkers ask for. */
function tablesIn(format: Format, { cards, withoutHead }: Expecting, tables: Tables): Tables {
  if (format === 'html') return tables.filter((_rows, i) => !cards.has(i));
  return format === 'docx' ? tables.map((rows, i) => (withoutHead.has(i) ? [[], ...rows] : rows)) : tables;
}

const both = <Item>(one: readonly Item[] | null, other: readonly Item[] | null): readonly Item[] => [
  ...(one ?? []),
  ...(other ?? []),
];

/** One part behind the other. */
export function joined(one: Said, other: Said): Said {
  const by = one.flow.length;
  return {
    flow: one.flow + other.flow,
    headings: both(one.headings, other.headings),
    tables: both(one.tables, other.tables),
    altTexts: both(one.altTexts, other.altTexts),
    drawn: both(one.drawn, other.drawn),
    pictures: both(one.pictures ?? [], other.pictures ?? []),
    struck: `${one.struck}${other.struck}`,
    notes: both(one.notes, other.notes),
    values: both(one.values, other.values),
    links: both(one.links, other.links),
    anchors: both(one.anchors, other.anchors),
    anchorsAt: [...one.anchorsAt, ...other.anchorsAt.map((at) => at + by)],
    picturesAt: new Set([...one.picturesAt, ...[...other.picturesAt].map((at) => at + by)]),
    sources: [...one.sources, ...other.sources.map((source) => ({ ...source, at: source.at + by }))],
  };
}
