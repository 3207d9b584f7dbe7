/** For tests: reports of plain text only, long enough to fill pages. */
import type { ComposedBlock, ComposedReport } from '#model/composed-report.ts';
import { figure, heading, paragraph, text } from './body-blocks.ts';
import { everyKind } from './every-kind.ts';

export function reportOf(blocks: readonly ComposedBlock[]): ComposedReport {
  const bare = { ...everyKind(), front: [], contents: [], keyFigures: [], notes: [] };
  return { ...bare, divisions: [{ kind: 'body', label: null, heading: null, blocks }] };
}

const CHARACTERS = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈';

/** One paragraph of Han characters over several pages. */
export function solidText(): ComposedReport {
  return reportOf([paragraph('solid001', text(CHARACTERS.repeat(45)))]);
}

const FIGURES = [
  figure('4.07', '亿元'),
  figure('14.8', '万平方米'),
  figure('35.49', '微克/立方米'),
  figure('306', '家'),
  figure('5.6', '%'),
];

/** Figures at every column of the line: each paragraph begins one character later. */
export function figuresEverywhere(): ComposedReport {
  const blocks = Array.from({ length: 24 }, (_, shift) =>
    paragraph(
      `shift${String(shift).padStart(3, '0')}`,
      text(CHARACTERS.slice(0, shift)),
      ...FIGURES.flatMap((each) => [text('，全年达到'), each]),
      ...FIGURES.flatMap((each) => [text('；又见'), each]),
      text('。'),
    ),
  );
  return reportOf([heading('figures1', 2, 1, '一、数据'), ...blocks]);
}
