/** Gathers what a reader meets in reading order: the flow, and what stands where in it. */
import type { Format } from '#model/edition.ts';
import type { Furniture, OutlineEntry, Position, Reading, Spot, Unseen, UnseenReason } from '#model/outline.ts';
import { squeeze } from './squeeze.ts';

/** From and to (exclusive) in the flow. */
interface Stretch {
  readonly from: number;
  to: number;
}

/** null for a list means: this format does not let the reader tell. */
export interface Facts {
  readonly format: Format;
  readonly title: string;
  readonly language: string;
  readonly anchors: readonly string[] | null;
  readonly pageOf: ReadonlyMap<string, number> | null;
  readonly knowsTables: boolean;
  readonly knowsAltTexts: boolean;
  readonly knowsLinks: boolean;
  readonly knowsNotes: boolean;
  readonly knowsContents: boolean;
  readonly knowsFurniture: boolean;
  readonly knowsValues: boolean;
  /** what has a line through it */
  readonly knowsStruck: boolean;
  /** the Markdown that the file carries; null where its format carries none */
  readonly source: string | null;
}

export class FlowBuilder {
  #flow = '';
  position: Position | null = null;
  readonly #spots: Spot[] = [];
  readonly #headings: { readonly level: number; readonly stretch: Stretch }[] = [];
  readonly #tables: Stretch[][][] = [];
  readonly #openTables: Stretch[][][] = [];
  readonly #notes: Stretch[] = [];
  readonly #open: Stretch[] = [];
  #contentsTitle = '';
  #entryIsOpen = false;
  readonly #entries: { text: string; target: string | null }[] = [];
  readonly #values: { readonly stretch: Stretch; readonly value: string }[] = [];
  readonly #furniture: Furniture[] = [];
  readonly links: string[] = [];
  readonly #pictures: { readonly alt: string; readonly print: string | null; drawn: string }[] = [];
  #struck = '';
  readonly unseen: Unseen[] = [];

  get flow(): string {
    return this.#flow;
  }

  get length(): number {
    return this.#flow.length;
  }

  text(raw: string): void {
    const text = squeeze(raw);
    if (text === '') return;
    const last = this.#spots.at(-1);
    if (this.position && last?.position !== this.position)
      this.#spots.push({ at: this.length, position: this.position });
    this.#flow += text;
  }

  /** Everything until `close` belongs to this stretch. */
  #openStretch(): Stretch {
    const stretch = { from: this.length, to: this.length };
    this.#open.push(stretch);
    return stretch;
  }

  /** Closes the innermost heading, note, cell or value. */
  close(): void {
    const stretch = this.#open.pop();
    if (stretch) stretch.to = this.length;
  }

  openHeading(level: number): void {
    this.#headings.push({ level, stretch: this.#openStretch() });
  }

  openNote(): void {
    this.#notes.push(this.#openStretch());
  }

  /** A figure as printed, and what machines read there. */
  openValue(value: string): void {
    this.#values.push({ stretch: this.#openStretch(), value });
  }

  /** `print`: of its bytes, null where the reader cannot tell. */
  picture(alt: string, print: string | null = null): void {
    this.#pictures.push({ alt, print, drawn: '' });
  }

  /** Text with a line through it, as well as `text`. */
  strike(raw: string): void {
    this.#struck += squeeze(raw);
  }

  /** Text that the last picture draws: no part of the flow. */
  drawnText(raw: string): void {
    const picture = this.#pictures.at(-1);
    if (picture) picture.drawn += squeeze(raw);
  }

  openTable(): void {
    const table: Stretch[][] = [];
    this.#tables.push(table);
    this.#openTables.push(table);
  }

  closeTable(): void {
    this.#openTables.pop();
  }

  row(): void {
    this.#openTables.at(-1)?.push([]);
  }

  openCell(): void {
    const stretch = this.#openStretch();
    this.#openTables.at(-1)?.at(-1)?.push(stretch);
  }

  openEntry(target: string | null): void {
    this.#entries.push({ text: '', target });
    this.#entryIsOpen = true;
  }

  closeEntry(): void {
    this.#entryIsOpen = false;
  }

  /** Text of the contents, no part of the flow: of the open entry, else of their title. */
  contentsText(raw: string): void {
    const entry = this.#entryIsOpen ? this.#entries.at(-1) : undefined;
    if (entry) entry.text += squeeze(raw);
    else this.#contentsTitle += squeeze(raw);
  }

  entryTarget(target: string): void {
    const entry = this.#entries.at(-1);
    if (entry) entry.target ??= target;
  }

  /** What stands on a page beside the report's text; one call for each page or part. */
  furniture(raw: string): void {
    this.#furniture.push({ text: squeeze(raw), position: this.position });
  }

  hide(reason: UnseenReason, text: string): void {
    this.unseen.push({ reason, text: squeeze(text), position: this.position });
  }

  finish(facts: Facts): Reading {
    const flow = this.#flow;
    const slice = ({ from, to }: Stretch): string => flow.slice(from, to);
    const notes = this.#notes.map(slice).map((whole) => {
      const [, label = '', text = whole] = /^\[([^\]]*)\](.*)$/u.exec(whole) ?? [];
      return { label, text };
    });
    const entries: readonly OutlineEntry[] = this.#entries;
    return {
      format: facts.format,
      title: facts.title,
      language: facts.language,
      flow,
      headings: this.#headings.map(({ level, stretch }) => ({ level, text: slice(stretch) })),
      tables: facts.knowsTables ? this.#tables.map((rows) => rows.map((cells) => cells.map(slice))) : null,
      links: facts.knowsLinks ? this.links : null,
      altTexts: facts.knowsAltTexts ? this.#pictures.map(({ alt }) => alt) : null,
      drawn: facts.knowsAltTexts ? this.#pictures.map(({ drawn }) => drawn) : null,
      pictures: facts.knowsAltTexts ? this.#pictures.map(({ print }) => print) : null,
      struck: facts.knowsStruck ? this.#struck : null,
      anchors: facts.anchors,
      pageOf: facts.pageOf,
      contents: facts.knowsContents ? entries : null,
      contentsTitle: this.#contentsTitle,
      notes: facts.knowsNotes ? notes : null,
      furniture: facts.knowsFurniture ? this.#furniture : null,
      values: facts.knowsValues ? this.#values.map(({ stretch, value }) => `${slice(stretch)} = ${value}`) : null,
      source: facts.source,
      unseen: this.unseen,
      spots: this.#spots,
    };
  }
}
