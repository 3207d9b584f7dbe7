/** Reads a finished DOCX back: its body in order, then its footnotes in the order of their marks. */
import { docxNoBody } from '#messages/verify.ts';
import type { Reading } from '#model/outline.ts';
import { FIELD_ELEMENTS, foreignFields } from './docx/field-instructions.ts';
import { DocxPackage } from './docx/package.ts';
import type { PartContext } from './docx/part-context.ts';
import { PartWalk } from './docx/part-walk.ts';
import { sharedForms } from './docx/picture-forms.ts';
import { Styles } from './docx/styles.ts';
import { foreignInPart, foreignInStyles, PROPERTY_LISTS } from './docx/vocabulary.ts';
import { attribute, childOf, elementsIn, textIn, valOf, type XmlElement } from './docx/xml.ts';
import { FlowBuilder } from './flow-builder.ts';
import { squeeze } from './squeeze.ts';
import { Unreadable } from './unreadable.ts';

export const DOCX_READER = { name: 'dingben-docx', version: '2' };

const BODY = 'word/document.xml';
const NOTES = 'word/footnotes.xml';
const STAGE_PROPERTY = '稿次';

/** Footnote ids in the order of their first mark: Word counts by it. */
function footnoteOrder(docx: DocxPackage): readonly string[] {
  const references = docx.elements(BODY, ['w:footnoteReference']);
  return [...new Set(references.map((each) => attribute(each, 'w:id') ?? ''))];
}

/** Whether Word would print a number of its own before such a paragraph. */
function openNumbering(part: XmlElement | null): (numbering: XmlElement) => boolean {
  const abstracts = new Map<string, XmlElement>();
  const instances = new Map<string, string>();
  for (const element of elementsIn(part)) {
    if (element.name === 'w:abstractNum') abstracts.set(attribute(element, 'w:abstractNumId') ?? '', element);
    if (element.name === 'w:num') {
      instances.set(attribute(element, 'w:numId') ?? '', valOf(element, 'w:abstractNumId') ?? '');
    }
  }
  return (numbering) => {
    const abstract = abstracts.get(instances.get(valOf(numbering, 'w:numId') ?? '') ?? '') ?? null;
    const level = valOf(numbering, 'w:ilvl') ?? '0';
    const found = elementsIn(abstract).find((each) => attribute(each, 'w:ilvl') === level) ?? null;
    const format = valOf(found, 'w:numFmt');
    return format !== undefined && format !== 'bullet' && format !== 'none';
  };
}

/** Headers and footers: no part of the flow, but nothing of them may hide. */
function readFurniture(docx: DocxPackage, context: PartContext): void {
  for (const name of docx.names()) {
    if (!/^word\/(?:header|footer)\d*\.xml$/u.test(name)) continue;
    const builder = new FlowBuilder();
    new PartWalk({ ...context, builder, anchors: [] }).blocks(docx.part(name));
    context.builder.position = { kind: 'part', name };
    context.builder.furniture(builder.flow);
    for (const { reason, text } of builder.unseen) context.builder.hide(reason, text);
  }
}

/** Of the parts that people see: what is none of an edition's, and heads that no section prints. */
function readForeign(docx: DocxPackage, builder: FlowBuilder): void {
  const shown = docx.names().filter((name) => /^word\/(?:document|footnotes|(?:header|footer)\d*)\.xml$/u.test(name));
  for (const name of shown) {
    builder.position = { kind: 'part', name };
    const part = docx.part(name);
    const inner = name === BODY ? childOf(part, 'w:body') : part;
    for (const each of [...foreignInPart(inner), ...foreignFields(docx.elements(name, FIELD_ELEMENTS), builder.flow)])
      builder.hide('foreign', each);
  }
  builder.position = { kind: 'part', name: 'word/styles.xml' };
  for (const each of foreignInStyles(docx.elements('word/styles.xml', PROPERTY_LISTS))) builder.hide('foreign', each);
  const relationships = docx.relationships(BODY);
  for (const each of sharedForms(docx.elements(BODY, ['a:blip']), relationships)) builder.hide('foreign', each);
  const heads = docx.elements(BODY, ['w:headerReference', 'w:footerReference']);
  const printed = new Set(heads.map((each) => attribute(each, 'r:id') ?? ''));
  for (const [id, target] of relationships) {
    if (/^(?:header|footer)\d*\.xml$/u.test(target) && !printed.has(id)) builder.hide('foreign', target);
  }
}

/** The stage that a file's properties tell. */
function readStage(docx: DocxPackage, builder: FlowBuilder): void {
  for (const property of elementsIn(docx.part('docProps/custom.xml'))) {
    if (attribute(property, 'name') !== STAGE_PROPERTY) continue;
    builder.position = { kind: 'part', name: 'edition statement' };
    builder.furniture(textIn(property));
  }
}

function readNotes(docx: DocxPackage, order: readonly string[], context: PartContext): void {
  const notes = new Map<string, XmlElement>();
  for (const note of elementsIn(docx.part(NOTES))) {
    // separators have a type; a note proper has none
    if (!attribute(note, 'w:type') || attribute(note, 'w:type') === 'normal')
      notes.set(attribute(note, 'w:id') ?? '', note);
  }
  const unmarked = [...notes.keys()].filter((id) => !order.includes(id));
  const walk = new PartWalk({ ...context, part: 'notes', relationships: docx.relationships(NOTES) });
  for (const id of [...order, ...unmarked]) {
    walk.runs.noteLabel = context.footnoteLabel(id);
    context.builder.openNote();
    walk.blocks(notes.get(id) ?? null);
    context.builder.close();
  }
}

/** @throws Unreadable when the file is broken */
export function readDocx(bytes: Uint8Array): Reading {
  const docx = new DocxPackage(bytes);
  const body = childOf(docx.need(BODY), 'w:body');
  if (!body) throw new Unreadable(docxNoBody());
  const builder = new FlowBuilder();
  const styles = new Styles(docx.part('word/styles.xml'));
  const order = footnoteOrder(docx);
  const anchors: string[] = [];
  const context: PartContext = {
    builder,
    styles,
    relationships: docx.relationships(BODY),
    numbersItself: openNumbering(docx.part('word/numbering.xml')),
    footnoteLabel: (id) => (order.includes(id) ? String(order.indexOf(id) + 1) : ''),
    drawingText: (target) => textIn(docx.part(`word/${target}`)),
    pictureOf: (target) => docx.pictureOf(`word/${target}`),
    part: 'body',
    anchors,
  };
  new PartWalk(context).blocks(body);
  readNotes(docx, order, context);
  readFurniture(docx, context);
  readForeign(docx, builder);
  readStage(docx, builder);
  return builder.finish({
    format: 'docx',
    title: squeeze(textIn(childOf(docx.part('docProps/core.xml'), 'dc:title'))),
    language: styles.language,
    anchors,
    pageOf: null,
    knowsTables: true,
    knowsAltTexts: true,
    knowsLinks: true,
    knowsNotes: true,
    knowsContents: true,
    knowsFurniture: true,
    knowsValues: false,
    knowsStruck: true,
    source: null,
  });
}
