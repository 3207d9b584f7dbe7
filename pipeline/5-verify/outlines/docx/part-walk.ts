/** Walks one part of a DOCX (body or footnotes) in reading order and tells the flow what it meets. */
import type { UnseenReason } from '#model/outline.ts';
import type { Line, PartContext } from './part-context.ts';
import { RunWalk } from './run-walk.ts';
import { fillOf, merge, traitsOf } from './styles.ts';
import { attribute, childOf, elementsBelow, elementsIn, firstIn, nextIn, valOf, type XmlElement } from './xml.ts';

/** `TitleHeading` in a report without headings */
const TITLE_STYLE = /^Title/u;
const RUN_IN_STYLE = /^RunInHeadingText/u;
const CONTENTS_STYLE = /^TOC(?:Heading|\d)/iu;
/** farther out no page reaches, in twips: 55 cm */
const FAR_TWIPS = 31_185;
const BODY_LEVEL = 9;

export class PartWalk {
  readonly #context: PartContext;
  readonly runs: RunWalk;
  #paragraph = 0;
  #cellFill: string | undefined = undefined;

  constructor(context: PartContext) {
    this.#context = context;
    this.runs = new RunWalk(context, (parent) => this.blocks(parent));
  }

  blocks(parent: XmlElement | null): void {
    if (!parent) return;
    for (let child = firstIn(parent); child; child = nextIn(parent, child)) this.#block(child);
  }

  #block(element: XmlElement): void {
    const { builder } = this.#context;
    if (element.name === 'w:p') this.#paragraphOf(element);
    else if (element.name === 'w:tbl') {
      builder.openTable();
      this.blocks(element);
      builder.closeTable();
    } else if (element.name === 'w:tr') {
      builder.row();
      if (!isEmptyHead(element)) this.blocks(element);
    } else if (element.name === 'w:tc') {
      const outer = this.#cellFill;
      this.#cellFill = fillOf(childOf(element, 'w:tcPr')) ?? outer;
      builder.openCell();
      this.blocks(element);
      builder.close();
      this.#cellFill = outer;
    } else if (element.name.startsWith('w:bookmark')) this.runs.bookmark(element);
    else if (element.name !== 'mc:Fallback') this.blocks(element);
  }

  #paragraphOf(element: XmlElement): void {
    const { builder, part, numbersItself } = this.#context;
    const properties = childOf(element, 'w:pPr');
    this.#paragraph++;
    builder.position = { kind: 'paragraph', part, paragraph: this.#paragraph };
    const outer = this.runs.line;
    const line = this.#lineOf(properties);
    this.runs.line = line;
    const entry = line.contents && !/heading/iu.test(line.style);
    if (entry) builder.openEntry(null);
    const numbering = childOf(properties, 'w:numPr');
    // a number that Word counts is no text of this report
    if (numbering && numbersItself(numbering)) this.runs.say('\ufffd', null);
    const unseen = farAway(properties);
    if (line.headingLevel === null) this.runs.inlines(element, unseen);
    else this.#heading(element, line.headingLevel, unseen);
    if (entry) builder.closeEntry();
    this.runs.line = outer;
  }

  #lineOf(properties: XmlElement | null): Line {
    const style = valOf(properties, 'w:pStyle') ?? '';
    const traits = merge(traitsOf(null, properties), this.#context.styles.traits(style));
    const level = traits.outlineLevel ?? BODY_LEVEL;
    const contents = CONTENTS_STYLE.test(style);
    const fill = fillOf(properties) ?? this.#cellFill;
    if (contents) return { style, fill, contents, headingLevel: null };
    return { style, fill, contents, headingLevel: TITLE_STYLE.test(style) ? 1 : level < BODY_LEVEL ? level + 2 : null };
  }

  /** In a run-in heading the pieces up to the last one in the heading's face are the heading, the rest is body. */
  #heading(paragraph: XmlElement, level: number, unseen: UnseenReason | null): void {
    const { builder } = this.#context;
    const children = elementsIn(paragraph);
    const runIn = children.findLastIndex(hasRunIn);
    const last = runIn < 0 ? children.length - 1 : runIn;
    builder.openHeading(level);
    for (const [i, child] of children.entries()) {
      this.runs.inline(child, unseen);
      if (i === last) builder.close();
    }
    if (last < 0) builder.close();
  }
}

/** A table without a head opens with a head row all the same: nothing stands in it. */
function isEmptyHead(row: XmlElement): boolean {
  const isHead = childOf(childOf(row, 'w:trPr'), 'w:tblHeader') !== null;
  return isHead && !elementsBelow(row).some(({ name }) => name === 'w:r' || name.startsWith('w:bookmark'));
}

function hasRunIn(element: XmlElement): boolean {
  if (element.name === 'w:r') return RUN_IN_STYLE.test(valOf(childOf(element, 'w:rPr'), 'w:rStyle') ?? '');
  return elementsIn(element).some(hasRunIn);
}

function farAway(properties: XmlElement | null): UnseenReason | null {
  const [indent, frame] = [childOf(properties, 'w:ind'), childOf(properties, 'w:framePr')];
  const values = [
    ...(indent ? ['w:left', 'w:start', 'w:firstLine'].map((name) => attribute(indent, name)) : []),
    ...(frame ? ['w:x', 'w:y'].map((name) => attribute(frame, name)) : []),
  ];
  return values.some((value) => Math.abs(Number(value ?? 0)) > FAR_TWIPS) ? 'offPage' : null;
}
