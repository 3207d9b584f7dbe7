/** An OCFL object grows version by version, stores nothing twice, and every breach of the specification is found. */
import { describe, expect, test } from 'vitest';
import { digests, encode, smallEdition } from '../testing/small-edition.ts';
import { addVersion } from './add-version.ts';
import { INVENTORY, type Inventory, inventoryText, OBJECT_DECLARATION, SIDECAR, sidecarText } from './inventory.ts';
import { judgeObject } from './judge-object.ts';

type Files = ReadonlyMap<string, Uint8Array>;

const first = smallEdition();
const second = smallEdition(first.register, 2);
const version = (files: Files, message: string) => ({
  id: 'urn:dingben:brief',
  files,
  created: '2024-01-09T00:00:00Z',
  message,
  user: '某市某区统计局',
});
const v1 = addVersion(null, version(first.edition, 'e01'), digests) ?? new Map();
const v2 = addVersion(v1, version(second.edition, 'e02'), digests) ?? new Map();
const inventoryOf = (files: Files): Inventory => JSON.parse(new TextDecoder().decode(files.get(INVENTORY)));

describe('growing', () => {
  test('one version, then two, both sound', () => {
    expect(judgeObject(v1, digests)).toEqual([]);
    expect(judgeObject(v2, digests)).toEqual([]);
    expect(inventoryOf(v2)).toMatchObject({ head: 'v2', versions: { v1: { message: 'e01' }, v2: { message: 'e02' } } });
  });

  test('what did not change is stored once', () => {
    expect(v2.has('v1/content/report.md')).toBe(true);
    expect(v2.has('v2/content/report.md')).toBe(false);
    expect(v2.has('v2/content/record.json')).toBe(true);
  });

  test('every version can be taken out again, byte for byte', () => {
    const { manifest, versions } = inventoryOf(v2);
    for (const [name, edition] of [
      ['v1', first.edition],
      ['v2', second.edition],
    ] as const) {
      const out = Object.entries(versions[name]?.state ?? {}).flatMap(([digest, paths]) =>
        paths.map((path) => [path, v2.get(manifest[digest]?.[0] ?? '')] as const),
      );
      expect(new Map(out.sort())).toEqual(new Map([...edition].sort()));
    }
  });

  test('an edition that is there already adds nothing', () => {
    expect(addVersion(v2, version(first.edition, 'e01 again'), digests)).toBeNull();
  });

  test('the older versions are left as they were', () => {
    for (const [path, bytes] of v1) if (path.startsWith('v1/')) expect(v2.get(path)).toEqual(bytes);
  });
});

const without = (path: string): Files => new Map([...v2].filter(([name]) => name !== path));
const having = (path: string, text: string): Files => new Map(v2).set(path, encode(text));

/** The object with another inventory, sidecars and head copy to match: only the inventory's own rules are broken. */
function inventoried(change: (inventory: Inventory) => unknown): Files {
  const inventory = structuredClone(inventoryOf(v2));
  const text = encode(inventoryText((change(inventory) ?? inventory) as Inventory));
  const sidecar = encode(sidecarText(digests.sha512(text)));
  return new Map([...v2, [INVENTORY, text], [SIDECAR, sidecar], [`v2/${INVENTORY}`, text], [`v2/${SIDECAR}`, sidecar]]);
}

const SPARE = 'f'.repeat(128);
const drop = <T extends object>(from: T, key: string): T =>
  Object.fromEntries(Object.entries(from).filter(([name]) => name !== key)) as T;
const firstOf = (record: Readonly<Record<string, string[]>>): string[] => Object.values(record)[0] ?? [];

describe('broken objects', () => {
  test.each<[string, string, Files]>([
    ['no declaration', 'no-declaration', without(OBJECT_DECLARATION)],
    ['a declaration of another version', 'wrong-declaration', having(OBJECT_DECLARATION, 'ocfl_object_1.0\n')],
    ['no inventory', 'no-inventory', without(INVENTORY)],
    ['an inventory that is no JSON', 'bad-inventory', having(INVENTORY, '{')],
    ['an inventory with a key of its own', 'bad-inventory', inventoried((one) => ({ ...one, extra: 1 }))],
    ['an inventory without an id', 'bad-inventory', inventoried((one) => drop(one, 'id'))],
    ['another digest algorithm', 'bad-inventory', inventoried((one) => ({ ...one, digestAlgorithm: 'md5' }))],
    ['another type', 'bad-inventory', inventoried((one) => ({ ...one, type: 'https://ocfl.io/1.0/spec/#inventory' }))],
    ['a head that is no version name', 'bad-inventory', inventoried((one) => ({ ...one, head: '2' }))],
    [
      'a creation date without a zone',
      'bad-inventory',
      inventoried((one) => {
        if (one.versions['v2']) one.versions['v2'].created = '2024-01-09T00:00:00';
      }),
    ],
    ['no sidecar', 'no-sidecar', without(SIDECAR)],
    ['a sidecar of something else', 'sidecar-differs', having(SIDECAR, sidecarText(SPARE))],
    [
      'a version left out',
      'versions-not-continuous',
      inventoried((one) => ({ ...one, versions: drop(one.versions, 'v1') })),
    ],
    ['a head that is not the last version', 'head-not-last', inventoried((one) => ({ ...one, head: 'v1' }))],
    ['a version without its inventory', 'head-inventory-differs', without(`v2/${INVENTORY}`)],
    ['a file beside the versions', 'stray-file', having('notes.txt', 'x')],
    ['a version that no inventory knows', 'stray-file', having('v3/content/report.md', 'x')],
    ['content that no manifest knows', 'content-not-in-manifest', having('v2/content/notes.txt', 'x')],
    ['content missing', 'content-missing', without('v1/content/report.md')],
    ['content damaged', 'content-damaged', having('v1/content/report.md', 'x')],
    [
      'a content path listed twice',
      'path-listed-twice',
      inventoried((one) => {
        firstOf(one.manifest).push(firstOf(one.manifest)[0] ?? '');
      }),
    ],
    [
      'a content path that leads out',
      'path-escapes',
      inventoried((one) => {
        firstOf(one.manifest)[0] = 'v1/content/../../x';
      }),
    ],
    [
      'a state whose digest has no content',
      'state-without-content',
      inventoried((one) => {
        if (one.versions['v2']) one.versions['v2'].state[SPARE] = ['lost.txt'];
      }),
    ],
    [
      'content that no version uses',
      'content-never-used',
      inventoried((one) => {
        one.manifest[SPARE] = ['v2/content/spare'];
      }),
    ],
    [
      'a logical path that is both file and folder',
      'logical-paths-clash',
      inventoried((one) => {
        firstOf(one.versions['v2']?.state ?? {}).push('report.md/x');
      }),
    ],
    [
      'an older version described otherwise than on its day',
      'past-rewritten',
      inventoried((one) => {
        firstOf(one.versions['v1']?.state ?? {})[0] = 'renamed.md';
      }),
    ],
  ])('%s', (_what, fault, files) => {
    expect(judgeObject(files, digests).map((problem) => problem.fault)).toContain(fault);
  });
});
