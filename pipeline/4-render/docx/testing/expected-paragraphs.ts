/** For tests: what an edition without contents prints, paragraph by paragraph, taken from the composed report alone. */
import type { ComposedInline, ComposedReport } from '#model/composed-report.ts';
import { divisionLeaves, frontLeaves, type Leaf, noteLeaves } from '#model/leaf.ts';
import { SLOTS, textsOf } from '#model/leaf-texts.ts';

export const FIGURE_START = '\u0002';
export const FIGURE_END = '\u0003';

export function expectedParagraphs(report: ComposedReport, keyFiguresTitle: string): string[] {
  return print(report, keyFiguresTitle, { notesInPlace: true, figuresMarked: false });
}

/** The paragraphs of the body alone, its footnotes left out, each figure between FIGURE_START and FIGURE_END. */
export function bodyWithFigures(report: ComposedReport, keyFiguresTitle: string): string[] {
  return print(report, keyFiguresTitle, { notesInPlace: false, figuresMarked: true });
}

interface Manner {
  readonly notesInPlace: boolean;
  readonly figuresMarked: boolean;
}

function print(report: ComposedReport, keyFiguresTitle: string, manner: Manner): string[] {
  const printer = new Printer(report, manner);
  const text = [...frontLeaves(report, keyFiguresTitle), ...report.divisions.flatMap(divisionLeaves)];
  const printed = text.flatMap((leaf) => printer.leaf(leaf));
  const unmarked = report.notes.filter((note) => !printer.opened.has(note.anchor));
  return [
    ...printed,
    ...unmarked.flatMap((note) => noteLeaves(note, `[${note.label}] `).flatMap((leaf) => printer.leaf(leaf, true))),
  ];
}

export class Printer {
  /** notes whose footnote stands at an earlier mark */
  readonly opened = new Set<string>();
  readonly #report: ComposedReport;
  readonly #manner: Manner;

  constructor(report: ComposedReport, manner: Manner) {
    this.#report = report;
    this.#manner = manner;
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
      if (!this.#manner.notesInPlace) return '';
      const note = this.#report.notes.find((each) => each.anchor === inline.target);
      return `⟦${(note ? noteLeaves(note) : []).flatMap((leaf) => this.leaf(leaf, true)).join('¶')}⟧`;
    }
    if (inline.kind === 'figure' && this.#manner.figuresMarked) return FIGURE_START + inline.value + FIGURE_END;
    if (inline.kind === 'termMark')
      return inline.children.map((child) => this.#inline(child, inNote)).join('') + inline.label;
    if ('children' in inline) return inline.children.map((child) => this.#inline(child, inNote)).join('');
    return 'value' in inline ? inline.value : '';
  }
}
