/** Says whether two readings hold the same figures and the same blocks: what a fix may never change. */
import { fold } from '#grammar/fold.ts';
import type { Block } from '#model/block.ts';
import type { Figure } from '#model/figure.ts';
import type { Report } from '#model/report.ts';
import { blocksOf } from '#model/walk.ts';
import { listFigures } from '../ledger.ts';

export function saysTheSame(before: Report, after: Report): boolean {
  return shapeOf(before) === shapeOf(after) && ledgerOf(before) === ledgerOf(after);
}

/** Value, unit, kind and qualifier of every figure in order; width and typography of the numeral aside. */
export function ledgerOf(report: Report): string {
  return listFigures(report)
    .map(({ kind, value, from, to, parts, unit, qualifier }: Figure) =>
      fold([kind, value, from, to, parts.join(':'), unit, qualifier].join('|')),
    )
    .join('\n');
}

/** Kinds that turn into each other when a mark is mended (--X。 into ——X。) count as one. */
const TEXT: ReadonlySet<Block['kind']> = new Set([
  'paragraph',
  'lead',
  'labelledLine',
  'salutation',
  'runInHeading',
  'glossaryEntry',
]);

function shapeOf(report: Report): string {
  const divisions = report.divisions.map(({ kind }) => kind).join(' ');
  const blocks = [...blocksOf(report)].map((block) => {
    if (block.kind === 'heading') return `heading${block.level}`;
    return TEXT.has(block.kind) ? 'text' : block.kind;
  });
  return `${divisions}\n${blocks.join(' ')}\n${report.notes.length} ${report.comments.length}`;
}
