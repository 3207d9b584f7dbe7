/** The list of block kinds and who writes each. */
import type { FileChild } from 'docx';
import { handleBlock } from '#model/block.ts';
import type { ComposedBlock } from '#model/composed-report.ts';
import { type Frame, following } from './frame.ts';
import { writeHeading, writeRunInHeading } from './headings.ts';
import { writeList } from './lists.ts';
import { writeGlossaryEntry, writeLabelledLine, writeLead, writeParagraph, writeSalutation } from './paragraphs.ts';
import { writePicture } from './pictures.ts';
import { writeCode, writeDivider, writeQuote } from './quotes-and-code.ts';
import { writeTable } from './tables.ts';

export type WriteBlocks = (blocks: readonly ComposedBlock[], frame: Frame) => FileChild[];

/** What the frame holds for its first paragraph goes to the first block. */
export function writeBlocks(blocks: readonly ComposedBlock[], frame: Frame): FileChild[] {
  return blocks.flatMap((block, index) => writeBlock(block, index === 0 ? frame : following(frame)));
}

function writeBlock(block: ComposedBlock, frame: Frame): FileChild[] {
  return handleBlock<ComposedBlock, FileChild[]>(block, {
    heading: (heading) => writeHeading(heading, frame),
    runInHeading: (heading) => writeRunInHeading(heading, frame),
    lead: (lead) => writeLead(lead, frame),
    labelledLine: (line) => writeLabelledLine(line, frame),
    salutation: (salutation) => writeSalutation(salutation, frame),
    paragraph: (paragraph) => writeParagraph(paragraph, frame),
    list: (list) => writeList(list, frame, writeBlocks),
    table: (table) => writeTable(table, frame),
    picture: (picture) => writePicture(picture, frame),
    quote: (quote) => writeQuote(quote, frame, writeBlocks),
    codeBlock: (code) => writeCode(code, frame),
    divider: (divider) => writeDivider(divider, frame),
    glossaryEntry: (entry) => writeGlossaryEntry(entry, frame),
  });
}
