/** What stands on every page beside the text: page number and mark, both artifacts. */
import type { Look } from '#model/look.ts';
import { type Desk, runsOf, voiceOf } from './content/desk.ts';
import type { ParagraphNode } from './engine/node.ts';
import type { PrintedLine } from './engine/printed-line.ts';
import { dashCentreEm } from './fonts/make-cell.ts';

type Side = 'left' | 'center' | 'right';

/** GB/T 9704-2012 7.5: odd pages right, even pages left, one character in; lengths by the template. */
export function pageNumbers(desk: Desk): (page: number) => ParagraphNode {
  const { look } = desk;
  const { pattern, odd, even, belowPt, indentPt } = look.pageNumber;
  const style = look.styles.pageNumber;
  const heightPt = look.page.bottomPt;
  // asked of the font once, and not before the text is set: faces are numbered as they are opened
  let baselinePt: number | null = null;
  return (page) => {
    const runs = runsOf(desk, voiceOf(style, null), { text: pattern.replace('{n}', String(page)), place: null });
    // the dash's centre, not its baseline, stands `belowPt` below the type area
    baselinePt ??= belowPt + dashCentreEm(desk.faces.face(style.face, style.bold).program) * style.sizePt;
    return furniture(desk, { runs, side: page % 2 === 1 ? odd : even, baselinePt, indentPt, heightPt });
  };
}

/** 样例（非官方文本）, 征求意见稿: in the head of each page. */
export function pageMarkNode(desk: Desk, mark: string): ParagraphNode {
  const style = desk.look.styles.pageMark;
  const runs = runsOf(desk, voiceOf(style, null), { text: mark, place: null });
  const heightPt = desk.look.page.topPt;
  const baselinePt = heightPt * MARK_AT;
  const side = style.align === 'justify' ? 'left' : style.align;
  return furniture(desk, { runs, side, baselinePt, indentPt: 0, heightPt });
}

/** of the upper margin's height */
const MARK_AT = 0.7;

interface Furniture {
  readonly runs: ReturnType<typeof runsOf>;
  readonly side: Side;
  readonly baselinePt: number;
  readonly indentPt: number;
  readonly heightPt: number;
}

/** One line as high as the margin it stands in. */
function furniture(desk: Desk, { runs, side, baselinePt, indentPt, heightPt }: Furniture): ParagraphNode {
  const shape = { measurePt: desk.measurePt - 2 * indentPt, firstIndentPt: 0, align: side, balanced: false };
  const untracked = runs.map((run) => ({ ...run, trackingPt: 0 }));
  const lines = desk.composer.compose(untracked, shape, 0).map(
    ({ pieces }): PrintedLine => ({
      heightPt: heightPt - 0.01,
      baselinePt,
      pieces,
      ornaments: [],
      anchors: [],
      outline: null,
      pageReference: null,
      stretchEm: 0,
      tag: null,
    }),
  );
  const leftPt = leftOf(desk.look) + indentPt;
  return { text: '', margin: [leftPt, 0, 0, 0], lines: lines.slice(0, 1), next: 0, keepsWithNext: false };
}

const leftOf = (look: Look): number => look.page.leftPt;
