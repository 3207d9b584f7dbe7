/** For tests: releases and their assets, as GitHub keeps them: drafts are not found by tag, published names are taken. */
import { type Asked, jsonOf, notFound, pageOf, type Reply, type Route } from './routes.ts';
import { type StoredAsset, type StoredRelease, sha256 } from './state.ts';

const R = '/repos/[^/]+/[^/]+';

const assetJson = ({ id, name, label, state, bytes }: StoredAsset) => ({
  id,
  name,
  label,
  state,
  size: bytes.length,
  digest: state === 'uploaded' ? `sha256:${sha256(bytes)}` : null,
});

const releaseJson = ({ id, tag, name, body, draft }: StoredRelease, { base, state }: Asked) => ({
  id,
  tag_name: tag,
  name,
  body,
  draft,
  published_at: draft ? null : '2024-03-02T08:00:00Z',
  html_url: `https://github.com/${state.repository}/releases/tag/${tag}`,
  upload_url: `${base}/upload/${id}/assets{?name,label}`,
});

const byId = (asked: Asked): StoredRelease | undefined =>
  asked.state.releases.find(({ id }) => id === Number(asked.parts[0]));

interface Written {
  tag_name?: string;
  name?: string;
  body?: string;
  draft?: boolean;
}

function create(asked: Asked): Reply {
  const { tag_name: tag = '', name = '', body = '', draft = false } = jsonOf<Written>(asked);
  const taken = asked.state.releases.some((release) => !release.draft && release.tag === tag);
  if (taken && !draft) return { status: 422, json: { message: 'already_exists' } };
  const release: StoredRelease = { id: asked.state.nextId++, tag, name, body, draft, assets: [] };
  asked.state.releases.unshift(release);
  return { status: 201, json: releaseJson(release, asked) };
}

function change(asked: Asked): Reply {
  const release = byId(asked);
  if (!release) return notFound;
  const { tag_name, name, body, draft } = jsonOf<Written>(asked);
  const tag = tag_name ?? release.tag;
  const taken = asked.state.releases.some((other) => other !== release && !other.draft && other.tag === tag);
  if (taken && draft === false) return { status: 422, json: { message: 'already_exists' } };
  Object.assign(release, {
    tag,
    name: name ?? release.name,
    body: body ?? release.body,
    draft: draft ?? release.draft,
  });
  return { status: 200, json: releaseJson(release, asked) };
}

function upload(asked: Asked): Reply {
  const release = byId(asked);
  const name = asked.query.get('name') ?? '';
  if (!release) return notFound;
  if (release.assets.some((asset) => asset.name === name)) return { status: 422, json: { message: 'already_exists' } };
  const asset: StoredAsset = {
    id: asked.state.nextId++,
    name,
    label: asked.query.get('label') ?? '',
    contentType: asked.contentType,
    state: 'uploaded',
    bytes: asked.body,
  };
  release.assets.push(asset);
  return { status: 201, json: assetJson(asset) };
}

function findAsset(asked: Asked): { release: StoredRelease; asset: StoredAsset } | null {
  for (const release of asked.state.releases) {
    const asset = release.assets.find(({ id }) => id === Number(asked.parts[0]));
    if (asset) return { release, asset };
  }
  return null;
}

export const RELEASE_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: new RegExp(`^${R}/releases$`, 'u'),
    needs: null,
    answer: (asked) => ({
      status: 200,
      json: pageOf(asked.state.releases, asked).map((each) => releaseJson(each, asked)),
    }),
  },
  { method: 'POST', path: new RegExp(`^${R}/releases$`, 'u'), needs: 'contents', answer: create },
  {
    method: 'GET',
    path: new RegExp(`^${R}/releases/tags/(.+)$`, 'u'),
    needs: null,
    answer: (asked) => {
      const release = asked.state.releases.find(({ tag, draft }) => !draft && tag === asked.parts[0]);
      return release ? { status: 200, json: releaseJson(release, asked) } : notFound;
    },
  },
  { method: 'PATCH', path: new RegExp(`^${R}/releases/(\\d+)$`, 'u'), needs: 'contents', answer: change },
  {
    method: 'GET',
    path: new RegExp(`^${R}/releases/(\\d+)/assets$`, 'u'),
    needs: null,
    answer: (asked) => {
      const release = byId(asked);
      return release ? { status: 200, json: pageOf(release.assets, asked).map(assetJson) } : notFound;
    },
  },
  { method: 'POST', path: /^\/upload\/(\d+)\/assets$/u, needs: 'contents', answer: upload },
  {
    method: 'DELETE',
    path: new RegExp(`^${R}/releases/assets/(\\d+)$`, 'u'),
    needs: 'contents',
    answer: (asked) => {
      const found = findAsset(asked);
      if (!found) return notFound;
      found.release.assets = found.release.assets.filter((asset) => asset !== found.asset);
      return { status: 204 };
    },
  },
  {
    method: 'GET',
    path: new RegExp(`^${R}/releases/assets/(\\d+)$`, 'u'),
    needs: null,
    // as GitHub does, by way of the store
    answer: (asked) =>
      findAsset(asked) ? { status: 302, headers: { location: `${asked.base}/store/${asked.parts[0]}` } } : notFound,
  },
  {
    method: 'GET',
    path: /^\/store\/(\d+)$/u,
    needs: null,
    answer: (asked) => {
      const found = findAsset(asked);
      return found ? { status: 200, bytes: found.asset.bytes, headers: { 'content-type': 'text/html' } } : notFound;
    },
  },
];
