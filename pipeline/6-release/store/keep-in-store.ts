/** Puts an edition into an OCFL store through ports: the object of its report is exchanged whole. */
import type { Digests, Vault } from '#ports/ports.ts';
import { addVersion, type NewVersion } from './add-version.ts';
import { declarationText, ROOT_DECLARATION } from './inventory.ts';
import { judgeObject, type ObjectProblem } from './judge-object.ts';

/** The object in the store is not sound: nothing was added. */
export class ObjectSpoilt extends Error {
  readonly folder: string;
  readonly problem: ObjectProblem;
  constructor(folder: string, problem: ObjectProblem) {
    super(`${folder}: ${problem.fault} ${problem.path}`);
    this.folder = folder;
    this.problem = problem;
  }
}

/** `root` is the storage root, `name` the object's folder in it. @throws ObjectSpoilt */
export async function keepInStore(
  root: string,
  name: string,
  version: NewVersion,
  ports: { readonly vault: Vault; readonly digests: Digests },
): Promise<void> {
  const { vault, digests } = ports;
  const declaration = `${root}/${ROOT_DECLARATION}`;
  if (!(await vault.read(declaration))) {
    await vault.writeFile(declaration, new TextEncoder().encode(declarationText(ROOT_DECLARATION)));
  }
  const folder = `${root}/${name}`;
  await vault.restoreFolder(folder);
  const object = await vault.readFolder(folder);
  const [problem] = object ? judgeObject(object, digests) : [];
  if (problem) throw new ObjectSpoilt(folder, problem);
  const grown = addVersion(object, version, digests);
  if (grown) await vault.exchangeFolder(folder, grown);
}
