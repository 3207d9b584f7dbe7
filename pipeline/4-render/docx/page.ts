/** The page of GB/T 9704-2012: A4, its margins and line grid, the page number outside left and right, the mark above. */
import { Footer, Header, type ISectionOptions, PageNumber, Paragraph, TextRun } from 'docx';
import type { ComposedReport } from '#model/composed-report.ts';
import type { Look } from '#model/look.ts';
import { EAST_ASIAN_HINT } from './fonts.ts';
import { STYLE } from './style-names.ts';
import { hintFor } from './text-format.ts';
import { linePitchTwips, twips } from './twips.ts';

type Frame = Omit<ISectionOptions, 'children'>;

export function sectionFrame(report: ComposedReport, look: Look): Frame {
  const { page, grid, pageNumber, styles } = look;
  const halfLine = styles.pageNumber.linePitchPt / 2;
  return {
    properties: {
      page: {
        size: { width: twips(page.widthPt), height: twips(page.heightPt) },
        margin: {
          top: twips(page.topPt),
          right: twips(page.rightPt),
          bottom: twips(page.bottomPt),
          left: twips(page.leftPt),
          // belowPt leads to the middle of the line; the mark stands as far above the type area as the number below it.
          footer: twips(page.bottomPt - pageNumber.belowPt - halfLine),
          header: twips(page.topPt - pageNumber.belowPt - styles.pageMark.linePitchPt),
          gutter: 0,
        },
        pageNumbers: { start: 1, formatType: 'decimal' },
      },
      grid: { type: 'lines', linePitch: linePitchTwips(grid.linePitchPt) },
    },
    ...(report.facts.mark ? { headers: { default: header(report.facts.mark), even: header(report.facts.mark) } } : {}),
    footers: { default: footer(look, pageNumber.odd), even: footer(look, pageNumber.even) },
  };
}

function header(mark: string): Header {
  return new Header({
    children: [new Paragraph({ style: STYLE.header, children: [new TextRun({ ...hintFor(mark), text: mark })] })],
  });
}

function footer(look: Look, side: 'left' | 'center' | 'right'): Footer {
  const { pattern, indentPt } = look.pageNumber;
  const [before = '', after = ''] = pattern.split('{n}');
  const inset = twips(indentPt);
  const indent = side === 'left' ? { left: inset } : side === 'right' ? { right: inset } : {};
  const run = new TextRun({ font: EAST_ASIAN_HINT, children: [before, PageNumber.CURRENT, after] });
  return new Footer({ children: [new Paragraph({ style: STYLE.footer, alignment: side, indent, children: [run] })] });
}
