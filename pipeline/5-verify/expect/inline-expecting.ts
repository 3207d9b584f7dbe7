/** What stands inside a block, as each format prints it: text, marks, links, pictures. */
import type { ComposedInline, ComposedNoteMark, ComposedTermMark } from '#model/composed-report.ts';
import type { Place } from '#model/place.ts';
import type { FlowBuilder } from '../outlines/flow-builder.ts';

/** Where an inline's text and anchors go. */
export interface Receiver {
  readonly builder: FlowBuilder;
  /** `inDocx`: where it leads there, null where nowhere */
  link(target: string, inDocx?: string | null): void;
  anchor(name: string): void;
  say(text: string, place: Place | null): void;
  picture(alt: string, asset: string): void;
}

export class InlineExpecting {
  readonly #report: Receiver;
  /** first mark in the body by the note's anchor */
  readonly footnotes: Map<string, string>;
  readonly #inNotes: boolean;

  /** `footnotes`: of the body, where this is of the notes */
  constructor(report: Receiver, footnotes?: Map<string, string>) {
    this.#report = report;
    this.footnotes = footnotes ?? new Map();
    this.#inNotes = footnotes !== undefined;
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
        if (inline.children.length > 0) this.#report.link(inline.target === null ? inline.url : `#${inline.target}`);
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
    this.#report.link(`#${target}`, this.#footnoteLink(anchor, target));
    this.#report.say(`⟦${label}⟧`, null);
  }

  /** A DOCX has a footnote at a note's first mark in the body; a later mark points back at that one. */
  #footnoteLink(anchor: string, target: string): string | null {
    const first = this.footnotes.get(target);
    if (first !== undefined) return `#${first}`;
    if (this.#inNotes) return `#${target}`;
    this.footnotes.set(target, anchor);
    return null;
  }

  #termMark({ children, label, anchor, target }: ComposedTermMark): void {
    this.#report.anchor(anchor);
    this.all(children);
    this.#report.link(`#${target}`);
    this.#report.say(`⟦${label}⟧`, null);
  }
}
