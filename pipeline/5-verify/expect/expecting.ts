/** Walks a composed report in printed order and says what its edition holds. long: one method for each kind of block */
import { type BlockHandlers, handleBlock } from '#model/block.ts';
import type {
  ComposedBlock,
  ComposedDivision,
  ComposedInline,
  ComposedNote,
  ComposedReport,
  ComposedTable,
} from '#model/composed-report.ts';
import type { Format } from '#model/edition.ts';
import type { LookTexts } from '#model/look.ts';
import type { Place } from '#model/place.ts';
import { fingerprint } from '../outlines/fingerprint.ts';
import { FlowBuilder } from '../outlines/flow-builder.ts';
import { expectChart } from './chart-expecting.ts';
import { FREELY, type Source } from './expectation.ts';
import { InlineExpecting } from './inline-expecting.ts';

/** the deepest heading that a format knows: h6, H6, Heading 9 below the title */
const DEEPEST: Readonly<Record<Format, number>> = { html: 6, pdf: 6, docx: 10 };

export class Expecting {
  readonly builder = new FlowBuilder();
  readonly anchors: string[] = [];
  readonly anchorsAt: number[] = [];
  readonly picturesAt = new Set<number>();
  readonly sources: Source[] = [];
  readonly #format: Format;
  readonly #assets: ComposedReport['assets'];
  readonly #inlines: InlineExpecting;
  readonly #handlers: BlockHandlers<ComposedBlock, void>;

  constructor(format: Format, assets: ComposedReport['assets']) {
    this.#format = format;
    this.#assets = assets;
    this.#inlines = new InlineExpecting(this, format);
    this.#handlers = this.#blockHandlers();
  }

  say(text: string, place: Place | null): void {
    this.sources.push({ at: this.builder.length, place, text });
    this.builder.text(text);
  }

  anchor(name: string): void {
    this.anchors.push(name);
    this.anchorsAt.push(this.builder.length);
  }

  picture(alt: string, asset: string): void {
    const image = this.#assets[asset];
    this.picturesAt.add(this.builder.length);
    this.builder.picture(alt, image ? fingerprint(image.bytes) : null);
    if (image?.mediaType === 'image/svg+xml') this.builder.drawnText(FREELY);
  }

  front(report: ComposedReport, texts: LookTexts): void {
    this.anchor(report.titleAnchor);
    this.builder.openHeading(1);
    this.say(report.title, null);
    this.builder.close();
    for (const line of report.front) {
      this.anchor(line.anchor);
      this.say(line.text, null);
    }
    if (report.keyFigures.length > 0) this.#keyFigures(report, texts.keyFigures);
  }

