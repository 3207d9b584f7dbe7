/** Turns mdast flow into the model's blocks, still without anchors, headings' levels as typed. */
import type { BlockContent, DefinitionContent, List as ListNode, Root, RootContent } from 'mdast';
import { anchorWithoutBlock, badAnchor, nestedTooDeep, noteTwice, unknownDirective } from '#messages/read.ts';
import type { Block, List, ListItem } from '#model/block.ts';
import type { Note } from '#model/report.ts';
import { placeOfNode, type Reading, report } from '../reading.ts';
import { parseOrdinal } from '../recognise/parse-ordinal.ts';
import { takeInCaptions } from '../recognise/table-captions.ts';
import { DEEPEST_NESTING } from '../refuse-unbearable.ts';
import { BLOCK_DIRECTIVES } from './known-directives.ts';
import { readChart } from './read-chart.ts';
import { readHtml } from './read-html.ts';
import { type Definitions, readInlines } from './read-inlines.ts';
import { readParagraph } from './read-paragraph.ts';
import { readTable } from './read-table.ts';
import { trimInlines } from './slice-inlines.ts';

type FlowNode = RootContent | BlockContent | DefinitionContent;

export interface Flow {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

/** `anchor` is empty, or the one that the author pinned. */
export function readFlow(root: Root, reading: Reading, definitions: Definitions): Flow {
  const reader = new BlockReader(reading, definitions);
  return { blocks: reader.all(root.children, 0), notes: reader.notes };
}

const PIN = /^dingben-anchor:\s*(\S*)$/;
const ANCHOR = /^blk_[a-z0-9_]{8,24}$/;

class BlockReader {
  readonly notes: Note[] = [];
  readonly #reading: Reading;
  readonly #definitions: Definitions;

  constructor(reading: Reading, definitions: Definitions) {
    this.#reading = reading;
    this.#definitions = definitions;
  }

  all(nodes: readonly FlowNode[], depth: number): Block[] {
    const blocks: Block[] = [];
    let pin: { readonly anchor: string; readonly node: FlowNode } | null = null;
    for (const node of nodes) {
      if (node.type === 'html') {
        for (const comment of readHtml(node, this.#reading)) {
          const anchor = PIN.exec(comment)?.[1];
          if (anchor !== undefined) pin = { anchor, node };
        }
        continue;
      }
      const made = this.#one(node, depth);
      const first = made[0];
      if (pin && first) {
        if (ANCHOR.test(pin.anchor)) made[0] = { ...first, anchor: pin.anchor };
        else this.#report('bad-anchor', pin.node, badAnchor(pin.anchor));
        pin = null;
      }
      blocks.push(...made);
    }
    if (pin) this.#report('bad-anchor', pin.node, anchorWithoutBlock(pin.anchor));
    return takeInCaptions(blocks);
  }

  #one(node: FlowNode, depth: number): Block[] {
    const reading = this.#reading;
    const place = placeOfNode(reading, node);
    if (depth > DEEPEST_NESTING) {
      this.#report('nested-too-deep', node, nestedTooDeep(DEEPEST_NESTING));
      return [];
    }
    switch (node.type) {
      case 'heading': {
        const children = this.#inlines(node.children);
        return [{ kind: 'heading', anchor: '', level: node.depth, ordinal: parseOrdinal(children), children, place }];
      }
      case 'paragraph': {
        const block = readParagraph(this.#inlines(node.children), node, place);
        return block ? [block] : [];
      }
      case 'blockquote':
        return [{ kind: 'quote', anchor: '', blocks: this.all(node.children, depth + 1), place }];
      case 'list':
        return [this.#list(node, depth)];
      case 'table':
        return [readTable(node, reading, this.#definitions)];
      case 'code':
        return [{ kind: 'codeBlock', anchor: '', value: node.value, language: node.lang ?? null, place }];
      case 'thematicBreak':
        return [{ kind: 'divider', anchor: '', place }];
      default:
        return this.#other(node, depth);
    }
  }

  /** Notes and directives; definitions and front matter are read elsewhere. */
  #other(node: FlowNode, depth: number): Block[] {
    const place = placeOfNode(this.#reading, node);
    if (node.type === 'footnoteDefinition') {
      const label = node.identifier;
      if (this.notes.some((note) => note.label === label)) this.#report('note-twice', node, noteTwice(label));
      const blocks = this.all(node.children, depth + 1);
      this.notes.push({ label, anchor: '', blocks, place });
    } else if (node.type === 'containerDirective' && node.name === 'chart') {
      const blocks = this.all(node.children, depth + 1);
      return readChart({ attributes: node.attributes ?? {}, blocks, place }, this.#reading);
    } else if (node.type === 'containerDirective') {
      this.#report('unknown-directive', node, unknownDirective(node.name, BLOCK_DIRECTIVES));
      return this.all(node.children, depth + 1);
    } else if (node.type === 'leafDirective') {
      this.#report('unknown-directive', node, unknownDirective(node.name, BLOCK_DIRECTIVES));
      const children = this.#inlines(node.children);
      return children.length ? [{ kind: 'paragraph', anchor: '', children, place }] : [];
    }
    return [];
  }

  #list(node: ListNode, depth: number): List {
    const items = node.children.map((item): ListItem => {
      const place = placeOfNode(this.#reading, item);
      const typed = /^\d{1,9}[.)]/.exec(this.#reading.source.slice(place.start.offset, place.start.offset + 10));
      return { label: typed?.[0] ?? null, blocks: this.all(item.children, depth + 1), place };
    });
    return { kind: 'list', anchor: '', ordered: node.ordered === true, items, place: placeOfNode(this.#reading, node) };
  }

  #inlines(nodes: Parameters<typeof readInlines>[0]) {
    return trimInlines(readInlines(nodes, this.#reading, this.#definitions));
  }

  #report(rule: string, node: FlowNode, message: Parameters<typeof report>[3]): void {
    report(this.#reading, rule, placeOfNode(this.#reading, node), message);
  }
}
