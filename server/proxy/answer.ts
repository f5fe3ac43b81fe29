import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { FileAnswer } from './handlers/handler.ts';
import type { RequestContext } from './request-env.ts';

const gzipped = promisify(gzip);
/** Below this the answer fits into a packet or two and packing it gains nothing. */
const worthPacking = 4_000;

/** Sends a text, packed where that helps. A light level: it runs for every answer. */
export async function sendText(
  c: RequestContext,
  text: string,
  type: 'application/json' | 'text/html',
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  c.header('Content-Type', `${type}; charset=utf-8`);
  if (text.length < worthPacking) return c.body(text, status);
  c.header('Vary', 'Accept-Encoding');
  if (!accepts(c, 'gzip')) return c.body(text, status);
  c.header('Content-Encoding', 'gzip');
  const packed = await gzipped(text, { level: 3 });
  return c.body(new Uint8Array(packed), status);
}

/** Sends a file as it is made, for the browser to keep. Its name is of our own making: plain letters. */
export function sendFile(c: RequestContext, type: string, { name, body }: FileAnswer): Response {
  c.header('Content-Type', type);
  c.header('Content-Disposition', `attachment; filename="${name}"`);
  return c.body(body);
}

/** Whether the browser takes an encoding; `q=0` is nobody's real answer. */
export function accepts(c: RequestContext, encoding: 'br' | 'gzip'): boolean {
  return new RegExp(`\\b${encoding}\\b`).test(c.req.header('Accept-Encoding') ?? '');
}
