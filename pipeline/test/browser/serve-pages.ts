/** For tests: pages served from memory to this machine alone, as a plain web server would serve them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ServedPages = ReadonlyMap<string, string | Uint8Array>;

export interface PageServer {
  /** ends with a slash */
  readonly address: string;
  close(): Promise<void>;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  xml: 'application/xml',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
};

const mediaTypeOf = (path: string): string =>
  MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';

/** `a/` is `a/index.html`; what is not there is 404. */
export async function servePages(pages: ServedPages): Promise<PageServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1/');
    const path = decodeURIComponent(pathname.slice(1)).replace(/(^|\/)$/u, '$1index.html');
    const body = pages.get(path);
    if (body === undefined) response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
    else response.writeHead(200, { 'content-type': mediaTypeOf(path) }).end(body);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
