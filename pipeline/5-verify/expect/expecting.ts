/** Walks a part of a composed report in printed order and says what its editions hold. long: one method for each kind of block */
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

export class Expecting {
  readonly builder = new FlowBuilder();
  readonly anchors: string[] = [];
  readonly anchorsAt: number[] = [];
  readonly picturesAt = new Set<number>();
  readonly sources: Source[] = [];
  readonly links: Readonly<Record<Format, string[]>> = { pdf: [], docx: [], html: [] };
  /** which tables, counted from 0, have no head; and which are cards in HTML */
  readonly withoutHead = new Set<number>();
  readonly cards = new Set<number>();
  #tables = 0;
  readonly #assets: ComposedReport['assets'];
  readonly #inlines: InlineExpecting;
  readonly #handlers: BlockHandlers<ComposedBlock, void>;

  /** `footnotes`: of the body, where this is of the notes */
  constructor(assets: ComposedReport['assets'], footnotes?: Map<string, string>) {
    this.#assets = assets;
    this.#inlines = new InlineExpecting(this, footnotes);
    this.#handlers = this.#blockHandlers();
  }

  /** first mark in the body by the note's anchor */
  get footnotes(): Map<string, string> {
    return this.#inlines.footnotes;
  }

  link(target: string, inDocx: string | null = target): void {
    this.links.pdf.push(target);
    this.links.html.push(target);
    if (inDocx !== null) this.links.docx.push(inDocx);
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
    this.say(title, null);
    this.cards.add(this.#tables);
    this.#openTable(false);
    for (const { indicator, text, anchor } of report.keyFigures) {
      const figure = report.figures.find((each) => each.anchor === anchor && each.text === text);
      this.link(`#${anchor}`);
      this.builder.row();
      for (const [part, value] of [
        [indicator, null],
        [text, figure?.value ? `${figure.value} ${figure.unit}`.trim() : null],
      ] as const) {
        this.builder.openCell();
        if (value !== null) this.builder.openValue(value);
        this.say(part, null);
        if (value !== null) this.builder.close();
        this.builder.close();
      }
    }
    this.builder.closeTable();
  }

  division({ label, heading, blocks }: ComposedDivision): void {
    if (label !== null) this.say(label, heading?.place ?? null);
    if (heading) this.#block(heading);
    this.#blocks(blocks);
  }

  /** Behind the text, as PDF and HTML have them. */
  endnotes({ notes }: ComposedReport, title: string): void {
    this.say(title, null);
    for (const note of notes) this.#note(note, true);
  }

  /** A footnote opens by its first mark in the body; notes without one are printed behind the last footnote. */
  footnotesOf({ notes }: ComposedReport): void {
    const marked = notes.filter(({ anchor }) => this.footnotes.has(anchor));
    const unmarked = notes.filter(({ anchor }) => !this.footnotes.has(anchor));
    for (const [i, note] of marked.entries()) this.#note(note, true, i === marked.length - 1 ? unmarked : []);
    if (marked.length === 0) for (const note of unmarked) this.#note(note, false);
  }

  #note(note: ComposedNote, opens: boolean, after: readonly ComposedNote[] = []): void {
    if (opens) this.builder.openNote();
    this.anchor(note.anchor);
    const [first] = note.marks;
    if (first !== undefined) this.links.pdf.push(`#${first}`);
    this.say(`[${note.label}]`, null);
    this.#blocks(note.blocks);
    this.#backLinks(note.marks);
    for (const next of after) this.#note(next, false);
    if (opens) this.builder.close();
  }

  /** HTML leads back to every mark; a PDF's note leads back by its label; Word knows the way itself. */
  #backLinks(marks: readonly string[]): void {
    for (const mark of marks) this.links.html.push(`#${mark}`);
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
    this.builder.openHeading(level);
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

  #openTable(hasHead: boolean): void {
    if (!hasHead) this.withoutHead.add(this.#tables);
    this.#tables++;
    this.builder.openTable();
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
