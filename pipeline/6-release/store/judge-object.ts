/** Judges an OCFL 1.1 object by the rules of its specification (ocfl.io/1.1/spec), each problem with the path it is about. */
import type { Digests } from '#ports/ports.ts';
import {
  declarationText,
  INVENTORY,
  type Inventory,
  OBJECT_DECLARATION,
  parseInventory,
  SIDECAR,
  sidecarText,
} from './inventory.ts';

export type ObjectFault =
  | 'no-declaration'
  | 'wrong-declaration'
  | 'no-inventory'
  | 'bad-inventory'
  | 'no-sidecar'
  | 'sidecar-differs'
  | 'versions-not-continuous'
  | 'head-not-last'
  | 'head-inventory-differs'
  | 'stray-file'
  | 'content-not-in-manifest'
  | 'content-missing'
  | 'content-damaged'
  | 'path-listed-twice'
  | 'path-escapes'
  | 'state-without-content'
  | 'content-never-used'
  | 'logical-paths-clash'
  | 'past-rewritten';

export interface ObjectProblem {
  readonly fault: ObjectFault;
  readonly path: string;
}

type Files = ReadonlyMap<string, Uint8Array>;
type Judge = (files: Files, inventory: Inventory, digests: Digests) => readonly ObjectProblem[];

const textOf = (files: Files, path: string): string => new TextDecoder().decode(files.get(path) ?? new Uint8Array());
const fault = (name: ObjectFault, path: string): ObjectProblem => ({ fault: name, path });

/** 3.6.1 and 3.7: the declaration, the inventory and its sidecar, in the object's root. */
function judgeRoot(files: Files, digests: Digests): readonly ObjectProblem[] {
  const problems: ObjectProblem[] = [];
  if (!files.has(OBJECT_DECLARATION)) problems.push(fault('no-declaration', OBJECT_DECLARATION));
  else if (textOf(files, OBJECT_DECLARATION) !== declarationText(OBJECT_DECLARATION)) {
    problems.push(fault('wrong-declaration', OBJECT_DECLARATION));
  }
  if (!files.has(INVENTORY)) problems.push(fault('no-inventory', INVENTORY));
  return [...problems, ...judgeSidecar(files, '', digests)];
}

function judgeSidecar(files: Files, folder: string, digests: Digests): readonly ObjectProblem[] {
  const inventory = files.get(`${folder}${INVENTORY}`);
  if (!inventory) return [];
  const path = `${folder}${SIDECAR}`;
  if (!files.has(path)) return [fault('no-sidecar', path)];
  return textOf(files, path) === sidecarText(digests.sha512(inventory)) ? [] : [fault('sidecar-differs', path)];
}

/** 3.5.3: v1, v2 … without a gap, the last one is the head. */
const judgeVersions: Judge = (_files, { versions, head }) => {
  const names = Object.keys(versions);
  const expected = names.map((_, index) => `v${index + 1}`);
  if (names.length === 0 || expected.some((name) => !(name in versions))) {
    return [fault('versions-not-continuous', INVENTORY)];
  }
  return head === expected.at(-1) ? [] : [fault('head-not-last', INVENTORY)];
};

/** 3.7.1: each version keeps the inventory of its day; the head's is the root's; an older one says nothing else of the past. */
const judgeVersionInventories: Judge = (files, inventory, digests) =>
  Object.keys(inventory.versions).flatMap((name) => {
    const path = `${name}/${INVENTORY}`;
    if (name === inventory.head) {
      const same = files.has(path) && textOf(files, path) === textOf(files, INVENTORY);
      return [...(same ? [] : [fault('head-inventory-differs', path)]), ...judgeSidecar(files, `${name}/`, digests)];
    }
    if (!files.has(path)) return [];
    const own = parseInventory(textOf(files, path));
    if (!own) return [fault('bad-inventory', path)];
    const rewritten = Object.entries(own.versions).some(
      ([version, { state }]) => JSON.stringify(state) !== JSON.stringify(inventory.versions[version]?.state),
    );
    return [...(rewritten ? [fault('past-rewritten', path)] : []), ...judgeSidecar(files, `${name}/`, digests)];
  });

const ROOT_FILES = new Set([OBJECT_DECLARATION, INVENTORY, SIDECAR]);

/** 3.1: nothing lies in an object but its versions, each with its content and inventory. */
const judgeStrays: Judge = (files, { versions }) =>
  [...files.keys()].flatMap((path) => {
    if (ROOT_FILES.has(path) || path.startsWith('logs/') || path.startsWith('extensions/')) return [];
    const [version = '', part = '', ...rest] = path.split('/');
    const known =
      version in versions && (rest.length > 0 ? part === 'content' : part === INVENTORY || part === SIDECAR);
    return known ? [] : [fault('stray-file', path)];
  });

const escapes = (path: string): boolean =>
  path.startsWith('/') || path.endsWith('/') || path.split('/').some((part) => ['', '.', '..'].includes(part));

/** 3.5.2: the manifest names every content file once, and each is what its digest says. */
const judgeManifest: Judge = (files, { manifest }, digests) => {
  const problems: ObjectProblem[] = [];
  const seen = new Set<string>();
  for (const [digest, paths] of Object.entries(manifest)) {
    for (const path of paths) {
      if (escapes(path)) problems.push(fault('path-escapes', path));
      if (seen.has(path)) problems.push(fault('path-listed-twice', path));
      seen.add(path);
      const bytes = files.get(path);
      if (!bytes) problems.push(fault('content-missing', path));
      else if (digests.sha512(bytes) !== digest) problems.push(fault('content-damaged', path));
    }
  }
  const content = [...files.keys()].filter((path) => /^v\d+\/content\//u.test(path) && !seen.has(path));
  return [...problems, ...content.map((path) => fault('content-not-in-manifest', path))];
};

/** 3.5.3.1: what a version had is in the manifest, under paths that do not contradict each other. */
const judgeStates: Judge = (_files, { manifest, versions }) => {
  const used = new Set(Object.values(versions).flatMap(({ state }) => Object.keys(state)));
  const unused = Object.entries(manifest).filter(([digest]) => !used.has(digest));
  const problems = unused.map(([, paths]) => fault('content-never-used', paths[0] ?? ''));
  for (const [name, { state }] of Object.entries(versions)) {
    for (const digest of Object.keys(state)) if (!manifest[digest]) problems.push(fault('state-without-content', name));
    const paths = Object.values(state).flat();
    const clash = paths.some(
      (path, index) => paths.indexOf(path) !== index || paths.some((one) => one.startsWith(`${path}/`)),
    );
    if (clash) problems.push(fault('logical-paths-clash', name));
    problems.push(...paths.filter(escapes).map((path) => fault('path-escapes', path)));
  }
  return problems;
};

const JUDGES = [judgeVersions, judgeVersionInventories, judgeStrays, judgeManifest, judgeStates];

/** [] for a sound object. */
export function judgeObject(files: Files, digests: Digests): readonly ObjectProblem[] {
  const root = judgeRoot(files, digests);
  if (!files.has(INVENTORY)) return root;
  const inventory = parseInventory(textOf(files, INVENTORY));
  if (!inventory) return [...root, fault('bad-inventory', INVENTORY)];
  return [...root, ...JUDGES.flatMap((judge) => judge(files, inventory, digests))];
}
