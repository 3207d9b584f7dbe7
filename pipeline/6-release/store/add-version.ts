/** Adds an edition to a report's OCFL object: a new version that stores again only what no version had before. */
import type { Digests } from '#ports/ports.ts';
import {
  declarationText,
  INVENTORY,
  INVENTORY_TYPE,
  type Inventory,
  inventoryText,
  OBJECT_DECLARATION,
  parseInventory,
  SIDECAR,
  sidecarText,
  type Version,
} from './inventory.ts';

type Files = ReadonlyMap<string, Uint8Array>;

export interface NewVersion {
  /** of the object: a URI */
  readonly id: string;
  readonly files: Files;
  /** RFC 3339 */
  readonly created: string;
  readonly message: string;
  readonly user: string;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function stateOf(files: Files, digests: Digests): Version['state'] {
  const state: Record<string, string[]> = {};
  for (const path of [...files.keys()].sort()) {
    const digest = digests.sha512(files.get(path) ?? new Uint8Array());
    state[digest] = [...(state[digest] ?? []), path];
  }
  return state;
}

const sameState = (a: Version['state'], b: Version['state']): boolean => {
  const spelt = (state: Version['state']): string => JSON.stringify(Object.entries(state).sort());
  return spelt(a) === spelt(b);
};

/** All files of the object afterwards; null: a version holds just these files already. `object` must be sound. */
export function addVersion(object: Files | null, version: NewVersion, digests: Digests): Files | null {
  const before = object && parseInventory(new TextDecoder().decode(object.get(INVENTORY)));
  const state = stateOf(version.files, digests);
  const versions = before?.versions ?? {};
  if (Object.values(versions).some((one) => sameState(one.state, state))) return null;
  const head = `v${Object.keys(versions).length + 1}`;
  const manifest: Record<string, string[]> = { ...before?.manifest };
  const content = new Map<string, Uint8Array>();
  for (const [digest, paths] of Object.entries(state)) {
    const [first] = paths;
    if (manifest[digest] || first === undefined) continue;
    manifest[digest] = [`${head}/content/${first}`];
    content.set(`${head}/content/${first}`, version.files.get(first) ?? new Uint8Array());
  }
  const { created, message, user } = version;
  const inventory: Inventory = {
    id: version.id,
    type: INVENTORY_TYPE,
    digestAlgorithm: 'sha512',
    head,
    manifest,
    versions: { ...versions, [head]: { created, message, user: { name: user }, state } },
  };
  return new Map([...(object ?? []), ...content, ...inventories(inventory, head, digests)]);
}

/** In the object's root and, the same, in the version's folder. */
function inventories(inventory: Inventory, head: string, digests: Digests): readonly (readonly [string, Uint8Array])[] {
  const text = encode(inventoryText(inventory));
  const sidecar = encode(sidecarText(digests.sha512(text)));
  return [
    [OBJECT_DECLARATION, encode(declarationText(OBJECT_DECLARATION))],
    [INVENTORY, text],
    [SIDECAR, sidecar],
    [`${head}/${INVENTORY}`, text],
    [`${head}/${SIDECAR}`, sidecar],
  ];
}
