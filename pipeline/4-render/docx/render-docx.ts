/** Composed report → DOCX: the same bytes for the same input, whatever the process, the day or the time zone. */
import type { ComposedReport } from '#model/composed-report.ts';
import type { Rendered, RenderInput } from '#model/edition.ts';
import { divisionLeaves, frontLeaves, type Leaf } from '#model/leaf.ts';
import { addBlockHashes } from './block-hashes.ts';
import { completeParts, documentBasics } from './complete-parts.ts';
import { shownEntries, writeContents } from './contents.ts';
import { frameOf, type Means, openCounters } from './frame.ts';
import { bulletList } from './indents.ts';
import { writeKeyFigures } from './key-figure-table.ts';
import { writeLeaf } from './leaves.ts';
import { planFootnotes, writeNotes } from './notes.ts';
import { type Block, Paragraph } from './ooxml/paragraph.ts';
import { type Parts, zipParts } from './package-parts.ts';
import { sectionFrame } from './page.ts';
import { openRelations, packageOf } from './place-text.ts';
import { customProperties } from './properties.ts';
import { rasterise } from './raster/rasterise.ts';
import { startLine } from './start-line.ts';
import { bodyBlocks } from './walk-composed.ts';

export interface DocxVariant {
  /** changes are tracked from the first key press; no password keeps anyone from switching that off */
  readonly forEditing: boolean;
}

const OF_RECORD: DocxVariant = { forEditing: false };

export async function renderDocx(input: RenderInput, variant: DocxVariant = OF_RECORD): Promise<Rendered> {
  const parts = packageFor(input, variant, await rasteriserOf(input));
  completeParts(parts, input);
  addBlockHashes(parts, input.report, input.stamp);
  return { bytes: zipParts(parts), pageOf: {}, pageCount: null, findings: [] };
}

/** Fonts are read only where there is something to draw. */
async function rasteriserOf({ report, look, fonts }: RenderInput): Promise<Pick<Means, 'rasterise'>> {
  const charts = [...bodyBlocks(report)].some((block) => block.kind === 'table' && block.chart);
  if (!charts) return {};
  const { hei } = await fonts();
  return { rasterise: (drawing) => rasterise(drawing, { colours: look.chart, fonts: hei }) };
}

function packageFor(
  { report, look, stamp, siblings }: RenderInput,
  variant: DocxVariant,
  rasteriser: Pick<Means, 'rasterise'>,
): Parts {
  const relations = openRelations();
  const plan = planFootnotes(report);
  const means: Means = {
    look,
    language: report.facts.language,
    assets: report.assets,
    counters: openCounters(),
    titleIsHeading: report.contents.length === 0,
    relations: relations.body,
    noteMarks: plan,
    reviser: null,
    written: new Set(),
    ...rasteriser,
  };
  const write = (leaf: Leaf): Block[] => writeLeaf(leaf, frameOf(leaf, means));
  const front = writeFront(report, means);
  const contents = writeContents(shownEntries(report.contents, look), look, siblings.pageOf);
  const text = report.divisions.flatMap((division, index) => {
    const children = divisionLeaves(division).flatMap(write);
    const apart = index === 0 ? contents.length > 0 : division.kind !== 'body' && look.annexOnNewPage;
    return apart ? onNewPage(children) : children;
  });
  // without a footnote the notes end the text
  const ofNotes = plan.marked.length > 0 ? relations.notes : relations.body;
  const { footnotes, after } = writeNotes(plan, { ...means, relations: ofNotes });
  return packageOf(
    {
      title: report.title,
      customProperties: customProperties(report, look, stamp),
      numbering: bulletList(look),
      ...documentBasics(variant.forEditing),
    },
    sectionFrame(report, look),
    { blocks: [startLine(means), ...front, ...contents, ...text, ...after], footnotes },
    relations,
  );
}

/** Title and front lines one by one, the key figures in one table. */
function writeFront(report: ComposedReport, means: Means): Block[] {
  const leaves = frontLeaves(report, means.look.texts.keyFigures);
  const figures = leaves.flatMap(({ block }) => (block.kind === 'keyFigure' ? [block] : []));
  const lines = leaves.filter(({ block }) => block.kind !== 'keyFigure');
  const [first] = leaves;
  return [
    ...lines.flatMap((leaf) => writeLeaf(leaf, frameOf(leaf, means))),
    ...(first && figures.length > 0 ? writeKeyFigures(figures, frameOf({ ...first, anchors: [] }, means)) : []),
  ];
}

/** An annex begins a page of its own, and so does the text that follows a contents. */
export function onNewPage(children: readonly Block[]): readonly Block[] {
  const [first, ...rest] = children;
  return first instanceof Paragraph ? [first.with({ pageBreakBefore: true }), ...rest] : children;
}
