/** Holds what another reader found in the PDF against the source, and against what our own reader saw drawn. */
import type { ComposedReport } from '#model/composed-report.ts';
import type { LookTexts } from '#model/look.ts';
import { type Difference, MAX_DIFFERENCES, type Witness } from '#model/proof.ts';
import type { Expectation } from '../expect/expectation.ts';
import { expectOutline } from '../expect.ts';
import { drawnPages } from '../outlines/pdf/drawn-pages.ts';
import { squeeze } from '../outlines/squeeze.ts';
import { compareTexts } from '../promises/compare-texts.ts';
import { placeAt } from '../promises/locate.ts';

/** What the other reader said of the file. */
export interface Testimony {
  readonly name: string;
  readonly version: string;
  /** of each page, in the order of drawing */
  readonly pages: readonly string[];
  /** in the order of the structure tree, marks as ⟦label⟧, contents and furniture left out; null: it knows no structure */
  readonly text: string | null;
}

const BEFORE = 16;

function textDifferences(expected: Expectation, found: string): readonly Difference[] {
  return compareTexts(expected.flow, found, MAX_DIFFERENCES).map((each) => ({
    expected: each.expected,
    found: each.found,
    before: expected.flow.slice(Math.max(0, each.at - BEFORE), each.at),
    place: placeAt(expected.sources, each.at),
    position: null,
    reason: null,
  }));
}

/**
 * The proof has shown that what our reader saw drawn is the source; who sees the very same drawn agrees with the source,
 * page numbers and contents included.
 */
function drawnDifferences(own: readonly string[], found: readonly string[]): readonly Difference[] {
  return own.flatMap((page, index) =>
    compareTexts(page, found[index] ?? '', MAX_DIFFERENCES).map((each) => ({
      expected: each.expected,
      found: each.found,
      before: page.slice(Math.max(0, each.at - BEFORE), each.at),
      place: null,
      position: { kind: 'page', page: index + 1 } as const,
      reason: null,
    })),
  );
}

/** `bytes` is a PDF whose proof holds. */
export function hearWitness(
  report: ComposedReport,
  texts: LookTexts,
  bytes: Uint8Array,
  { name, version, pages, text }: Testimony,
): Witness {
  const expected = expectOutline(report, texts, 'pdf');
  const own = drawnPages(bytes);
  // a page more than ours is compared with nothing
  const padded = [...own, ...pages.slice(own.length).map(() => '')];
  const found = text === null ? null : squeeze(text);
  const all = [
    ...(found === null ? [] : textDifferences(expected, found)),
    ...drawnDifferences(padded, pages.map(squeeze)),
  ];
  const differences = all.slice(0, MAX_DIFFERENCES);
  return {
    format: 'pdf',
    reader: { name, version },
    state: differences.length === 0 ? 'agrees' : 'differs',
    compared: { text: found === null ? null : expected.flow.length, drawn: own.join('').length },
    differences,
  };
}

/** Of a reader that was not there, and that someone agreed to do without. */
export const notRun = (name: string): Witness => ({
  format: 'pdf',
  reader: { name, version: null },
  state: 'not-run',
  compared: { text: null, drawn: null },
  differences: [],
});
