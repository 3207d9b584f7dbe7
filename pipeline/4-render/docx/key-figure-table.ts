/** The key figures as a table of two columns: what is measured, and the figure as a link to the block that holds it. */
import type { ComposedInline, ComposedTable } from '#model/composed-report.ts';
import type { KeyFigureBlock } from '#model/leaf.ts';
import { NOWHERE } from '#model/leaf-texts.ts';
import type { Frame } from './frame.ts';
import { writeInlines } from './inlines.ts';
import type { Block } from './ooxml/paragraph.ts';
import { innerLink } from './ooxml/run.ts';
import { assembleTable, type WrittenRow } from './tables.ts';
import { PLAIN } from './text-format.ts';

export function writeKeyFigures(figures: readonly KeyFigureBlock[], frame: Frame): Block[] {
  const { means, revision } = frame;
  const rows = figures.map(({ indicator, text, target }): WrittenRow => {
    const write = (value: string) => writeInlines(words(value), means, { ...PLAIN, revision });
    const link = innerLink(target, write(text));
    const cells = [
      { align: 'left' as const, children: write(indicator) },
      { align: 'right' as const, children: [link] },
    ];
    return { head: false, cells, revision };
  });
  return assembleTable({ block: tableOf(figures), caption: null, rows }, frame);
}

/** For its widths and its description. */
function tableOf(figures: readonly KeyFigureBlock[]): ComposedTable {
  const rows = figures.map(({ indicator, text }) => [
    { children: words(indicator), align: 'left' as const },
    { children: words(text), align: 'right' as const },
  ]);
  return { kind: 'table', anchor: '', place: NOWHERE, caption: null, align: ['left', 'right'], head: null, rows };
}

function words(value: string): ComposedInline[] {
  return [{ kind: 'keep', value, place: NOWHERE }];
}
