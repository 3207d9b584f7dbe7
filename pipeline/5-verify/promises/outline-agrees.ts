/** Headings with their levels, tables cell by cell, notes, links and alternative texts are the source's, in order. */
import type { OutlineHeading, OutlineNote } from '#model/outline.ts';
import type { Claim } from './claim.ts';
import { compareLists } from './compare-lists.ts';

const headingText = ({ level, text }: OutlineHeading): string => `${'#'.repeat(level)} ${text}`;

export const headingsAgree: Claim = (expected, found) =>
  compareLists('headings-agree', {
    expected: expected.headings.map(headingText),
    found: found.headings.map(headingText),
  });

type Tables = readonly (readonly (readonly string[])[])[];

/** A line per row, and one that opens each table: a row that moves into a neighbour table shows. */
const rowsOf = (tables: Tables): string[] =>
  tables.flatMap((rows) => [`${rows.length} × ${rows[0]?.length ?? 0}`, ...rows.map((cells) => cells.join(' | '))]);

export const tablesAgree: Claim = (expected, found) =>
  compareLists('tables-agree', {
    expected: rowsOf(expected.tables ?? []),
    found: found.tables && rowsOf(found.tables),
  });

const noteText = ({ label, text }: OutlineNote): string => `[${label}] ${text}`;

export const notesAgree: Claim = (expected, found) =>
  compareLists('notes-agree', {
    expected: expected.notes.map(noteText),
    found: found.notes?.map(noteText) ?? null,
  });

/** What addresses may not hold is written with per cent signs by some formats and left by others. */
function plainTarget(target: string): string {
  const bare = target.replace(/[\t\n\r]/gu, '').trim();
  return bare.replace(/[^\u0021-\u007e]|["<>\\^`{|}]/gu, (mark) => encodeURIComponent(mark));
}

/** A link over a line's end, or around a mark, is several in one format and one in another. */
const once = (targets: readonly string[]): string[] =>
  targets.map(plainTarget).filter((target, i, all) => target !== all[i - 1]);

export const linksAgree: Claim = (expected, found) =>
  compareLists('links-agree', { expected: once(expected.links ?? []), found: found.links && once(found.links) });

/** With another picture under it a description is no longer true. */
export const altTextsAgree: Claim = (expected, found) => {
  const other = (index: number): boolean => {
    const [wanted, there] = [expected.pictures?.[index] ?? null, found.pictures?.[index] ?? null];
    return wanted !== null && there !== null && wanted !== there;
  };
  return compareLists('alt-texts-agree', {
    expected: expected.altTexts ?? [],
    found: found.altTexts?.map((alt, index) => (other(index) ? `≠ ${alt}` : alt)) ?? null,
  });
};
