/** Headings and captions stay with what follows them: how much room they need is known before pages are made. */
import { type EngineNode, isParagraph, type ParagraphNode } from '../engine/node.ts';
import { heightOf } from './paragraphs.ts';

/** Sets `keepPt` of every node that keeps with its next one: its own height and the smallest beginning of what follows. */
export function keepTogether(nodes: readonly EngineNode[], pageHeightPt: number): EngineNode[] {
  let followingPt = 0;
  for (const node of nodes.toReversed()) {
    if (isParagraph(node) && node.announces) node.announcedPt = announced(node, followingPt, pageHeightPt);
    const beginningPt = beginningOf(node, followingPt);
    if (isParagraph(node) && node.keepsWithNext) {
      node.keepPt = Math.min(Math.max(beginningPt, node.keepPt ?? 0), pageHeightPt);
    }
    followingPt = node.pageBreak ? 0 : beginningPt;
  }
  return [...nodes];
}

/** What must stand on one page when the node begins there: two lines of a paragraph, three where it has but three. */
function beginningOf(node: EngineNode, followingPt: number): number {
  const [, abovePt, , belowPt] = node.margin;
  if (!isParagraph(node)) return abovePt + (node.keepPt ?? 0);
  if (node.keepsWithNext) return abovePt + heightOf(node) + belowPt + followingPt;
  const whole = node.lines.length <= 3;
  const lines = whole ? node.lines : node.lines.slice(0, 2);
  return abovePt + lines.reduce((sum, line) => sum + line.heightPt, 0) + (whole ? (node.announcedPt ?? 0) : 0);
}

/** A page that is left mostly empty for the sake of two lines would be worse than the parting. */
const MOST_OF_PAGE = 1 / 2;

function announced(node: ParagraphNode, followingPt: number, pageHeightPt: number): number {
  const wantedPt = followingPt + node.margin[3];
  return wantedPt <= pageHeightPt * MOST_OF_PAGE ? wantedPt : 0;
}
