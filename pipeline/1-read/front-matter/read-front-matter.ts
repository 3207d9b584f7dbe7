/** Reads and judges the front matter: a value without leftovers, or every problem with its line and key. */
import type { Yaml } from 'mdast';
import type * as z from 'zod/mini';
import {
  badValue,
  emptyValue,
  frontMatterOpen,
  missingKey,
  samplePublished,
  unknownKey,
} from '#messages/front-matter.ts';
import type { Finding } from '#model/finding.ts';
import type { Place } from '#model/place.ts';
import { makeFinding, placeOfNode, type Reading } from '../reading.ts';
import { closestName } from './closest-name.ts';
import { isRecord, readYaml, type Written, type WrittenYaml } from './read-yaml.ts';
import { APPROVAL_KEYS, KEYS, WAIVER_KEYS, type WrittenFrontMatter, writtenFrontMatter } from './schema.ts';

export type FrontMatterRead =
  | { readonly ok: true; readonly written: WrittenFrontMatter; readonly places: Readonly<Record<string, Place>> }
  | { readonly ok: false; readonly findings: readonly Finding[] };

const NOTHING_WRITTEN: FrontMatterRead = { ok: true, written: {}, places: {} };

export function readFrontMatter(node: Yaml | null, reading: Reading): FrontMatterRead {
  if (!node) return opensWithoutEnd(reading) ?? NOTHING_WRITTEN;
  const { start, end } = placeOfNode(reading, node);
  const whole = reading.source.slice(start.offset, end.offset);
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(whole)?.[0].length ?? 0;
  const text = whole.slice(opening).replace(/---[ \t]*$/, '');
  if (text.trim() === '') return NOTHING_WRITTEN;
  const yaml = readYaml(text, start.offset + opening, reading.lines);
  if (yaml.findings.length) return { ok: false, findings: yaml.findings };
  const parsed = writtenFrontMatter.safeParse(yaml.values, { jitless: true });
  if (!parsed.success) return { ok: false, findings: findingsOf(parsed.error, yaml, reading) };
  const written = parsed.data;
  const stagePlace = yaml.places.stage;
  if (written.sample === true && written.stage === 'published' && stagePlace) {
    return { ok: false, findings: [makeFinding('front-matter', stagePlace, samplePublished())] };
  }
  return { ok: true, written, places: yaml.places };
}

/** A first line `---` with keys below and no second `---`: Markdown sees a divider, the author meant front matter. */
function opensWithoutEnd(reading: Reading): FrontMatterRead | null {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)[ \t]*[A-Za-z_]+[ \t]*:/.exec(reading.source);
  if (!opening) return null;
  return { ok: false, findings: [makeFinding('front-matter', reading.lines.placeOf(0, 3), frontMatterOpen())] };
}

function findingsOf(error: z.core.$ZodError, yaml: WrittenYaml, reading: Reading): Finding[] {
  const fallback = reading.lines.placeOf(0, 0);
  return error.issues.flatMap((issue): Finding[] => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((name) => {
        const key = [...path, name].join('.');
        const known = path[0] === 'waivers' ? WAIVER_KEYS : path.length ? APPROVAL_KEYS : KEYS;
        const place = yaml.keyPlaces[key] ?? fallback;
        return makeFinding('front-matter', place, unknownKey(key, closestName(name, known), known), key);
      });
    }
    const key = path.join('.');
    const found = lookUp(yaml.values, path);
    const place = yaml.places[key] ?? yaml.places[path.slice(0, -1).join('.')] ?? fallback;
    if (found === undefined) return [makeFinding('front-matter', place, missingKey(key))];
    if (found === null || found === '') return [makeFinding('front-matter', place, emptyValue(key))];
    const actual = shown(found);
    return [makeFinding('front-matter', place, badValue(key, actual), actual)];
  });
}

function lookUp(values: Written, path: readonly string[]): Written | undefined {
  let value: Written | undefined = values;
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)];
    else value = isRecord(value) ? value[step] : undefined;
  }
  return value;
}

function shown(found: Written): string {
  return typeof found === 'string' ? found : JSON.stringify(found);
}
