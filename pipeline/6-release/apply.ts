/** Carries out a plan through ports, so that a process killed anywhere leaves the old or the new state, and the next run completes. */
import type { Digests, Vault } from '#ports/ports.ts';
import { FolderDiffers, RemadeDiffers } from './apply-errors.ts';
import { byPath } from './edition/checksums.ts';
import type { ReleasePlan } from './plan.ts';
import type { Completed, Register } from './register/entry.ts';
import { append, registerText } from './register/register.ts';

export interface Made {
  readonly edition: ReadonlyMap<string, Uint8Array>;
  /** other folders and files to lie beside the edition's folder, by name */
  readonly folders: ReadonlyMap<string, ReadonlyMap<string, Uint8Array>>;
  readonly beside: ReadonlyMap<string, Uint8Array>;
}

export interface ApplyPorts {
  readonly vault: Vault;
  readonly digests: Digests;
  /** renders: `register` is what the edition carries, up to its own reservation */
  make(register: Register): Promise<Made>;
  /** what else must be done before the register says that the edition is complete */
  store(made: Made): Promise<void>;
  /** YYYY-MM-DD of the clock: stands in the completing entry only, which is no input of any edition */
  readonly today: string;
}

export interface ApplyWhere {
  readonly register: Register;
  readonly registerFile: string;
  /** holds `<id>-e01` */
  readonly output: string;
  /** the day that archive.yml names; null: the day of the completing entry */
  readonly published: string | null;
}

/** @throws FolderDiffers, RemadeDiffers; whatever the vault throws when it cannot write */
export async function applyRelease(plan: ReleasePlan, where: ApplyWhere, ports: ApplyPorts): Promise<Made> {
  const { vault, digests } = ports;
  const hash = (text: string): string => digests.sha256(new TextEncoder().encode(text));
  const reserved = await reserve(plan, where, vault, hash);
  const made = await ports.make(upTo(reserved, plan.number));
  const completion = completionFor(plan, where, made, ports);
  if (plan.completion && plan.completion.manifest !== completion.manifest) throw new RemadeDiffers();
  await keepFolder(`${where.output}/${plan.folder}`, made.edition, vault);
  for (const [name, files] of made.folders) await keepFolder(`${where.output}/${name}`, files, vault);
  for (const [name, bytes] of made.beside) await keepFile(`${where.output}/${name}`, bytes, vault);
  await ports.store(made);
  if (!plan.completion) await write(append(reserved, completion, hash), where, vault);
  return made;
}

async function write(register: Register, { registerFile }: ApplyWhere, vault: Vault): Promise<void> {
  await vault.writeFile(registerFile, new TextEncoder().encode(registerText(register)));
}

async function reserve(
  plan: ReleasePlan,
  where: ApplyWhere,
  vault: Vault,
  hash: (text: string) => string,
): Promise<Register> {
  if (!plan.reservation) throw new Error('a refused plan cannot be applied');
  if (plan.step !== 'make') return where.register;
  const register = append(where.register, plan.reservation, hash);
  await write(register, where, vault);
  return register;
}

function upTo(register: Register, number: number): Register {
  const own = register.entries.findIndex(({ happened }) => happened.kind === 'reserved' && happened.number === number);
  return { ...register, entries: register.entries.slice(0, own + 1) };
}

function completionFor(
  plan: ReleasePlan,
  where: ApplyWhere,
  { edition }: Made,
  { digests, today }: ApplyPorts,
): Completed {
  const manifest = edition.get('manifest.json');
  if (!manifest) throw new Error('an edition without manifest.json');
  const files = [...edition].sort(([a], [b]) => byPath(a, b)).map(([path, bytes]) => [path, digests.sha256(bytes)]);
  return {
    kind: 'completed',
    number: plan.number,
    date: today,
    published: plan.stage === 'published' ? (where.published ?? today) : null,
    manifest: digests.sha512(manifest),
    files: Object.fromEntries(files),
  };
}

const same = (a: Uint8Array | null | undefined, b: Uint8Array): boolean =>
  a?.length === b.length && b.every((byte, index) => byte === a[index]);

/** Never overwrites: what a killed run left complete is the same bytes, what is not was touched by someone. */
async function keepFolder(folder: string, files: ReadonlyMap<string, Uint8Array>, vault: Vault): Promise<void> {
  const there = await vault.readFolder(folder);
  if (!there) return vault.addFolder(folder, files);
  const other =
    [...files].find(([path, bytes]) => !same(there.get(path), bytes))?.[0] ??
    [...there.keys()].find((path) => !files.has(path));
  if (other !== undefined) throw new FolderDiffers(folder, other);
}

async function keepFile(path: string, bytes: Uint8Array, vault: Vault): Promise<void> {
  const there = await vault.read(path);
  if (!there) return vault.writeFile(path, bytes);
  if (!same(there, bytes)) throw new FolderDiffers(path, path);
}
