/** For tests: one request to the stand-in, and how its routes answer. */
import type { State } from './state.ts';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Buffer;
  readonly contentType: string;
  /** http://127.0.0.1:port */
  readonly base: string;
  readonly state: State;
  /** of the route's pattern */
  readonly parts: readonly string[];
}

export interface Reply {
  readonly status: number;
  readonly json?: unknown;
  readonly bytes?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** what a token must be allowed to write; null: reading */
  readonly needs: 'contents' | 'pull-requests' | null;
  readonly answer: (asked: Asked) => Reply;
}

export const notFound: Reply = { status: 404, json: { message: 'Not Found' } };

export function jsonOf<T>({ body }: Asked): T {
  return JSON.parse(body.toString('utf8') || '{}') as T;
}

/** per_page and page as GitHub counts them */
export function pageOf<T>(all: readonly T[], { query }: Asked): readonly T[] {
  const size = Number(query.get('per_page') ?? 30);
  const page = Number(query.get('page') ?? 1);
  return all.slice((page - 1) * size, page * size);
}
