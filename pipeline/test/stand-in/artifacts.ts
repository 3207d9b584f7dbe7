/** For tests: the artifact service (Twirp) with its blob store, and artifacts as the REST API lists them. */
import { type Asked, jsonOf, notFound, type Reply, type Route } from './routes.ts';

const R = '/repos/[^/]+/[^/]+';

/** block id → bytes, per artifact: joined by the list of blocks that comes last */
const staged = new WeakMap<object, Map<string, Buffer>>();

function blocksOf(asked: Asked, name: string): Map<string, Buffer> {
  const artifact = asked.state.artifacts.get(name) ?? {};
  const blocks = staged.get(artifact) ?? new Map<string, Buffer>();
  staged.set(artifact, blocks);
  return blocks;
}

function twirp(asked: Asked): Reply {
  const { name = '', ...more } = jsonOf<{ name?: string; expires_at?: string; expiresAt?: string }>(asked);
  const { artifacts } = asked.state;
  if (asked.parts[0] === 'CreateArtifact') {
    if (artifacts.get(name)?.finished)
      return { status: 409, json: { msg: 'an artifact with this name already exists' } };
    const expires = more.expires_at ?? more.expiresAt ?? null;
    artifacts.set(name, { id: asked.state.nextId++, bytes: Buffer.of(), finished: false, expires });
    return { status: 200, json: { ok: true, signed_upload_url: `${asked.base}/blob/${name}?sig=x` } };
  }
  const artifact = artifacts.get(name);
  if (asked.parts[0] !== 'FinalizeArtifact' || !artifact) return notFound;
  artifact.finished = true;
  return { status: 200, json: { ok: true, artifact_id: String(artifact.id) } };
}

function blob(asked: Asked): Reply {
  const [name = ''] = asked.parts;
  const artifact = asked.state.artifacts.get(name);
  if (!artifact) return notFound;
  const blocks = blocksOf(asked, name);
  const kind = asked.query.get('comp');
  if (kind === 'block') blocks.set(asked.query.get('blockid') ?? '', asked.body);
  else if (kind === 'blocklist') {
    const ids = [...asked.body.toString().matchAll(/<(?:Latest|Uncommitted)>([^<]+)</gu)].map(([, id = '']) => id);
    artifact.bytes = Buffer.concat(ids.map((id) => blocks.get(id) ?? Buffer.of()));
  } else artifact.bytes = asked.body;
  const headers = { etag: '"1"', 'last-modified': 'Mon, 01 Jan 2024 00:00:00 GMT', 'x-ms-version': '2024-11-04' };
  return { status: 201, headers: { ...headers, 'x-ms-request-id': '1', 'x-ms-request-server-encrypted': 'true' } };
}

function list(asked: Asked): Reply {
  const wanted = asked.query.get('name');
  const all = [...asked.state.artifacts].filter(([name, { finished }]) => finished && (!wanted || name === wanted));
  const artifacts = all.map(([name, { id, bytes }]) => ({ id, name, size_in_bytes: bytes.length, expired: false }));
  return { status: 200, json: { total_count: artifacts.length, artifacts } };
}

const byId = (asked: Asked): Buffer | undefined =>
  [...asked.state.artifacts.values()].find(({ id }) => id === Number(asked.parts[0]))?.bytes;

export const ARTIFACT_ROUTES: readonly Route[] = [
  { method: 'POST', path: /^\/twirp\/.*\/(\w+)$/u, needs: null, answer: twirp },
  { method: 'PUT', path: /^\/blob\/(.+)$/u, needs: null, answer: blob },
  { method: 'GET', path: new RegExp(`^${R}/actions/runs/(\\d+)/artifacts$`, 'u'), needs: null, answer: list },
  {
    method: 'GET',
    path: new RegExp(`^${R}/actions/artifacts/(\\d+)/zip$`, 'u'),
    needs: null,
    answer: (asked) => ({ status: 302, headers: { location: `${asked.base}/zip/${asked.parts[0]}` } }),
  },
  {
    method: 'GET',
    path: /^\/zip\/(\d+)$/u,
    needs: null,
    answer: (asked) => {
      const bytes = byId(asked);
      return bytes ? { status: 200, bytes, headers: { 'content-type': 'application/zip' } } : notFound;
    },
  },
];
