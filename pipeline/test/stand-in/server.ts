/** For tests and the local twin: a stand-in for GitHub on loopback, with faults to order. Nothing of it leaves the machine. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ARTIFACT_ROUTES } from './artifacts.ts';
import { RELEASE_ROUTES } from './releases.ts';
import { REPOSITORY_ROUTES } from './repository.ts';
import { notFound, type Reply, type Route } from './routes.ts';
import { freshState, type State } from './state.ts';

/** What goes wrong with the next requests that match. */
export interface Fault {
  /** tested against `METHOD /path` */
  readonly on: RegExp;
  times: number;
  /**
   * a status: answered instead of the work; `before`: the connection breaks and nothing was done; `after`: the work is done and
   * the answer is lost; `halfway`: the connection breaks in the middle of the request's body; `silence`: nothing is ever answered
   */
  readonly kind: number | 'before' | 'after' | 'halfway' | 'silence';
  /** requests that match and still go well */
  first?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface StandIn {
  readonly base: string;
  readonly state: State;
  readonly faults: Fault[];
  /** `METHOD /path`, in order */
  readonly log: string[];
  close(): Promise<void>;
}

const ROUTES: readonly Route[] = [...RELEASE_ROUTES, ...REPOSITORY_ROUTES, ...ARTIFACT_ROUTES];

/** A token says what it may: `write:contents+pull-requests`, or `read`. */
function may(authorization: string, needs: Route['needs']): boolean {
  if (needs === null) return true;
  const [, granted = ''] = /^(?:token|Bearer) write:(\S+)$/u.exec(authorization) ?? [];
  return granted.split('+').includes(needs);
}

export async function startStandIn(repository: string): Promise<StandIn> {
  const state = freshState(repository);
  const faults: Fault[] = [];
  const log: string[] = [];
  const server = createServer((request, response) => serve(request, response, { state, faults, log, base: baseOf() }));
  const baseOf = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  const close = (): Promise<void> =>
    new Promise((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return { base: baseOf(), state, faults, log, close };
}

type Open = Omit<StandIn, 'close'>;

function serve(request: IncomingMessage, response: ServerResponse, open: Open): void {
  const url = new URL(request.url ?? '/', open.base);
  const path = decodeURIComponent(url.pathname);
  const line = `${request.method} ${path}`;
  const fault = faultOf(line, open.faults);
  open.log.push(line);
  const half = Number(request.headers['content-length'] ?? 0) / 2;
  const chunks: Buffer[] = [];
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (fault?.kind === 'halfway' && length >= half && !request.socket.destroyed) {
      leaveHalf(path, url, Buffer.concat(chunks), open);
      request.socket.destroy();
    }
  });
  request.on('error', () => {});
  request.on('end', () => {
    if (fault?.kind === 'silence') return;
    if (fault?.kind === 'before') return request.socket.destroy();
    if (typeof fault?.kind === 'number') {
      return send(response, { status: fault.kind, json: { message: 'planted' }, headers: fault.headers ?? {} });
    }
    const reply = answer(request, path, url, Buffer.concat(chunks), open);
    if (fault?.kind === 'after') return request.socket.destroy();
    send(response, reply);
  });
}

function faultOf(line: string, faults: readonly Fault[]): Fault | undefined {
  const found = faults.find((each) => each.times > 0 && each.on.test(line));
  if (found?.first) {
    found.first -= 1;
    return undefined;
  }
  if (found) found.times -= 1;
  return found;
}

function answer(request: IncomingMessage, path: string, url: URL, body: Buffer, open: Open): Reply {
  const { state, base } = open;
  const file = state.files.get(path);
  if (request.method === 'GET' && file) return { status: 200, bytes: file };
  for (const route of ROUTES) {
    const match = route.method === request.method ? route.path.exec(path) : null;
    if (!match) continue;
    if (!may(request.headers.authorization ?? '', route.needs)) {
      return { status: 403, json: { message: 'Resource not accessible by integration' } };
    }
    const contentType = request.headers['content-type'] ?? '';
    const method = request.method ?? '';
    return route.answer({
      method,
      path,
      query: url.searchParams,
      body,
      contentType,
      base,
      state,
      parts: match.slice(1),
    });
  }
  return notFound;
}

/** GitHub keeps what arrived of an upload, under its name, as `starter`. */
function leaveHalf(path: string, url: URL, bytes: Buffer, { state }: Open): void {
  const release = state.releases.find(({ id }) => path === `/upload/${id}/assets`);
  const name = url.searchParams.get('name') ?? '';
  release?.assets.push({ id: state.nextId++, name, label: '', contentType: '', state: 'starter', bytes });
}

function send(response: ServerResponse, { status, json, bytes, headers }: Reply): void {
  const type = json === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(status, { ...type, ...headers });
  response.end(json === undefined ? bytes : JSON.stringify(json));
}