  /** Cards in HTML, a table in PDF and DOCX; each leads to its block. */
  #keyFigures(report: ComposedReport, title: string): void {
    const table = this.#format !== 'html';
    this.say(title, null);
    if (table) this.#openTable(false);
    for (const { indicator, text, anchor } of report.keyFigures) {
      const figure = report.figures.find((each) => each.anchor === anchor && each.text === text);
      this.builder.links.push(`#${anchor}`);
      if (table) this.builder.row();
      for (const [part, value] of [
        [indicator, null],
        [text, figure?.value ? `${figure.value} ${figure.unit}`.trim() : null],
      ] as const) {
        if (table) this.builder.openCell();
        if (value !== null) this.builder.openValue(value);
        this.say(part, null);
        if (value !== null) this.builder.close();
        if (table) this.builder.close();
      }
    }
    if (table) this.builder.closeTable();
  }

  division({ label, heading, blocks }: ComposedDivision): void {
    if (label !== null) this.say(label, heading?.place ?? null);
    if (heading) this.#block(heading);
    this.#blocks(blocks);
  }

  notes(report: ComposedReport, texts: LookTexts): void {
    if (report.notes.length === 0) return;
    if (this.#format !== 'docx') {
      this.say(texts.notes, null);
      for (const note of report.notes) this.#note(note, true);
      return;
    }
    // a footnote opens by its first mark in the body; notes without one are printed behind the last footnote
    const marked = report.notes.filter(({ anchor }) => this.#inlines.footnotes.has(anchor));
    const unmarked = report.notes.filter(({ anchor }) => !this.#inlines.footnotes.has(anchor));
    this.#inlines.inNotes = true;
    for (const [i, note] of marked.entries()) {
      this.#note(note, true, i === marked.length - 1 ? unmarked : []);
    }
    if (marked.length === 0) for (const note of unmarked) this.#note(note, false);
  }

  #note(note: ComposedNote, opens: boolean, after: readonly ComposedNote[] = []): void {
    if (opens) this.builder.openNote();
    this.anchor(note.anchor);
    const [first] = note.marks;
    if (this.#format === 'pdf' && first !== undefined) this.builder.links.push(`#${first}`);
    this.say(`[${note.label}]`, null);
    this.#blocks(note.blocks);
    this.#backLinks(note.marks);
    for (const next of after) this.#note(next, false);
    if (opens) this.builder.close();
  }

  /** HTML leads back to every mark; a PDF's note leads back by its label; Word knows the way itself. */
  #backLinks(marks: readonly string[]): void {
    if (this.#format === 'html') for (const mark of marks) this.builder.links.push(`#${mark}`);
  }

  #blocks(blocks: readonly ComposedBlock[]): void {
    for (const block of blocks) this.#block(block);
  }

  #block(block: ComposedBlock): void {
    this.anchor(block.anchor);
    handleBlock(block, this.#handlers);
  }

  #both(first: readonly ComposedInline[], second: readonly ComposedInline[]): void {
    this.#inlines.all(first);
    this.#inlines.all(second);
  }

  #heading(level: number, inlines: readonly ComposedInline[]): void {
    this.builder.openHeading(Math.min(level, DEEPEST[this.#format]));
    this.#inlines.all(inlines);
    this.builder.close();
  }

  #blockHandlers(): BlockHandlers<ComposedBlock, void> {
    return {
      heading: ({ level, children }) => this.#heading(level, children),
      runInHeading: ({ level, heading, body }) => {
        this.#heading(level, heading);
        this.#inlines.all(body);
      },
      lead: ({ lead, body }) => this.#both(lead, body),
      labelledLine: ({ label, body }) => this.#both(label, body),
      salutation: ({ children }) => this.#inlines.all(children),
      paragraph: ({ children }) => this.#inlines.all(children),
      list: ({ items, place }) => {
        for (const { label, blocks } of items) {
          if (label !== null) this.say(label, place);
          this.#blocks(blocks);
        }
      },
      table: (table) => this.#table(table),
      picture: ({ alt, asset, caption, place }) => {
        this.picture(alt, asset);
        if (caption !== null) this.say(caption, place);
      },
      quote: ({ blocks }) => this.#blocks(blocks),
      codeBlock: ({ value, place }) => this.say(value, place),
      divider: () => undefined,
      glossaryEntry: ({ label, term, definition, marks, place }) => {
        this.say(label, place);
        this.#inlines.all(term);
        this.say('：', place);
        this.#inlines.all(definition);
        this.#backLinks(marks);
      },
    };
  }

  /** In Word a table without a head opens with an empty row, which accessibility checkers ask for. */
  #openTable(hasHead: boolean): void {
    this.builder.openTable();
    if (this.#format === 'docx' && !hasHead) this.builder.row();
  }

  #table(table: ComposedTable): void {
    const { caption, head, rows } = table;
    if (table.chart) this.picturesAt.add(this.builder.length);
    if (table.chart) expectChart(this.builder, table.chart, table);
    if (caption) this.#inlines.all(caption);
    this.#openTable(head !== null);
    for (const row of head ? [head, ...rows] : rows) {
      this.builder.row();
      for (const { children } of row) {
        this.builder.openCell();
        this.#inlines.all(children);
        this.builder.close();
      }
    }
    this.builder.closeTable();
  }
}
