/** The title block and the key figures: what stands before the text. */
import { InternalHyperlink, Paragraph, type ParagraphChild, Run, Tab } from 'docx';
import type { ComposedReport, FrontLine, KeyFigure } from '#model/composed-report.ts';
import { bookmarked, type Means } from './frame.ts';
import { textRun } from './inlines.ts';
import { STYLE } from './style-names.ts';
import { textWidth } from './text-width.ts';
import { twips } from './twips.ts';

const LINE_STYLE: Readonly<Record<FrontLine['role'], string>> = {
  subtitle: STYLE.subtitle,
  stage: STYLE.stage,
  meeting: STYLE.meeting,
  date: STYLE.date,
  speaker: STYLE.speaker,
};

export function writeTitleBlock(report: ComposedReport, means: Means): Paragraph[] {
  const gap = { spacing: { after: twips(means.look.titleBlockGapPt) } };
  const line = (style: string, anchor: string, text: string, last = false): Paragraph =>
    new Paragraph({ style, ...(last ? gap : {}), children: bookmarked(means, [anchor], [textRun(text)]) });
  const last = report.front.length - 1;
  return [
    startLine(means),
    line(STYLE.title, report.titleAnchor, report.title),
    ...report.front.map(({ role, anchor, text }, index) => line(LINE_STYLE[role], anchor, text, index === last)),
  ];
}

/**
 * A line of one point with a hidden bookmark. Pandoc takes Title and Subtitle paragraphs at the very start for metadata and
 * leaves them out of the text, figures and all; behind this line they stay where they are read.
 */
function startLine(means: Means): Paragraph {
  return new Paragraph({
    style: STYLE.divider,
    spacing: { before: 0, after: 0, line: twips(1), lineRule: 'exact' },
    children: bookmarked(means, ['_start'], []),
  });
}

/** Indicator, dots, figure: each a link to the block that holds it, so that a card never stands without its context. */
export function writeKeyFigures(figures: readonly KeyFigure[], means: Means): Paragraph[] {
  if (figures.length === 0) return [];
  const { look } = means;
  const title = new Paragraph({ style: STYLE.keyFiguresTitle, children: [textRun(look.texts.keyFigures)] });
  const lines = figures.map(({ indicator, text, anchor }) => {
    const children: ParagraphChild[] = [textRun(indicator), new Run({ children: [new Tab()] }), textRun(text)];
    return new Paragraph({
      style: STYLE.keyFigure,
      tabStops: [{ type: 'right', position: textWidth(look), leader: 'dot' }],
      children: [new InternalHyperlink({ anchor, children })],
    });
  });
  return [title, ...lines];
}
