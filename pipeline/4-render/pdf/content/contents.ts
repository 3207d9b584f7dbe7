/** The contents: one line per heading, a dotted leader, the page number; shown when the template finds the report long enough. */
import type { ContentsEntry } from '#model/composed-report.ts';
import type { ParagraphNode } from '../engine/node.ts';
import { type Tag, tag } from '../tags.ts';
import { characterPitch, type Desk, runsOf, voiceOf } from './desk.ts';
import { baselineOf, heightOf, paragraph } from './paragraphs.ts';
import type { Column } from './setting.ts';

/** @param takenPt what stands above them on the page */
export function contentsNodes(desk: Desk, { root, column, takenPt }: ContentsSetting): ParagraphNode[] {
  const { look, report } = desk;
  const entries = report.contents.filter(({ level }) => level <= look.contents.depth);
  if (entries.length === 0 || report.contents.length < look.contents.fromHeadings) return [];
  const style = look.styles.contentsTitle;
  const element = tag('TOC', root);
  const caption = tag('Caption', element, { mark: 'TOC' });
  const words = runsOf(desk, voiceOf(style, caption), { text: look.texts.contents, place: null });
  const title = paragraph(desk, [words], { style, column, tag: caption, keepsWithNext: true });
  const nodes = entries.map((entry, k) => {
    const leads = (entries[k + 1]?.level ?? 0) > entry.level;
    return entryNode(desk, entry, { element, column, leads });
  });
  const closeness = fitted(title, nodes, { leftPt: desk.heightPt - takenPt, pagePt: desk.heightPt });
  return [title, ...(closeness < 1 ? nodes.map((node) => closer(desk, node, closeness)) : nodes)];
}

/**
 * Below the title block where they can end there; else on a page of their own where that holds them.
 * @returns the share of their pitch that they take for that
 */
function fitted(
  title: ParagraphNode,
  entries: readonly ParagraphNode[],
  { leftPt, pagePt }: { readonly leftPt: number; readonly pagePt: number },
): number {
  const titlePt = heightOfAll([title]);
  const wholePt = titlePt + heightOfAll(entries);
  const closeness = (leftPt - titlePt) / heightOfAll(entries) - ROUNDING;
  if (closeness < 1 && closeness >= CLOSEST) return closeness;
  if (wholePt > leftPt && wholePt <= pagePt) title.keepPt = wholePt;
  return 1;
}

/** Where lines end does not depend on how close they stand. */
function closer({ look }: Desk, node: ParagraphNode, closeness: number): ParagraphNode {
  const { sizePt, linePitchPt } = look.styles.contentsEntry;
  const heightPt = linePitchPt * closeness;
  const baselinePt = baselineOf({ linePitchPt: heightPt, sizePt });
  return { ...node, lines: node.lines.map((line) => ({ ...line, heightPt, baselinePt })) };
}

interface ContentsSetting {
  readonly root: Tag;
  readonly column: Column;
  readonly takenPt: number;
}

/** Entries may stand that much closer where they would not end on their page otherwise. */
const CLOSEST = 0.85;
const ROUNDING = 0.0001;

const heightOfAll = (nodes: readonly ParagraphNode[]): number =>
  nodes.reduce((sum, node) => sum + node.margin[1] + heightOf(node) + node.margin[3], 0);

interface EntrySetting {
  readonly element: Tag;
  readonly column: Column;
  /** entries of a deeper level follow */
  readonly leads: boolean;
}

/** One character further in per level; long headings turn over before they reach the page numbers. */
function entryNode(desk: Desk, entry: ContentsEntry, { element, column, leads }: EntrySetting): ParagraphNode {
  const style = { ...desk.look.styles.contentsEntry, align: 'left' as const };
  const pitchPt = characterPitch(desk.look, style.sizePt);
  const inPt = Math.max(0, entry.level - 2) * pitchPt;
  const item = tag('TOCI', element);
  const link = tag('Link', tag('Reference', item), { mark: 'TOCI' });
  const target = { anchor: entry.anchor, url: `#${entry.anchor}`, description: entry.text };
  const voice = { ...voiceOf(style, link), link: target };
  const runs = runsOf(desk, voice, { text: entry.text, place: null });
  return paragraph(desk, [runs], {
    style,
    column: { leftPt: column.leftPt + inPt, measurePt: column.measurePt - inPt - NUMBER_ROOM * pitchPt },
    tag: item,
    balanced: true,
    keepsWithNext: leads,
    pageReference: { anchor: entry.anchor, endPt: column.measurePt - inPt, gapPt: pitchPt / 2 },
  });
}

/** characters kept free for the page number at the right edge */
const NUMBER_ROOM = 2.5;
