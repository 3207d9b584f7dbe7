/** For tests: the lines of a report as they are composed, without making a file of them. */
import type { RenderInput } from '#model/edition.ts';
import type { Desk } from '../content/desk.ts';
import { reportNodes } from '../content/report-nodes.ts';
import { isParagraph } from '../engine/node.ts';
import { ReportDocument } from '../engine/report-document.ts';
import { openFaces } from '../fonts/faces.ts';
import { LineComposer } from '../line/compose-paragraph.ts';

export interface ComposedLine {
  readonly text: string;
  readonly stretchEm: number;
  /** ends before its measure though the paragraph is justified and goes on */
  readonly short: boolean;
}

/** Paragraph by paragraph, the cells of tables as paragraphs of their own. */
export async function linesOfReport({ report, look, fonts }: RenderInput): Promise<ComposedLine[][]> {
  const { page } = look;
  const options = { language: 'zh-CN', xmp: '', images: {}, svgFont: () => new Uint8Array() };
  const document = new ReportDocument({ ...options, info: { CreationDate: new Date(0) } });
  const desk: Desk = {
    report,
    look,
    faces: openFaces(document, await fonts()),
    composer: new LineComposer(),
    measurePt: page.widthPt - page.leftPt - page.rightPt,
    heightPt: page.heightPt - page.topPt - page.bottomPt,
    pictures: new Set(),
    missing: new Map(),
  };
  return reportNodes(desk)
    .flatMap((node) => (isParagraph(node) ? [node] : 'table' in node ? node.table.body.flat() : []))
    .map(({ lines }) =>
      lines.map(({ pieces, stretchEm, wantedEm = 0 }) => {
        const short = wantedEm > stretchEm;
        return { text: pieces.map((piece) => piece.text).join(''), stretchEm, short };
      }),
    );
}
