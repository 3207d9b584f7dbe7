/** Composed report → DOCX: the same bytes for the same input, whatever the process, the day or the time zone. */
import { File, type FileChild, Paragraph } from 'docx';
import type { ComposedReport } from '#model/composed-report.ts';
import type { Rendered, RenderInput } from '#model/edition.ts';
import { addBlockHashes } from './block-hashes.ts';
import { writeBlocks } from './blocks.ts';
import { shownEntries, writeContents } from './contents.ts';
import { completeSettings } from './document-settings.ts';
import { fontTableXml } from './fonts.ts';
import { type Means, openCounters, outermost } from './frame.ts';
import { writeDivisionHead } from './headings.ts';
import { bulletList } from './indents.ts';
import { planFootnotes, writeNotes } from './notes.ts';
import { compileParts, type Parts, zipParts } from './package-parts.ts';
import { sectionFrame } from './page.ts';
import { patchPart, replacePart } from './patch.ts';
import { corePropertiesXml, customProperties } from './properties.ts';
import { documentStyles } from './styles.ts';
import { writeKeyFigures, writeTitleBlock } from './title-block.ts';

export interface DocxVariant {
  /** changes are tracked from the first key press; no password keeps anyone from switching that off */
  readonly forEditing: boolean;
}

const OF_RECORD: DocxVariant = { forEditing: false };

export async function renderDocx(input: RenderInput, variant: DocxVariant = OF_RECORD): Promise<Rendered> {
  const parts = compileParts(documentOf(input, variant));
  completeParts(parts, input);
  return { bytes: zipParts(parts), pageOf: {}, pageCount: null, findings: [] };
}

function documentOf({ report, look, stamp, siblings }: RenderInput, variant: DocxVariant): File {
  const plan = planFootnotes(report);
  const means: Means = {
    look,
    language: report.facts.language,
    assets: report.assets,
    counters: openCounters(),
    ...plan,
  };
  const front = [...writeTitleBlock(report, means), ...writeKeyFigures(report.keyFigures, means)];
  const contents = writeContents(shownEntries(report.contents, look), look, siblings.pageOf);
  const text = writeDivisions(report, means, contents.length > 0);
  const { footnotes, after } = writeNotes(report, plan, means, writeBlocks);
  return new File({
    title: report.title,
    customProperties: customProperties(report, look, stamp),
    styles: documentStyles(look, report.facts.language),
    numbering: bulletList(look),
    footnotes,
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 420,
    // A line that is broken by hand is not stretched to the margin; Chinese line layout as Word's own templates ask for it.
    compatibility: { doNotExpandShiftReturn: true, useFELayout: true },
    ...(variant.forEditing ? { features: { trackRevisions: true } } : {}),
    sections: [{ ...sectionFrame(report, look), children: [...front, ...contents, ...text, ...after] }],
  });
}

/** An annex begins a page of its own, and so does the text that follows a contents. */
function writeDivisions(report: ComposedReport, means: Means, afterContents: boolean): FileChild[] {
  const frame = outermost(means);
  return report.divisions.flatMap((division, index) => {
    const children = [...writeDivisionHead(division, frame), ...writeBlocks(division.blocks, frame)];
    const apart = index === 0 ? afterContents : division.kind !== 'body' && means.look.annexOnNewPage;
    return apart ? onNewPage(children) : children;
  });
}

function onNewPage(children: readonly FileChild[]): readonly FileChild[] {
  const [first, ...rest] = children;
  return first instanceof Paragraph ? [first.with({ pageBreakBefore: true }), ...rest] : children;
}

function completeParts(parts: Parts, { report, look, stamp }: RenderInput): void {
  replacePart(parts, 'docProps/core.xml', corePropertiesXml(report, look, stamp));
  replacePart(parts, 'word/fontTable.xml', fontTableXml(look));
  addBlockHashes(parts, report, stamp);
  patchPart(parts, 'word/settings.xml', (xml) => completeSettings(xml, report));
}
