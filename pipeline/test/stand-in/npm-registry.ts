/** For tests: an npm registry on loopback that has what `npm ci` put into node_modules, and the packed program. */
import { spawn } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { FONT_PACKAGES } from '../../action/fonts/font-packages.ts';
import { projectRoot } from '../project-root.ts';

export interface NpmRegistry {
  readonly base: string;
  /** address of each package that was fetched, in order */
  readonly fetched: string[];
  close(): Promise<void>;
}

const folderOf = (name: string): string => join(projectRoot, 'node_modules', name);

/** Whole packages; of the fonts, 200 MB, only the faces that are read. */
function contentOf(name: string): readonly string[] {
  const fonts = FONT_PACKAGES.find((each) => each.name === name);
  return fonts ? ['package.json', ...Object.keys(fonts.files)] : ['.'];
}

/** npm takes a tarball that is not compressed as well. */
function sendPackage(name: string, response: ServerResponse): void {
  const flags = ['--transform', 's,^[.]*/*,package/,', '--exclude=./node_modules', '-cf', '-', '-C', folderOf(name)];
  const tar = spawn('tar', [...flags, ...contentOf(name)], { stdio: ['ignore', 'pipe', 'inherit'] });
  tar.on('error', () => response.destroy());
  tar.stdout.pipe(response);
}

async function packument(name: string, base: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folderOf(name), 'package.json'), 'utf8')) as { version: string };
  const { version } = manifest;
  const dist = { tarball: `${base}/${name}/-/${version}.tgz` };
  return JSON.stringify({ name, 'dist-tags': { latest: version }, versions: { [version]: { ...manifest, dist } } });
}

interface Shop {
  /** the packed program */
  readonly tarball: string;
  readonly fetched: string[];
  base(): string;
}

async function serve(request: IncomingMessage, response: ServerResponse, shop: Shop): Promise<void> {
  const path = decodeURIComponent(new URL(request.url ?? '/', shop.base()).pathname).slice(1);
  const [name = '', file] = path.split('/-/');
  if (path.endsWith(shop.tarball.slice(shop.tarball.lastIndexOf('/') + 1))) {
    shop.fetched.push(path);
    createReadStream(shop.tarball).pipe(response);
  } else if (!existsSync(join(folderOf(name), 'package.json'))) {
    response.writeHead(404).end('{}');
  } else if (file === undefined) {
    response.writeHead(200, { 'content-type': 'application/json' }).end(await packument(name, shop.base()));
  } else {
    shop.fetched.push(name);
    sendPackage(name, response);
  }
}

export async function startNpmRegistry(tarball: string): Promise<NpmRegistry> {
  const fetched: string[] = [];
  const base = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const server = createServer((request, response) => {
    serve(request, response, { tarball, fetched, base }).catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  const close = (): Promise<void> =>
    new Promise((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return { base: base(), fetched, close };
}
