/** Serves the preview to this machine alone: the page around, the edition, the other editions when asked, and news by events. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { noPdf, notYet } from '#messages/preview.ts';
import type { Format } from '#model/edition.ts';
import type { Rebuilder } from './rebuild.ts';
import type { ShellPage } from './shell-page.ts';
import type { Language } from './state.ts';

const LOOPBACK = '127.0.0.1';

const MEDIA_TYPES: Readonly<Partial<Record<string, { readonly format: Format; readonly type: string }>>> = {
  '/pdf': { format: 'pdf', type: 'application/pdf' },
  '/docx': {
    format: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
};

export interface Served {
  readonly address: string;
  /** to every page that is open */
  tell(): void;
  /** of a new edition; resolves once a page has fetched it, so that what comes after does not have it wait */
  tellPage(): Promise<void>;
  close(): Promise<void>;
}

export interface Serving {
  readonly rebuilder: Rebuilder;
  readonly shell: ShellPage;
  readonly language: Language;
  /** 0: any free one */
  readonly port: number;
}

/** @throws the error of listening, where the port cannot be had */
export async function serve(serving: Serving): Promise<Served> {
  const listeners = new Set<ServerResponse>();
  const tell = (): void => {
    for (const listener of listeners) listener.write(eventOf(serving.rebuilder));
  };
  const server = createServer((request, response) => {
    answer(request, response, serving, listeners).catch(() => response.destroy());
  });
  await listen(server, serving.port);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${LOOPBACK}:${port}/`,
    tell,
    async tellPage() {
      tell();
      if (listeners.size > 0) await fetched(server);
    },
    close() {
      for (const listener of listeners) listener.end();
      return new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      });
    },
  };
}

/** A page in the background may take its time: nobody waits for it. */
const FETCH_MS = 150;

function fetched(server: Server): Promise<void> {
  return new Promise((done) => {
    const end = (): void => {
      clearTimeout(timer);
      server.off('request', noted);
      done();
    };
    const noted = (request: IncomingMessage, response: ServerResponse): void => {
      if (request.url?.startsWith('/edition')) response.once('close', end);
    };
    const timer = setTimeout(end, FETCH_MS);
    server.on('request', noted);
  });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, LOOPBACK, () => {
      server.off('error', fail);
      done();
    });
  });
}

const eventOf = (rebuilder: Rebuilder): string => `data: ${JSON.stringify(rebuilder.state())}\n\n`;

/** A page elsewhere may give this address a name of its own (DNS rebinding): only the machine's names are answered. */
function isOwnName({ headers, socket }: IncomingMessage): boolean {
  const names = [LOOPBACK, 'localhost'].map((name) => `${name}:${socket.localPort}`);
  return names.includes(headers.host ?? '');
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { rebuilder, shell, language }: Serving,
  listeners: Set<ServerResponse>,
): Promise<void> {
  const send = (status: number, type: string, body: Uint8Array | string, more: Record<string, string> = {}): void => {
    const plain = { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
    const own = { 'cross-origin-resource-policy': 'same-origin', 'referrer-policy': 'no-referrer' };
    response.writeHead(status, { ...plain, ...own, ...more }).end(request.method === 'HEAD' ? '' : body);
  };
  const text = 'text/plain; charset=utf-8';
  const html = 'text/html; charset=utf-8';
  if (!isOwnName(request)) return send(403, text, '403\n');
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, text, '405\n', { allow: 'GET, HEAD' });
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/') return send(200, html, shell.html, { 'content-security-policy': shell.policy });
  if (pathname === '/edition') {
    const framed = { 'content-security-policy': "frame-ancestors 'self'" };
    const page = rebuilder.page();
    return page ? send(200, html, page, framed) : send(503, text, `${notYet[language]}\n`);
  }
  if (pathname === '/state') return send(200, 'application/json', JSON.stringify(rebuilder.state()));
  if (pathname === '/events') return listenTo(response, rebuilder, listeners);
  const other = MEDIA_TYPES[pathname];
  if (!other) return send(404, text, '404\n');
  const edition = await rebuilder.edition(other.format).catch(() => null);
  return edition ? send(200, other.type, edition) : send(503, text, `${noPdf[language]}\n`);
}

/** Server-sent events: the state now, and after each attempt. */
function listenTo(response: ServerResponse, rebuilder: Rebuilder, listeners: Set<ServerResponse>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(`retry: 1000\n\n${eventOf(rebuilder)}`);
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}
