/** Turns mdast phrasing into the model's inlines: soft breaks joined, references resolved, no HTML. */
import type { Definition, PhrasingContent, Text as TextNode } from 'mdast';
import { nestedTooDeep } from '#messages/read.ts';
import type { Inline, Text } from '#model/inline.ts';
import type { Place } from '#model/place.ts';
import { placeOfNode, type Reading, report } from '../reading.ts';
import { DEEPEST_NESTING } from '../refuse-unbearable.ts';
import { joinLines } from './join-lines.ts';
import { isTextDirective } from './known-directives.ts';
import { readHtml } from './read-html.ts';
import { splitNoteMarks } from './split-note-marks.ts';

export type Definitions = ReadonlyMap<string, Definition>;

export function readInlines(
  nodes: readonly PhrasingContent[],
  reading: Reading,
  definitions: Definitions,
): readonly Inline[] {
  return joinLines(new InlineReader(reading, definitions).all(nodes, 0));
}

const WRAPPERS = { emphasis: 'emphasis', strong: 'strong', delete: 'deletion' } as const;
const DIRECTIVES = { term: 'termMark', sup: 'superscript', sub: 'subscript' } as const;

class InlineReader {
  readonly #reading: Reading;
  readonly #definitions: Definitions;

  constructor(reading: Reading, definitions: Definitions) {
    this.#reading = reading;
    this.#definitions = definitions;
  }

  all(nodes: readonly PhrasingContent[], depth: number): Inline[] {
    return nodes.flatMap((node) => this.#one(node, depth));
  }

  #one(node: PhrasingContent, depth: number): Inline[] {
    const place = placeOfNode(this.#reading, node);
    if (depth > DEEPEST_NESTING) {
      report(this.#reading, 'nested-too-deep', place, nestedTooDeep(DEEPEST_NESTING));
      return [this.#literal(place)];
    }
    switch (node.type) {
      case 'text':
        return splitNoteMarks(this.#text(node, place), this.#reading);
      case 'emphasis':
      case 'strong':
      case 'delete':
        return [{ kind: WRAPPERS[node.type], children: this.all(node.children, depth + 1), place }];
      case 'textDirective':
        if (!isTextDirective(node.name)) return [this.#literal(place)];
        return [{ kind: DIRECTIVES[node.name], children: this.all(node.children, depth + 1), place }];
      case 'inlineCode':
        return [{ kind: 'code', value: node.value, place }];
      case 'break':
        return [{ kind: 'lineBreak', place }];
      case 'footnoteReference':
        return [{ kind: 'noteMark', label: node.identifier, place }];
      case 'html':
        readHtml(node, this.#reading);
        return [];
      default:
        return this.#linkOrImage(node, place, depth);
    }
  }

  #linkOrImage(node: PhrasingContent, place: Place, depth: number): Inline[] {
    switch (node.type) {
      case 'link':
        return [{ kind: 'link', url: node.url, children: this.all(node.children, depth + 1), place }];
      case 'linkReference': {
        const url = this.#definitions.get(node.identifier)?.url ?? '';
        return [{ kind: 'link', url, children: this.all(node.children, depth + 1), place }];
      }
      case 'image':
        return [{ kind: 'image', url: node.url, alt: node.alt ?? '', place }];
      case 'imageReference': {
        const url = this.#definitions.get(node.identifier)?.url ?? '';
        return [{ kind: 'image', url, alt: node.alt ?? '', place }];
      }
      default:
        return [this.#literal(place)];
    }
  }

  #text(node: TextNode, place: Place): Text {
    return { kind: 'text', value: node.value, place, runs: node.data?.runs ?? [{ at: 0, start: place.start }] };
  }

  /** The source as it stands there. */
  #literal(place: Place): Text {
    const value = this.#reading.source.slice(place.start.offset, place.end.offset);
    return { kind: 'text', value, place, runs: [{ at: 0, start: place.start }] };
  }
}
