import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ComposedReport } from '#model/composed-report.ts';
import type { Piece, Pieces, Redline, RowChange } from '#model/redline.ts';
import { compareReports } from '../../redline/compare-reports.ts';
import { applyEdits, edits } from '../../redline/testing/random-edits.ts';
import { shown } from '../../redline/tokens.ts';
import { composeMarkdown, projectRoot } from '../../test/compose-markdown.ts';
import { renderRedline } from './render-redline.ts';
import { everyKind } from './testing/every-kind.ts';
import { expectedParagraphs } from './testing/expected-paragraphs.ts';
import { templateLook } from './testing/render-parts.ts';
import { resolveChanges } from './testing/resolve-changes.ts';

const look = await templateLook('gongwen');
const title = look.texts.keyFigures;
const stamp = { commit: null, epochSeconds: 1_704_412_800 };
const reviser = { author: '审稿人甲', date: '2024-01-05T00:00:00Z' };
/** More of them, in other programs, in redline-judged.test.ts. */
const RUNS = 40;
/** of the clock, on a machine with much else to do */
const LONG_MS = 240_000;

async function rendered(old: ComposedReport, now: ComposedReport): Promise<{ redline: Redline; bytes: Uint8Array }> {
  const redline = compareReports(old, now, title);
  return { redline, bytes: await renderRedline({ redline, look, stamp, reviser }) };
}

const textOf = (piece: Piece | undefined): string => (piece?.inlines ?? []).map(shown).join('');

/** Where a change begins or ends between two digits: a figure torn in two. */
function tornFigures({ changes }: Redline): string[] {
  const cellLines = (row: RowChange): Pieces[] => (row.op === 'same' ? row.cells.map((cell) => cell.pieces) : []);
  const lines = changes.flatMap((change): Pieces[] => {
    if (change.op === 'edit') return [change.pieces];
    return change.op === 'editTable' ? change.rows.flatMap(cellLines) : [];
  });
  return lines.flatMap((pieces) =>
    pieces.flatMap((piece, index) => {
      const before = pieces[index - 1];
      const oneIsSame = (before?.op === 'same') !== (piece.op === 'same');
      const seam = `${textOf(before)}|${textOf(piece)}`;
      return before && oneIsSame && /\d\|\.?\d/u.test(seam) ? [seam] : [];
    }),
  );
}

describe('a redline accepted is the new edition, rejected the old one', () => {
  test.each(['example-district-2024', 'heping-2023'])(
    `on ${RUNS} random sets of edits of %s`,
    async (id) => {
      const file = join(projectRoot, 'source', id, 'report.md');
      const markdown = await readFile(file, 'utf8');
      const { composed: old } = await composeMarkdown(markdown, file);
      const before = expectedParagraphs(old, title);
      const seed = Number(process.env['DINGBEN_SEED'] ?? Date.now() & 0x7fffffff);
      console.log(`seed ${seed}`);
      const property = fc.asyncProperty(edits, async (list) => {
        const { composed: now } = await composeMarkdown(applyEdits(markdown, list), file);
        const { redline, bytes } = await rendered(old, now);
        expect(resolveChanges(bytes, 'accepted')).toEqual(expectedParagraphs(now, title));
        expect(resolveChanges(bytes, 'rejected')).toEqual(before);
        expect(tornFigures(redline)).toEqual([]);
      });
      await fc.assert(property, { numRuns: RUNS, seed });
    },
    LONG_MS,
  );

  test('on every kind of block against nothing, and back', async () => {
    const full = everyKind();
    const [first] = full.divisions[0]?.blocks ?? [];
    const bare = {
      ...full,
      notes: [],
      keyFigures: [],
      front: [],
      divisions: [{ kind: 'body' as const, label: null, heading: null, blocks: first ? [first] : [] }],
    };
    for (const [old, now] of [
      [full, bare],
      [bare, full],
      [full, full],
    ] as const) {
      const { bytes } = await rendered(old, now);
      expect(resolveChanges(bytes, 'accepted')).toEqual(expectedParagraphs(now, title));
      expect(resolveChanges(bytes, 'rejected')).toEqual(expectedParagraphs(old, title));
    }
  });
});
