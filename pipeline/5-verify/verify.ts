/** Reads a finished edition back and proves promise by promise that it says what the composed report says. */
import { readingFailed } from '#messages/verify.ts';
import type { ComposedReport } from '#model/composed-report.ts';
import type { Format } from '#model/edition.ts';
import type { Bilingual } from '#model/finding.ts';
import type { LookTexts } from '#model/look.ts';
import type { Reading } from '#model/outline.ts';
import type { EditionProof, Proof, ProvenPromise, Witness } from '#model/proof.ts';
import type { Expectation } from './expect/expectation.ts';
import { expecting } from './expect.ts';
import { DOCX_READER, readDocx } from './outlines/docx.ts';
import { HTML_READER, readHtml } from './outlines/html.ts';
import { PDF_READER, readPdf } from './outlines/pdf.ts';
import { Unreadable } from './outlines/unreadable.ts';
import { anchorsAgree } from './promises/anchors-agree.ts';
import { chartsAgree } from './promises/charts-agree.ts';
import type { Claim } from './promises/claim.ts';
import { bookmarksAgree, contentsAgree } from './promises/contents-agree.ts';
import { figuresSurvive } from './promises/figures-survive.ts';
import { furnitureAgrees } from './promises/furniture-agrees.ts';
import { sourceEmbedded, valuesAgree } from './promises/machine-reading.ts';
import { numbersIn } from './promises/numbers.ts';
import { altTextsAgree, headingsAgree, linksAgree, notesAgree, tablesAgree } from './promises/outline-agrees.ts';
import { seenAsRead } from './promises/seen-as-read.ts';
import { textAgrees } from './promises/text-agrees.ts';
import { titleAgrees } from './promises/title-agrees.ts';

export { proofFindings } from './proof-findings.ts';

type Bookmarks = Parameters<typeof bookmarksAgree>[1];

interface Reader {
  readonly name: string;
  readonly version: string;
  read(bytes: Uint8Array): Reading & { readonly bookmarks?: Bookmarks };
}

/** One per format: a new format adds its line here and its file in outlines/. */
const READERS: Readonly<Record<Format, Reader>> = {
  pdf: { ...PDF_READER, read: readPdf },
  docx: { ...DOCX_READER, read: readDocx },
  html: { ...HTML_READER, read: readHtml },
};

const CLAIMS: readonly Claim[] = [
  figuresSurvive,
  textAgrees,
  headingsAgree,
  tablesAgree,
  notesAgree,
  linksAgree,
  altTextsAgree,
  chartsAgree,
  anchorsAgree,
  contentsAgree,
  titleAgrees,
  furnitureAgrees,
  valuesAgree,
  sourceEmbedded,
  seenAsRead,
];

function attempt(reader: Reader, bytes: Uint8Array): ReturnType<Reader['read']> | Bilingual {
  try {
    return reader.read(bytes);
  } catch (error) {
    // whatever a broken file makes a reader stumble over is a fault of the file: the proof fails and says so
    if (error instanceof Unreadable) return error.bilingual;
    return readingFailed(error instanceof Error ? error.message : String(error));
  }
}

function provePromises(expected: Expectation, found: ReturnType<Reader['read']>): readonly ProvenPromise[] {
  const proven = CLAIMS.map((claim) => claim(expected, found));
  return [...proven, bookmarksAgree(expected, found.bookmarks ?? null)];
}

/**
 * Proves editions of one report: what all of them must say is worked out once. Never throws on the bytes: an edition that
 * cannot be read is a proof that failed.
 */
export function proving(report: ComposedReport, texts: LookTexts): (format: Format, bytes: Uint8Array) => EditionProof {
  const expectedOf = expecting(report, texts);
  return (format, bytes) => {
    const expected = expectedOf(format);
    const { name, version } = READERS[format];
    const found = attempt(READERS[format], bytes);
    const counts = { characters: expected.flow.length, figures: numbersIn(expected.flow).length };
    const base = { format, reader: { name, version }, ...counts };
    if ('zh' in found) return { ...base, equal: false, failure: found, promises: [] };
    const promises = provePromises(expected, found);
    return { ...base, equal: promises.every(({ differences }) => differences.length === 0), failure: null, promises };
  };
}

export const verifyEdition = (
  report: ComposedReport,
  texts: LookTexts,
  format: Format,
  bytes: Uint8Array,
): EditionProof => proving(report, texts)(format, bytes);

/** What `proof.json` holds; `witnesses` are heard for an official edition alone. */
export function proofOf(
  report: ComposedReport,
  editions: readonly EditionProof[],
  witnesses?: readonly Witness[],
): Proof {
  const contradicted = witnesses?.some(({ state }) => state === 'differs') ?? false;
  const equal = editions.every((edition) => edition.equal) && !contradicted;
  return { version: 1, report: report.facts.id, equal, editions, ...(witnesses ? { witnesses } : {}) };
}
