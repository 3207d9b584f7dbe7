/** Reads the front matter's YAML into plain text values, and remembers where each key stands. */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { badYaml, frontMatterTooLong, notAMapping, yamlAlias } from '#messages/front-matter.ts';
import type { Finding } from '#model/finding.ts';
import type { Place } from '#model/place.ts';
import type { LineIndex } from '../line-index.ts';
import { makeFinding } from '../reading.ts';

/** Every scalar as it was typed: a date stays a text, `2023` too. */
export type Written = string | null | readonly Written[] | { readonly [key: string]: Written };

export interface WrittenYaml {
  readonly values: { readonly [key: string]: Written };
  /** of the value, or of the key where the value is empty; nested keys as `approval.body`, `key_figures.0` */
  readonly places: Readonly<Record<string, Place>>;
  /** of the keys themselves */
  readonly keyPlaces: Readonly<Record<string, Place>>;
  readonly findings: readonly Finding[];
}

/** UTF-16 units */
const LONGEST = 65_536;
/** Brackets that open inside each other; the YAML parser recurses. */
const MOST_BRACKETS = 500;

/** `text` starts at `offset` of the source. */
export function readYaml(text: string, offset: number, lines: LineIndex): WrittenYaml {
  const whole = lines.placeOf(offset, offset + text.length);
  if (text.length > LONGEST) return failed('front-matter', whole, frontMatterTooLong(LONGEST));
  if ((text.match(/[[{]/g)?.length ?? 0) > MOST_BRACKETS) return failed('front-matter', whole, notAMapping());
  // `failsafe`: nothing is guessed to be a number, a date or a truth value.
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: new LineCounter(), prettyErrors: false });
  const [problem] = document.errors;
  if (problem) {
    const [from, to] = problem.pos;
    return failed('front-matter', lines.placeOf(offset + from, offset + to), badYaml(problem.message));
  }
  if (!isMap(document.contents)) return failed('front-matter', whole, notAMapping());
  return new YamlWalk(offset, lines).read(document.contents);
}

function failed(rule: string, place: Place, message: Parameters<typeof makeFinding>[2]): WrittenYaml {
  return { values: {}, places: {}, keyPlaces: {}, findings: [makeFinding(rule, place, message)] };
}

class YamlWalk {
  readonly #offset: number;
  readonly #lines: LineIndex;
  readonly #places: Record<string, Place> = {};
  readonly #keyPlaces: Record<string, Place> = {};
  readonly #findings: Finding[] = [];

  constructor(offset: number, lines: LineIndex) {
    this.#offset = offset;
    this.#lines = lines;
  }

  read(map: Node): WrittenYaml {
    const values = this.#value(map, '');
    return {
      values: isRecord(values) ? values : {},
      places: this.#places,
      keyPlaces: this.#keyPlaces,
      findings: this.#findings,
    };
  }

  #value(node: unknown, path: string): Written {
    if (node === null || node === undefined) return null;
    if (isMap(node)) {
      const entries = node.items.map(({ key, value }): readonly [string, Written] => {
        const name = isScalar(key) ? String(key.value) : '';
        const inner = path ? `${path}.${name}` : name;
        const keyPlace = this.#placeOf(key);
        if (keyPlace) this.#keyPlaces[inner] = keyPlace;
        const place = isEmpty(value) ? keyPlace : (this.#placeOf(value) ?? keyPlace);
        if (place) this.#places[inner] = place;
        return [name, this.#value(value, inner)];
      });
      return Object.fromEntries(entries);
    }
    if (isSeq(node)) {
      return node.items.map((item, index) => {
        const place = this.#placeOf(item);
        if (place) this.#places[`${path}.${index}`] = place;
        return this.#value(item, `${path}.${index}`);
      });
    }
    if (isScalar(node) && !node.tag?.startsWith('!')) return isEmpty(node) ? null : String(node.value);
    const place = this.#placeOf(node) ?? this.#lines.placeOf(this.#offset, this.#offset);
    this.#findings.push(makeFinding('front-matter', place, yamlAlias()));
    return null;
  }

  #placeOf(node: unknown): Place | null {
    if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return null;
    const [from, to] = node.range as readonly number[];
    return from === undefined || to === undefined ? null : this.#lines.placeOf(this.#offset + from, this.#offset + to);
  }
}

/** Nothing written, `~` or `null`: YAML's ways to leave a value out. */
function isEmpty(node: unknown): boolean {
  if (node === null || node === undefined) return true;
  if (!isScalar(node)) return false;
  if (node.value === null || node.value === undefined) return true;
  return (node.type === 'PLAIN' || node.type === undefined) && ['', '~', 'null'].includes(String(node.value));
}

export function isRecord(value: Written | undefined): value is { readonly [key: string]: Written } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
