/** For tests: what an edition without contents prints, paragraph by paragraph, taken from the composed report alone. */
import type { ComposedInline, ComposedReport } from '#model/composed-report.ts';
import { divisionLeaves, frontLeaves, type Leaf, noteLeaves } from '#model/leaf.ts';
import { SLOTS, textsOf } from '#model/leaf-texts.ts';

export function expectedParagraphs(report: ComposedReport, keyFiguresTitle: string): string[] {
  const printer = new Printer(report);
  const text = [...frontLeaves(report, keyFiguresTitle), ...report.divisions.flatMap(divisionLeaves)];
  const printed = text.flatMap((leaf) => printer.leaf(leaf));
  const unmarked = report.notes.filter((note) => !printer.opened.has(note.anchor));
  return [
    ...printed,
    ...unmarked.flatMap((note) => noteLeaves(note, `[${note.label}] `).flatMap((leaf) => printer.leaf(leaf, true))),
  ];
}

class Printer {
  /** notes whose footnote stands at an earlier mark */
  readonly opened = new Set<string>();
  readonly #report: ComposedReport;

  constructor(report: ComposedReport) {
    this.#report = report;
  }

  leaf(leaf: Leaf, inNote = false): string[] {
    const { block } = leaf;
    const line = (inlines: readonly ComposedInline[]): string =>
      inlines.map((inline) => this.#inline(inline, inNote)).join('');
    if (block.kind === 'table') {
      const cells = [block.head ?? [], ...block.rows].flat().map((cell) => cell.children);
      return [block.caption ?? [], ...cells].map(line).filter(Boolean);
    }
    const texts = textsOf(leaf);
    const text = SLOTS.map((slot) => line(texts[slot])).join('');
    return text === '' ? [] : [text];
  }

  #inline(inline: ComposedInline, inNote: boolean): string {
    if (inline.kind === 'lineBreak') return '\n';
    if (inline.kind === 'noteMark') {
      if (inNote || this.opened.has(inline.target)) return inline.label;
      this.opened.add(inline.target);
      const note = this.#report.notes.find((each) => each.anchor === inline.target);
      return `⟦${(note ? noteLeaves(note) : []).flatMap((leaf) => this.leaf(leaf, true)).join('¶')}⟧`;
    }
    if (inline.kind === 'termMark')
      return inline.children.map((child) => this.#inline(child, inNote)).join('') + inline.label;
    if ('children' in inline) return inline.children.map((child) => this.#inline(child, inNote)).join('');
    return 'value' in inline ? inline.value : '';
  }
}
