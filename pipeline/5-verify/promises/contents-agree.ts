/** The contents, where there are some, name the headings down to their deepest level and lead to them; so do bookmarks. */
import type { OutlineEntry, OutlineHeading, Reading } from '#model/outline.ts';
import type { ProvenPromise } from '#model/proof.ts';
import type { Expectation } from '../expect/expectation.ts';
import { squeeze } from '../outlines/squeeze.ts';
import type { Claim } from './claim.ts';
import { compareLists } from './compare-lists.ts';

const LEADER = /^[.…·⋯]*/u;
const LEADER_AND_PAGE = /[.…·⋯]*\d*$/u;

const entryText = ({ text, target }: OutlineEntry): string => `${text} → ${target ?? ''}`;

/** With its page where the reader knows it; else any page number behind the text is Word's to bring up to date. */
function withoutPage(entry: OutlineEntry, expected: OutlineEntry | undefined, found: Reading): OutlineEntry {
  if (!expected || !entry.text.startsWith(expected.text)) return entry;
  const rest = entry.text.slice(expected.text.length);
  const page = found.pageOf?.get(expected.target?.slice(1) ?? '');
  const ends = page === undefined ? LEADER_AND_PAGE.exec(rest)?.index === 0 : rest.replace(LEADER, '') === String(page);
  return ends ? { ...entry, text: expected.text } : entry;
}

export const contentsAgree: Claim = (expected, found) => {
  if (found.contents === null) return compareLists('contents-agree', { expected: [], found: null });
  const title = found.contentsTitle;
  if (found.contents.length === 0) {
    return compareLists('contents-agree', { expected: [], found: title === '' ? [] : [title] });
  }
  const shown = deepEnough(expected, found.contents);
  const there = found.contents.map((entry, i) => withoutPage(entry, shown[i], found));
  return compareLists('contents-agree', {
    expected: [expected.contentsTitle, ...shown.map(entryText)],
    found: [title, ...there.map(entryText)],
  });
};

/** The look may leave out deep headings: what the deepest entry found is, all of its level must be. */
function deepEnough(expected: Expectation, found: readonly OutlineEntry[]): readonly OutlineEntry[] {
  const levelOf = new Map(expected.contents.map(({ target, level }) => [target, level]));
  const deepest = Math.max(2, ...found.map(({ target }) => levelOf.get(target ?? '') ?? 0));
  return expected.contents.filter(({ level }) => level <= deepest);
}

interface Marked {
  readonly depth: number;
  readonly title: string;
}

/** `anchors`: those that stand where it leads. */
interface Bookmarked extends Marked {
  readonly anchors: readonly string[];
}

/** Note marks and the full stop of a run-in heading are no part of a bookmark. */
const bare = (text: string): string =>
  squeeze(text)
    .replace(/⟦[^⟧]*⟧/gu, '')
    .replace(/[。：:]$/u, '');

/** How deep each heading lies below the ones before it. */
function depths(headings: readonly OutlineHeading[]): Marked[] {
  const path: number[] = [];
  return headings.map(({ level, text }) => {
    while ((path.at(-1) ?? 0) >= level) path.pop();
    path.push(level);
    return { depth: path.length, title: bare(text) };
  });
}

const markedText = ({ depth, title }: Marked): string => `${'#'.repeat(depth)} ${bare(title)}`;

/** The anchors of the headings in order: of the title, then of what the contents would name. */
function anchorsOf({ headings, anchors, contents }: Expectation): readonly (string | null)[] {
  const rest = [...contents];
  return headings.map(({ text }, i) => {
    if (i === 0) return anchors?.[0] ?? null;
    // an annex is named with its label
    const at = rest.findIndex((entry) => bare(entry.text).endsWith(bare(text)));
    return at < 0
      ? null
      : (rest
          .splice(0, at + 1)
          .at(-1)
          ?.target?.slice(1) ?? null);
  });
}

/** `bookmarks`: null where the format has none. */
export function bookmarksAgree(expected: Expectation, bookmarks: readonly Bookmarked[] | null): ProvenPromise {
  const anchors = anchorsOf(expected);
  const leads = (mark: Bookmarked, i: number): string => {
    const anchor = anchors[i] ?? null;
    const right = anchor === null || mark.anchors.includes(anchor);
    return right ? markedText(mark) : `${markedText(mark)} → ${mark.anchors[0] ?? ''}`;
  };
  return compareLists('bookmarks-agree', {
    expected: depths(expected.headings).map(markedText),
    found: bookmarks?.map(leads) ?? null,
  });
}
