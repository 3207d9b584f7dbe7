/** What stands beside the page: findings and changed figures, each with the block that it points at. */
import { SEVERITY_NAMES } from '#messages/cli.ts';
import { CHANGE_NAMES, SIGNS } from '#messages/preview.ts';
import { type FigureChange, shownDifference, shownFigure } from '#model/figure-change.ts';
import type { Bilingual, Finding, Severity } from '#model/finding.ts';
import type { Report } from '#model/report.ts';
import { blocksOf } from '#model/walk.ts';
import type { Checked } from '../publish.ts';

export type Language = keyof Bilingual;

export interface Remark {
  readonly kind: Severity | 'change';
  readonly sign: string;
  readonly word: string;
  readonly text: string;
  /** of the block that it stands beside; the title's where there is none */
  readonly anchor: string;
  /** in the source; null for what is no longer there */
  readonly line: number | null;
}

export interface PreviewState {
  /** counts the attempts, from 1 */
  readonly attempt: number;
  /** counts the pages made; 0: none yet */
  readonly page: number;
  /** the remarks are still those of the page before */
  readonly judging: boolean;
  /** why the page is not of the newest text; null when it is */
  readonly banner: string | null;
  readonly milliseconds: number;
  /** false where there is no figures.lock.json to compare with */
  readonly locked: boolean;
  readonly remarks: readonly Remark[];
}

const TITLE = 'blk_title';
/** Says of each changed figure what its own remark says: once is enough. */
const CHANGED_SINCE_LOCK = 'figures/changed-since-lock';

/** Findings in reading order, then changed figures. Figures that only moved are no change of what the report says. */
export function remarksOf({ report, findings, changes }: Checked, language: Language): readonly Remark[] {
  const anchors = report ? anchorFinder(report) : () => TITLE;
  const severity = findings.find(({ rule }) => rule === CHANGED_SINCE_LOCK)?.severity ?? 'warning';
  const found = findings
    .filter(({ rule }) => rule !== CHANGED_SINCE_LOCK)
    .map((finding) => remarkOfFinding(finding, anchors(finding.place.start.offset), language));
  const changed = (changes?.changes ?? [])
    .filter(({ kind }) => kind !== 'moved')
    .map((change) => remarkOfChange(change, severity, language));
  return [...found, ...changed];
}

function remarkOfFinding({ severity, message, place }: Finding, anchor: string, language: Language): Remark {
  const word = SEVERITY_NAMES[severity][language];
  return { kind: severity, sign: SIGNS[severity], word, text: message[language], anchor, line: place.start.line };
}

function remarkOfChange(change: FigureChange, severity: Severity, language: Language): Remark {
  const { kind, before, after, difference, hints } = change;
  const figures = [before, after].flatMap((figure) => (figure ? [shownFigure(figure)] : []));
  const indicator = after?.indicator || before?.indicator || '';
  const said = [
    `${indicator ? `${indicator} ` : ''}${figures.join(' → ')}`,
    ...(difference ? [shownDifference(difference)] : []),
    ...hints.map(({ message }) => message[language]),
  ];
  return {
    kind: 'change',
    sign: SIGNS[kind],
    word: `${SEVERITY_NAMES[severity][language]} · ${CHANGE_NAMES[kind][language]}`,
    text: said.join(language === 'zh' ? '；' : '; '),
    anchor: after?.anchor ?? before?.anchor ?? TITLE,
    line: after?.place.start.line ?? null,
  };
}

/** The innermost block around an offset; what stands outside all blocks belongs to the one before it. */
function anchorFinder(report: Report): (offset: number) => string {
  const blocks = [...blocksOf(report)].map(({ anchor, place }) => ({ anchor, from: place.start.offset }));
  blocks.sort((a, b) => a.from - b.from);
  return (offset) => blocks.findLast(({ from }) => from <= offset)?.anchor ?? TITLE;
}
