import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { CartList } from '#contract/app/carts.ts';
import type { Site } from '../site.ts';
import { findFloorCarts, floorCarts } from './floor-carts.ts';

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
};

/** The built floor page and its stub API on a free port of loopback. */
export async function startFloor(folder: string): Promise<Site> {
  const html = brotliCompressSync(readFileSync(join(folder, 'index.html')));
  const assets = new Map(
    readdirSync(join(folder, 'assets')).map((file) => [
      `/assets/${file}`,
      brotliCompressSync(readFileSync(join(folder, 'assets', file))),
    ]),
  );

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://floor');
    if (pathname.startsWith('/api/')) return sendJson(response, answer(pathname, searchParams));
    send(response, extname(pathname) || '.html', 'br', assets.get(pathname) ?? html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The floor page has no port.');
  return {
    name: 'floor',
    origin: `http://127.0.0.1:${address.port}`,
    alias: 'loja',
    cookies: [],
    rowIds: async ({ q, page }) => findFloorCarts(q, page).map((cart) => cart.id),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A list for `…/carts`, one cart for `…/carts/{customer}/{cart}`. */
function answer(pathname: string, search: URLSearchParams) {
  const cartId = pathname.split('/')[6];
  if (cartId) return floorCarts.find((cart) => cart.id === cartId) ?? null;
  const rows = findFloorCarts(search.get('q') ?? '', Number(search.get('page') ?? 1));
  return { rows, next: rows.at(-1)?.id ?? null, previous: null } satisfies CartList;
}

function sendJson(response: ServerResponse, value: unknown): void {
  send(response, '.json', 'gzip', gzipSync(JSON.stringify(value)));
}

function send(response: ServerResponse, extension: string, encoding: string, body: Buffer): void {
  response.setHeader('Content-Type', mediaTypes[extension] ?? 'application/json');
  response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Length', body.length);
  response.end(body);
}
