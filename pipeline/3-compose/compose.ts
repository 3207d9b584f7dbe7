/** Report → ComposedReport: what every edition must say the same, said once. */
import { scanNumerals } from '#grammar/scan-numerals.ts';
import type { Block } from '#model/block.ts';
import type {
  Asset,
  ComposedBlock,
  ComposedDivision,
  ComposedHeading,
  ComposedNote,
  ComposedReport,
  ContentsEntry,
} from '#model/composed-report.ts';
import type { Figure, Numeral } from '#model/figure.ts';
import type { Finding, Outcome } from '#model/finding.ts';
import type { LookTexts } from '#model/look.ts';
import type { Division, Report } from '#model/report.ts';
import { inlineLists, plainText, walkBlocks, walkInlines } from '#model/walk.ts';
import { chartComposer, type DrawChart } from './chart/compose-chart.ts';
import { type BlockContext, composeBlocks } from './compose-blocks.ts';
import { composedText } from './compose-inlines.ts';
import { frontLines, reportFacts } from './front-lines.ts';
import { openLevels } from './heading-levels.ts';
import { keyFigures } from './key-figures.ts';
import { circled, collectEntries, openReferences } from './references.ts';

export interface ComposeInput {
  readonly report: Report;
  readonly figures: readonly Figure[];
  /** by anchor, where the caller has scanned the blocks already; else they are scanned here */
  readonly numerals?: ReadonlyMap<string, readonly Numeral[]>;
  /** of persons, as the lists of terms give them: no line end parts one */
  readonly names?: readonly string[];
  readonly texts: LookTexts;
  /** by the url that the author wrote; an image that is not here could not be had, and its finding is already made */
  readonly assets: Readonly<Record<string, Asset>>;
  /** `drawChart` of chart/draw-chart.ts, loaded where a report has a chart (hasCharts); absent where it has none */
  readonly drawChart?: DrawChart;
}

export function compose(input: ComposeInput): Outcome<ComposedReport> {
  const { report, figures, texts, assets } = input;
  const known = new Set(Object.keys(assets));
  const charts = chartComposer(report.front.language, input.drawChart);
  const references = openReferences(report, known);
  const byAnchor = Map.groupBy(figures, (figure) => figure.anchor);
  const labels = entryLabels(report);
  const context = (top: number): BlockContext => ({
    file: report.file,
    figures: byAnchor,
    numeralsOf: (block) =>
      input.numerals ? (input.numerals.get(block.anchor) ?? []) : scanNumerals(plainText(block).value),
    names: input.names ?? [],
    references,
    levels: openLevels(top),
    assets: known,
    texts,
    entryLabels: labels,
    tableCount: 0,
    chartOf: charts.chartOf,
  });
  const divisions = report.divisions.map((division) => composeDivision(division, context));
  const notes = composeNotes(report, context(1), references.noteOrder, references.marksOf);
  const findings: Finding[] = [...references.findings, ...charts.findings];
  const value: ComposedReport = {
    facts: reportFacts(report, texts),
    titleAnchor: 'blk_title',
    title: report.title.text,
    front: frontLines(report, texts),
    contents: divisions.flatMap(contentsOf),
    keyFigures: keyFigures(report, figures, findings),
    divisions: divisions.map((division) => withMarks(division, references.marksOf)),
    notes,
    figures,
    assets,
    source: report.source,
  };
  return { value, findings, fatal: false };
}

/** Labels are printed only where a mark points at an entry, or where the author typed them. */
function entryLabels(report: Report): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const entries = collectEntries(report);
  const marked = entries.size > 0 && report.divisions.some(({ blocks }) => hasTermMark(blocks));
  for (const { anchor, number } of entries.values()) labels.set(anchor, marked ? circled(number) : '');
  for (const division of report.divisions) {
    for (const block of division.blocks) {
      if (block.kind === 'glossaryEntry' && block.label) labels.set(block.anchor, block.label);
    }
  }
  return labels;
}

function hasTermMark(blocks: readonly Block[]): boolean {
  for (const block of walkBlocks(blocks)) {
    for (const list of inlineLists(block))
      for (const { kind } of walkInlines(list)) if (kind === 'termMark') return true;
  }
  return false;
}

function composeDivision(division: Division, open: (top: number) => BlockContext): ComposedDivision {
  if (!division.heading) {
    const context = open(1);
    return {
      kind: division.kind,
      label: division.label,
      heading: null,
      blocks: composeBlocks(division.blocks, context),
    };
  }
  const [heading] = composeBlocks([division.heading], open(1)) as [ComposedHeading];
  const blocks = composeBlocks(division.blocks, open(2));
  return { kind: division.kind, label: division.label, heading: { ...heading, level: 2, styleLevel: 1 }, blocks };
}

/** Notes in the order of their marks; one that no mark points at comes last, so that nothing vanishes. */
function composeNotes(
  report: Report,
  context: BlockContext,
  order: readonly string[],
  marksOf: (anchor: string) => readonly string[],
): ComposedNote[] {
  // A note's own text may bring up further notes: the order grows while the list is walked.
  const blocks = new Map(report.notes.map((note) => [note.anchor, composeBlocks(note.blocks, context)]));
  const unmarked = report.notes.map((note) => note.anchor).filter((anchor) => !order.includes(anchor));
  return [...order, ...unmarked].map((anchor, index) => ({
    label: String(index + 1),
    anchor,
    blocks: blocks.get(anchor) ?? [],
    marks: marksOf(anchor),
  }));
}

function withMarks(division: ComposedDivision, marksOf: (anchor: string) => readonly string[]): ComposedDivision {
  if (division.kind !== 'glossary') return division;
  const blocks = division.blocks.map((block) =>
    block.kind === 'glossaryEntry' ? { ...block, marks: marksOf(block.anchor) } : block,
  );
  return { ...division, blocks };
}

function contentsOf(division: ComposedDivision): ContentsEntry[] {
  const head = division.heading;
  const label = division.label ? `${division.label}　` : '';
  const top: ContentsEntry[] = head
    ? [{ level: 2, text: label + composedText(head.children), anchor: head.anchor }]
    : [];
  const inner = division.blocks.flatMap((block: ComposedBlock): ContentsEntry[] => {
    if (block.kind === 'heading') {
      return [{ level: block.level, text: composedText(block.children), anchor: block.anchor }];
    }
    if (block.kind !== 'runInHeading') return [];
    return [{ level: block.level, text: composedText(block.heading).replace(/[。：:]$/u, ''), anchor: block.anchor }];
  });
  return [...top, ...inner];
}
