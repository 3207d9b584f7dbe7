/** `verify --rebuild`: builds the recorded commit again in a folder of its own and compares every byte. Needs git, nothing else does. */
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gitCopy, gitFind, gitRemoveCopy } from '#adapters/git-tree.ts';
import { runSelf } from '#adapters/run-self.ts';
import { vault } from '#adapters/vault.ts';
import * as messages from '#messages/verification.ts';
import { type Evidence, proven, refuted, unproven } from '#release/verify/evidence.ts';
import { type ManifestRead, readManifest } from '#release/verify/read-manifest.ts';

type Files = ReadonlyMap<string, Uint8Array>;
const MANIFEST_FILE = 'manifest.json';

const failed = (why: string): readonly Evidence[] => [unproven('authentic', messages.rebuildFailed(why))];

export async function rebuildEvidence(files: Files): Promise<readonly Evidence[]> {
  const manifest = readManifest(files.get(MANIFEST_FILE));
  const source = files.get('report.md');
  if (!manifest || !source) return failed(MANIFEST_FILE);
  const found = await gitFind(resolve('.'), manifest.commit, source);
  if (!found) return failed(`git: ${manifest.commit}`);
  const work = await mkdtemp(join(tmpdir(), 'dingben-rebuild-'));
  const copy = join(work, 'copy');
  try {
    if (!(await gitCopy(found.root, manifest.commit, copy))) return failed(`git worktree: ${manifest.commit}`);
    await symlink(join(found.root, 'node_modules'), join(copy, 'node_modules')).catch(() => {});
    return await compare(files, manifest, found.path, copy);
  } finally {
    await gitRemoveCopy(found.root, copy);
    await rm(work, { recursive: true, force: true });
  }
}

/** A build hears no witnesses: all else in the proof must be the same. */
function withoutWitnesses(proof: Uint8Array): Uint8Array {
  try {
    const { witnesses: _heard, ...rest } = JSON.parse(new TextDecoder().decode(proof)) as Record<string, unknown>;
    return new TextEncoder().encode(`${JSON.stringify(rest, null, 2)}\n`);
  } catch {
    return proof;
  }
}

async function compare(
  files: Files,
  manifest: ManifestRead,
  report: string,
  copy: string,
): Promise<readonly Evidence[]> {
  const environment = { SOURCE_DATE_EPOCH: String(manifest.sourceDateEpoch) };
  const { code, stderr } = await runSelf(['build', report, '-o', 'rebuilt'], copy, environment);
  const built = await vault.readFolder(join(copy, 'rebuilt', manifest.id));
  if (code !== 0 || !built) return failed(stderr.trim().split('\n').at(-1) ?? String(code));
  const both = [...built].filter(([path]) => path !== MANIFEST_FILE && files.has(path));
  const other = both.filter(([path, bytes]) => {
    const released = files.get(path) ?? new Uint8Array();
    return Buffer.compare(bytes, path === 'proof.json' ? withoutWitnesses(released) : released) !== 0;
  });
  if (other.length > 0) return other.map(([path]) => refuted('authentic', path, messages.rebuiltDiffers(path)));
  return [proven('authentic', messages.rebuilt(manifest.commit, both.length))];
}
