/** Turns the structure tree and the runs it holds into a flow with headings, tables, links and notes. */
import type { Position, UnseenReason } from '#model/outline.ts';
import type { FlowBuilder } from '../flow-builder.ts';
import { squeeze } from '../squeeze.ts';
import type { Mark } from './marks.ts';
import type { PageRuns, Stretch } from './page-runs.ts';
import { ReadingOrder } from './reading-order.ts';
import type { Element, StructureVisitor } from './structure.ts';

type Handler = (flow: TaggedFlow, element: Element) => void;

const HEADINGS: ReadonlyMap<string, number> = new Map([1, 2, 3, 4, 5, 6].map((level) => [`H${level}`, level]));
const CONTENTS: ReadonlySet<string> = new Set(['TOC', 'TOCI']);

const ENTER: Readonly<Record<string, Handler>> = {
  Table: (flow) => {
    flow.builder.openTable();
    flow.order.table();
  },
  TR: (flow) => {
    flow.builder.row();
    flow.order.row();
    flow.rowFrom = flow.builder.length;
  },
  TH: (flow) => flow.enterCell(),
  TD: (flow) => flow.enterCell(),
  Note: (flow) => flow.builder.openNote(),
  FENote: (flow) => flow.builder.openNote(),
  Reference: (flow) => flow.builder.text('⟦'),
  Figure: (flow, element) => flow.builder.picture(element.alt ?? ''),
};

const LEAVE: Readonly<Record<string, Handler>> = {
  TR: (flow) => {
    if (flow.order.rowIsTorn()) flow.builder.hide('outOfOrder', flow.rowText());
  },
  Table: (flow) => flow.builder.closeTable(),
  TH: (flow) => flow.builder.close(),
  TD: (flow) => flow.builder.close(),
  Note: (flow) => flow.builder.close(),
  FENote: (flow) => flow.builder.close(),
  Reference: (flow) => flow.builder.text('⟧'),
};

/** No picture has a use for text like this; other reasons speak of a ground that a picture may have drawn in any shape. */
const HIDES: ReadonlySet<UnseenReason> = new Set(['tooSmall', 'offPage', 'notDisplayed', 'transparent']);

/** Where a link leads, and what a voice calls it. */
export interface LinkAnnotation {
  readonly target: string | null;
  readonly contents: string;
}

const numbersIn = (text: string): readonly string[] => text.match(/\d+(?:\.\d+)?/gu) ?? [];

export class TaggedFlow implements StructureVisitor {
  readonly builder: FlowBuilder;
  readonly order = new ReadingOrder();
  readonly #pages: readonly Position[];
  readonly #annotations: ReadonlyMap<number, LinkAnnotation>;
  /** how many elements of the contents, and figures, are open */
  #contents = 0;
  #figures = 0;
  /** what is drawn while an ActualText stands for it */
  #drawn = '';
  #replaced: Mark | Element | null = null;
  rowFrom = 0;
  /** drawn within the innermost link */
  #linkText = '';
  /** annotations that some element holds */
  readonly reached = new Set<number>();

  /** `pages`: a position per page; `annotations`: by object number. */
  constructor(builder: FlowBuilder, pages: readonly Position[], annotations: ReadonlyMap<number, LinkAnnotation>) {
    this.builder = builder;
    this.#pages = pages;
    this.#annotations = annotations;
  }

  rowText(): string {
    return this.builder.flow.slice(this.rowFrom);
  }

  enterCell(): void {
    this.builder.openCell();
    this.order.cell();
  }

  enter(element: Element): void {
    if (CONTENTS.has(element.type)) this.#contents++;
    if (element.type === 'Figure') this.#figures++;
    if (element.type === 'TOCI') this.builder.openEntry(null);
    if (element.type === 'Link') this.#linkText = '';
    if (element.expansion !== null) this.builder.hide('foreign', element.expansion);
    if (element.alt !== null && element.type !== 'Figure') this.builder.hide('foreign', element.alt);
    if (this.#contents > 0) return;
    const level = HEADINGS.get(element.type);
    if (level) this.builder.openHeading(level);
    ENTER[element.type]?.(this, element);
    if (element.actualText !== null) this.#replace(element, element.actualText);
  }

  leave(element: Element): void {
    if (element.type === 'TOCI') this.builder.closeEntry();
    // marked content ends with its element at the latest
    if (this.#replaced && ('tag' in this.#replaced || this.#replaced === element)) this.#endReplacement(this.#replaced);
    if (this.#contents === 0) {
      LEAVE[element.type]?.(this, element);
      if (HEADINGS.has(element.type)) this.builder.close();
    }
    if (CONTENTS.has(element.type)) this.#contents--;
    if (element.type === 'Figure') this.#figures--;
  }

  annotation(object: number): void {
    this.reached.add(object);
    const { target = null, contents = '' } = this.#annotations.get(object) ?? {};
    // it may be called by a word or by its address; a number must be the one that is printed
    const strange = numbersIn(contents).some((number) => !this.#linkText.includes(number));
    if (strange && contents !== target) this.builder.hide('annotation', contents);
    if (!target) return;
    if (this.#contents > 0) this.builder.entryTarget(target);
    else this.builder.links.push(target);
  }

  drawn({ runs, marks, from, to }: Stretch): void {
    this.builder.position = this.#pages[runs.page - 1] ?? null;
    const text = runs.textOf(from, to);
    // what a picture draws is told by its alt text, and pictures may print white on colours
    if (this.#figures > 0) {
      for (let run = from; run < to; run++) {
        const unseen = runs.unseen(run);
        if (unseen && HIDES.has(unseen)) this.builder.hide(unseen, runs.textOf(run));
      }
      this.builder.drawnText(text);
      return;
    }
    this.#watch(runs, from);
    const mark = marks.replacing;
    if (this.#replaced && 'tag' in this.#replaced && this.#replaced !== mark) this.#endReplacement(this.#replaced);
    if (mark && !this.#replaced) this.#replace(mark, mark.actualText ?? '');
    for (let run = from + 1; run < to; run++) this.#watch(runs, run);
    if (this.#replaced) this.#drawn += text;
    else this.#say(text);
  }

  #watch(runs: PageRuns, run: number): void {
    const unseen = runs.unseen(run);
    if (unseen) this.builder.hide(unseen, runs.textOf(run));
    else if (this.order.breaks(runs, run)) this.builder.hide('outOfOrder', runs.textOf(run));
  }

  #say(text: string): void {
    this.#linkText += text;
    if (this.#contents > 0) this.builder.contentsText(text);
    else this.builder.text(text);
  }

  #replace(by: Mark | Element, text: string): void {
    if (this.#replaced) return;
    this.#replaced = by;
    this.#drawn = '';
    this.#say(text);
  }

  /** An ActualText must say what is drawn: only glyphs without a text of their own are free. */
  #endReplacement(by: Mark | Element): void {
    if (this.#replaced !== by) return;
    this.#replaced = null;
    const drawn = squeeze(this.#drawn);
    if (!drawn.includes('\ufffd') && drawn !== squeeze(by.actualText ?? '')) {
      this.builder.hide('actualTextDiffers', drawn);
    }
  }
}
