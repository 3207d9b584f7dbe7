/** Prints blocks in order: one handler a kind, and a limit to how deep they may nest. */
import { type BlockHandlers, handleBlock } from '#model/block.ts';
import type { ComposedBlock, ComposedGlossaryEntry, ComposedList } from '#model/composed-report.ts';
import { type Html, lines } from '../escape.ts';
import type { Page } from '../page.ts';
import { printGlossary } from './glossary.ts';
import { printHeading, printRunInHeading } from './headings.ts';
import { printList } from './lists.ts';
import {
  printCodeBlock,
  printDivider,
  printLabelledLine,
  printLead,
  printParagraph,
  printQuote,
  printSalutation,
} from './paragraphs.ts';
import { printPicture } from './pictures.ts';
import { printTable } from './tables.ts';

/** Browsers stop nesting at 512 elements. What reading lets through (50 levels) keeps its frames, and with them its anchors. */
const DEEPEST = 60;

/** Gives every part of a page its way to print blocks inside blocks. */
export function openPage(parts: Omit<Page, 'blocks'>): Page {
  return pageAt(parts, 0);
}

function pageAt(parts: Omit<Page, 'blocks'>, depth: number): Page {
  const printer = (inner: readonly ComposedBlock[]): Html =>
    depth < DEEPEST ? printBlocks(inner, pageAt(parts, depth + 1)) : printBlocks(leavesOf(inner), pageAt(parts, depth));
  return { ...parts, blocks: printer };
}

function printBlocks(blocks: readonly ComposedBlock[], page: Page): Html {
  const handlers = handlersFor(page);
  const parts: Html[] = [];
  let entries: ComposedGlossaryEntry[] = [];
  const closeGlossary = (): void => {
    if (entries.length > 0) parts.push(printGlossary(entries, page));
    entries = [];
  };
  for (const block of blocks) {
    if (block.kind === 'glossaryEntry') entries.push(block);
    else {
      closeGlossary();
      parts.push(handleBlock(block, handlers));
    }
  }
  closeGlossary();
  return lines(parts);
}

function handlersFor(page: Page): BlockHandlers<ComposedBlock, Html> {
  return {
    heading: (block) => printHeading(block, page),
    runInHeading: (block) => printRunInHeading(block, page),
    lead: (block) => printLead(block, page),
    labelledLine: (block) => printLabelledLine(block, page),
    salutation: (block) => printSalutation(block, page),
    paragraph: (block) => printParagraph(block, page),
    list: (block) => printList(block, page),
    table: (block) => printTable(block, page),
    picture: (block) => printPicture(block, page),
    quote: (block) => printQuote(block, page),
    codeBlock: (block) => printCodeBlock(block),
    divider: (block) => printDivider(block),
    glossaryEntry: (block) => printGlossary([block], page),
  };
}

/** What stands in blocks that nest too deep, in reading order and without their frames. Walks without recursion. */
function leavesOf(blocks: readonly ComposedBlock[]): ComposedBlock[] {
  const leaves: ComposedBlock[] = [];
  const waiting: ComposedBlock[] = [...blocks].reverse();
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    if (block.kind === 'quote') waiting.push(...[...block.blocks].reverse());
    else if (block.kind === 'list') waiting.push(...itemsOf(block).reverse());
    else leaves.push(block);
  }
  return leaves;
}

/** A typed number stays: it is the author's text. */
function itemsOf({ anchor, place, items }: ComposedList): ComposedBlock[] {
  return items.flatMap(({ label, blocks }, index): ComposedBlock[] => {
    if (label === null) return [...blocks];
    const number = { kind: 'text', value: label, place } as const;
    return [{ kind: 'paragraph', anchor: `${anchor}_i${index + 1}`, place, children: [number] }, ...blocks];
  });
}
