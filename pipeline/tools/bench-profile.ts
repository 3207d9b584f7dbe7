/** Where the CPU time of one build goes, room by room: each sample counts for the nearest of our own folders above it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from '../test/project-root.ts';

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
}

interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  /** microseconds */
  readonly timeDeltas: readonly number[];
}

export interface RoomShare {
  readonly room: string;
  /** of all samples but the idle ones, 0 to 1 */
  readonly share: number;
}

const RENDERER = /^(4-render)\/([^/]+)\//u;

/** pipeline/4-render/pdf/x.ts is 4-render/pdf, pipeline/publish.ts is the command around it. */
function roomOf({ functionName, url }: ProfileNode['callFrame']): string | null {
  if (functionName === '(garbage collector)') return 'garbage collection';
  if (functionName === '(idle)') return 'idle';
  if (!url.startsWith('file:')) return null;
  const path = fileURLToPath(url);
  const own = join(projectRoot, 'pipeline', '/');
  if (!path.startsWith(own)) return null;
  const inside = path.slice(own.length);
  const renderer = RENDERER.exec(inside);
  if (renderer) return `${renderer[1]}/${renderer[2]}`;
  return inside.includes('/') ? (inside.split('/')[0] ?? null) : 'commands';
}

export function sharesOf(profile: Profile): readonly RoomShare[] {
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const rooms = new Map<number, string>();
  const find = (id: number): string => {
    const known = rooms.get(id);
    if (known !== undefined) return known;
    const node = byId.get(id);
    const parent = parents.get(id);
    const room = (node && roomOf(node.callFrame)) ?? (parent === undefined ? 'start of Node, other' : find(parent));
    rooms.set(id, room);
    return room;
  };
  const spent = new Map<string, number>();
  for (const [at, id] of profile.samples.entries()) {
    const room = find(id);
    if (room !== 'idle') spent.set(room, (spent.get(room) ?? 0) + (profile.timeDeltas[at] ?? 0));
  }
  const all = [...spent.values()].reduce((sum, one) => sum + one, 0);
  return [...spent].map(([room, time]) => ({ room, share: time / all })).toSorted((a, b) => b.share - a.share);
}

/** Builds the Markdown once from the sources as they are, with the profiler of V8 on. */
export function measureWhereTimeGoes(markdown: string): readonly RoomShare[] {
  const folder = mkdtempSync(join(tmpdir(), 'dingben-profile-'));
  try {
    const output = join(folder, 'dist');
    const profiled = ['--cpu-prof', `--cpu-prof-dir=${folder}`, 'pipeline/cli.ts', 'build', markdown, '-o', output];
    const { status, stderr } = spawnSync(process.execPath, profiled, { cwd: projectRoot, encoding: 'utf8' });
    if (status !== 0) throw new Error(`the profiled build ended with ${status}:\n${stderr}`);
    const name = readdirSync(folder).find((file) => file.endsWith('.cpuprofile'));
    if (!name) throw new Error('no profile was written');
    return sharesOf(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Profile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
