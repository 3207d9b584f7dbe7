/** What stands inside a block, as each format prints it: text, marks, links, pictures. */
import type { ComposedInline, ComposedNoteMark, ComposedTermMark } from '#model/composed-report.ts';
import type { Format } from '#model/edition.ts';
import type { Place } from '#model/place.ts';
import type { FlowBuilder } from '../outlines/flow-builder.ts';

/** Where an inline's text and anchors go. */
export interface Receiver {
  readonly builder: FlowBuilder;
  anchor(name: string): void;
  say(text: string, place: Place | null): void;
  picture(alt: string, asset: string): void;
}

export class InlineExpecting {
  readonly #report: Receiver;
  readonly #format: Format;
  /** first mark in the body by the note's anchor */
  readonly footnotes = new Map<string, string>();
  inNotes = false;

  constructor(report: Receiver, format: Format) {
    this.#report = report;
    this.#format = format;
  }

  all(inlines: readonly ComposedInline[]): void {
    for (const inline of inlines) this.#one(inline);
  }

  #one(inline: ComposedInline): void {
    const { builder } = this.#report;
    switch (inline.kind) {
      case 'figure':
        if (inline.number !== null) builder.openValue(`${inline.number} ${inline.unit}`.trim());
        this.#report.say(inline.value, inline.place);
        if (inline.number !== null) builder.close();
        break;
      case 'text':
      case 'keep':
      case 'code':
        this.#report.say(inline.value, inline.place);
        break;
      case 'link':
        if (inline.children.length > 0) builder.links.push(inline.target === null ? inline.url : `#${inline.target}`);
        this.all(inline.children);
        break;
      case 'image':
        this.#report.picture(inline.alt, inline.asset);
        break;
      case 'noteMark':
        this.#noteMark(inline);
        break;
      case 'termMark':
        this.#termMark(inline);
        break;
      case 'lineBreak':
        break;
      case 'deletion':
        this.#deleted(inline.children);
        break;
      default:
        this.all(inline.children);
    }
  }

  #deleted(children: readonly ComposedInline[]): void {
    const from = this.#report.builder.length;
    this.all(children);
    this.#report.builder.strike(this.#report.builder.flow.slice(from).replace(/[⟦⟧]/gu, ''));
  }

  #noteMark({ label, anchor, target }: ComposedNoteMark): void {
    this.#report.anchor(anchor);
    const link = this.#noteLink(anchor, target);
    if (link !== null) this.#report.builder.links.push(link);
    this.#report.say(`⟦${label}⟧`, null);
  }

  /** A DOCX has a footnote at a note's first mark in the body; a later mark points back at that one. */
  #noteLink(anchor: string, target: string): string | null {
    if (this.#format !== 'docx') return `#${target}`;
    const first = this.footnotes.get(target);
    if (first !== undefined) return `#${first}`;
    if (this.inNotes) return `#${target}`;
    this.footnotes.set(target, anchor);
    return null;
  }

  #termMark({ children, label, anchor, target }: ComposedTermMark): void {
    this.#report.anchor(anchor);
    this.all(children);
    this.#report.builder.links.push(`#${target}`);
    this.#report.say(`⟦${label}⟧`, null);
  }
}
