/** For tests: what the stand-in for GitHub holds. Tests read it, and plant what was there before. */
import { createHash } from 'node:crypto';

export interface StoredAsset {
  id: number;
  name: string;
  label: string;
  contentType: string;
  /** `starter` while bytes are missing */
  state: 'starter' | 'uploaded';
  bytes: Buffer;
}

export interface StoredRelease {
  id: number;
  tag: string;
  name: string;
  body: string;
  draft: boolean;
  assets: StoredAsset[];
}

export interface StoredComment {
  id: number;
  issue: number;
  body: string;
  user: { login: string; type: 'Bot' | 'User' };
}

export interface StoredPull {
  number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  /** branch of the same repository, or a name of a fork's */
  head: string;
  headSha: string;
  headRepository: string;
  base: string;
}

export interface StoredArtifact {
  id: number;
  bytes: Buffer;
  finished: boolean;
  /** as asked for, ISO 8601; null: the repository's own time, 90 days */
  expires?: string | null;
}

export interface State {
  readonly repository: string;
  releases: StoredRelease[];
  comments: StoredComment[];
  pulls: StoredPull[];
  /** branch → path → text */
  branches: Map<string, Map<string, string>>;
  /** tag → commit */
  tags: Map<string, string>;
  /** name → zip */
  artifacts: Map<string, StoredArtifact>;
  /** any path → bytes: a registry, say */
  files: Map<string, Buffer>;
  nextId: number;
}

export function freshState(repository: string): State {
  return {
    repository,
    releases: [],
    comments: [],
    pulls: [],
    branches: new Map([['main', new Map()]]),
    tags: new Map(),
    artifacts: new Map(),
    files: new Map(),
    nextId: 1,
  };
}

/** As git names a file's content. */
export function blobSha(text: string): string {
  const bytes = Buffer.from(text);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
