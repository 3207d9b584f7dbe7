/** What a chart draws in words and numbers; a number that its table does not hold is expected nowhere. */
import type { ComposedChart } from '#model/chart.ts';
import type { ComposedInline, ComposedTable } from '#model/composed-report.ts';
import type { FlowBuilder } from '../outlines/flow-builder.ts';

export function expectChart(
  builder: FlowBuilder,
  { alt, drawing }: ComposedChart,
  { caption, head, rows }: ComposedTable,
): void {
  const cells = [...(head ? [head] : []), ...rows].flat().map(({ children }) => children);
  const known = new Set([caption ?? [], ...cells].flatMap((inlines) => numbersOf(printedText(inlines))));
  builder.picture(alt);
  for (const shape of drawing.shapes) {
    if (shape.kind !== 'text') continue;
    if (numbersOf(shape.text).every((number) => known.has(number))) builder.drawnText(shape.text);
  }
}

/** A number and its sign; `2019—2023` are two. */
const numbersOf = (text: string): readonly string[] => text.match(/[-−–+]?\d+(?:[.,，]\d+)*/gu) ?? [];

function printedText(inlines: readonly ComposedInline[]): string {
  return inlines
    .map((inline) => ('children' in inline ? printedText(inline.children) : 'value' in inline ? inline.value : ''))
    .join('');
}
